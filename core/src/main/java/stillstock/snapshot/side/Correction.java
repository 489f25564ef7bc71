package stillstock.snapshot.side;

/**
 * Stock that left or came without a sale, return or receipt.
 *
 * @param day see {@link stillstock.snapshot.Days}
 * @param product row of the product
 * @param quantity units; negative where they were written off, lost or broken, positive where they were found
 * @param reason empty where not given
 */
public record Correction(int day, int product, double quantity, String reason) {}

package stillstock.snapshot.side;

/**
 * A supplier.
 *
 * @param leadTimeDays mean days from order to receipt; NaN where not given
 * @param leadTimeSdDays standard deviation of the lead time, days; NaN where not given
 * @param minOrderQuantity units; NaN where not given
 */
public record Supplier(String id, String name, double leadTimeDays, double leadTimeSdDays, double minOrderQuantity) {}

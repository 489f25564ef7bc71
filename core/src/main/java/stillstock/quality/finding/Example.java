package stillstock.quality.finding;

/**
 * One place where a finding holds.
 *
 * @param product row of the product, -1 where it is no product's
 * @param productId its id, empty where it is no product's
 * @param place day and location, file and line, or "product master"
 * @param text what is there
 */
public record Example(int product, String productId, String place, String text) {}

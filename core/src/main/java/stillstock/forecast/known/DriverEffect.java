package stillstock.forecast.known;

/**
 * What one thing known ahead does to a product's forecast.
 *
 * @param name "promotions", "list price", "holidays"
 * @param used true where it is in the forecast; false where tests say that it does not help
 * @param effect what it adds to the units of the horizon, as a share of them; 0 where it is not used
 * @param words what is known and what it does
 */
public record DriverEffect(String name, boolean used, double effect, String words) {}

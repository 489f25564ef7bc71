package stillstock.snapshot.side;

/**
 * A place that holds stock.
 *
 * @param id as read
 * @param name the id where not given
 * @param region empty where not given
 * @param capacityUnits NaN where not given
 * @param handlingDays NaN where not given
 */
public record Location(String id, String name, String region, double capacityUnits, double handlingDays) {}

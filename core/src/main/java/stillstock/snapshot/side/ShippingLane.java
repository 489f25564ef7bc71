package stillstock.snapshot.side;

/**
 * What it costs to send a unit from a location to a region.
 *
 * @param costPerUnit currency; NaN where not given
 * @param days transit days; NaN where not given
 */
public record ShippingLane(String locationId, String region, double costPerUnit, double days) {}

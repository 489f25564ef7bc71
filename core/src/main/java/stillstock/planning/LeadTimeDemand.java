package stillstock.planning;

/**
 * Demand over a time of waiting. Source: Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains,
 * 4th ed. 2017, section 6.10 (lead time that varies): variance = T sd^2 + mean^2 leadSd^2.
 *
 * @param meanPerDay units
 * @param sdPerDay units; standard deviation of one day's demand
 * @param days waited for, at least 0
 * @param sdOfDays standard deviation of the waiting time, days; 0 where it is certain
 */
public record LeadTimeDemand(double meanPerDay, double sdPerDay, double days, double sdOfDays) {
    /** Checks that all are finite and at least 0. */
    public LeadTimeDemand {
        for (double value : new double[] {meanPerDay, sdPerDay, days, sdOfDays}) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("meanPerDay (" + meanPerDay + "), sdPerDay (" + sdPerDay
                        + "), days (" + days + ") and sdOfDays (" + sdOfDays + ") must be finite and at least 0");
            }
        }
    }

    /** Expected units. */
    public double mean() {
        return meanPerDay * days;
    }

    /** Standard deviation, units. */
    public double sd() {
        return Math.sqrt(days * sdPerDay * sdPerDay + meanPerDay * meanPerDay * sdOfDays * sdOfDays);
    }

    /** As a distribution; see {@link Demand#of}. */
    public Demand distribution() {
        return Demand.of(mean(), sd());
    }
}

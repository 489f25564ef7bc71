package stillstock.classify;

/**
 * What is on hand of one band of age.
 *
 * @param fromDays least age, inclusive; -1 where the age is unknown
 * @param toDays highest age, inclusive; {@link Integer#MAX_VALUE} for the open last band, -1 where the age is unknown
 * @param units on hand
 * @param value units at cost, currency; NaN where the cost is unknown
 */
public record AgeBucket(int fromDays, int toDays, double units, double value) {
    /** The words of the band: "0-90 days", "over 365 days", "age unknown". */
    public String label() {
        if (fromDays < 0) {
            return "age unknown";
        }
        return toDays == Integer.MAX_VALUE ? "over " + (fromDays - 1) + " days" : fromDays + "-" + toDays + " days";
    }
}

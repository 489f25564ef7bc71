package stillstock.sample.world;

/**
 * How detail thins out as the range grows, so that a million products stay near ten million sales lines.
 *
 * @param salesLines order lines aimed at over the whole time; the simulated number scatters around it
 * @param customers customers, 200 to 200,000
 * @param trafficDays days that one row of interactions sums up: 14, 28 or 91
 * @param everyMonthEnd true: a ledger row for each product and location at each month's end; false: only where stock
 *     moved that month, and for all on the last day
 */
public record Scale(long salesLines, int customers, int trafficDays, boolean everyMonthEnd) {
    private static final double LINES_A_PRODUCT_A_YEAR = 40;
    private static final double MOST_LINES_IN_TWO_YEARS = 9_500_000;

    /** The scale that fits an extent. */
    public static Scale of(Extent extent) {
        double years = extent.months() / 12.0;
        double lines = Math.min(
                LINES_A_PRODUCT_A_YEAR * years * extent.products(), MOST_LINES_IN_TWO_YEARS * Math.min(1, years / 2));
        int customers = Math.max(200, Math.min(200_000, extent.products() * 5));
        int trafficDays = extent.products() <= 5_000 ? 14 : extent.products() <= 50_000 ? 28 : 91;
        return new Scale((long) lines, customers, trafficDays, extent.products() <= 5_000);
    }
}

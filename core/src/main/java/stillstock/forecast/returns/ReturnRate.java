package stillstock.forecast.returns;

/**
 * The share of units sold that come back.
 *
 * @param rate best estimate, 0..1; NaN where nothing was sold yet and no like product tells
 * @param lower 95 % credible interval
 * @param upper 95 % credible interval
 * @param soldUnits units old enough to have come back, the old ones counted less
 * @param returnedUnits units that came back, counted alike
 * @param groupRate what products of the same group say
 */
public record ReturnRate(
        double rate, double lower, double upper, double soldUnits, double returnedUnits, double groupRate) {
    /** Nothing known. */
    public static final ReturnRate UNKNOWN = new ReturnRate(Double.NaN, Double.NaN, Double.NaN, 0, 0, Double.NaN);

    /** True where there is an estimate. */
    public boolean known() {
        return !Double.isNaN(rate);
    }

    /** True where even the lower end lies above a limit. */
    public boolean surelyAbove(double limit) {
        return lower > limit;
    }
}

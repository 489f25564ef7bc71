package stillstock.forecast.returns;

import stillstock.forecast.Forecast;

/**
 * Sales less returns with bands. Sales and returns of a step are taken as independent, as most of what comes back was
 * sold earlier: distances from the mean add up as squares, on each side on its own.
 */
public final class NetForecast {
    /** Name of the method. */
    public static final String NAME = "sales less returns";

    private NetForecast() {}

    /** Net demand; may lie below 0 where more comes back than is sold. Unavailable where one of the two is. */
    public static Forecast of(Forecast sales, Forecast returns) {
        if (!sales.available()) {
            return Forecast.unavailable(NAME, sales.unavailableCause());
        }
        if (!returns.available()) {
            return Forecast.unavailable(NAME, returns.unavailableCause());
        }
        int n = Math.min(sales.mean().length, returns.mean().length);
        double[] mean = new double[n];
        double[][] bounds = new double[4][n];
        Forecast.Bands s = sales.bands();
        Forecast.Bands r = returns.bands();
        for (int i = 0; i < n; i++) {
            double sold = sales.mean()[i];
            double back = returns.mean()[i];
            mean[i] = sold - back;
            bounds[0][i] = mean[i] - Math.hypot(sold - s.lower80()[i], r.upper80()[i] - back);
            bounds[1][i] = mean[i] + Math.hypot(s.upper80()[i] - sold, back - r.lower80()[i]);
            bounds[2][i] = mean[i] - Math.hypot(sold - s.lower95()[i], r.upper95()[i] - back);
            bounds[3][i] = mean[i] + Math.hypot(s.upper95()[i] - sold, back - r.lower95()[i]);
        }
        return new Forecast(NAME, mean, new Forecast.Bands(bounds[0], bounds[1], bounds[2], bounds[3]), new double[0]);
    }
}

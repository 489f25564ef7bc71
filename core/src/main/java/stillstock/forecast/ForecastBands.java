package stillstock.forecast;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Makes the 80 % and 95 % bands of a forecast. Pure functions. */
public final class ForecastBands {
    /** Standard normal quantile at 90 %: half width of the 80 % band in standard deviations. */
    public static final double Z80 = 1.2815515655446004;

    /** Standard normal quantile at 97.5 %: half width of the 95 % band in standard deviations. */
    public static final double Z95 = 1.959963984540054;

    /** Where bands come from. */
    public enum Source {
        /** The method that made the forecast, with its own past errors where there are some. */
        MODEL("by the model"),
        /** Past errors of products of the same kind of demand, as the model's assumptions do not hold. */
        LIKE_PRODUCTS("from errors of like products");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        /** In words. */
        public String label() {
            return label;
        }
    }

    private ForecastBands() {}

    /**
     * Symmetric bands of a normal distribution.
     *
     * @param deviation standard deviation of each step
     */
    public static Forecast.Bands normal(double[] mean, double[] deviation) {
        return new Forecast.Bands(
                around(mean, deviation, -Z80),
                around(mean, deviation, Z80),
                around(mean, deviation, -Z95),
                around(mean, deviation, Z95));
    }

    /** Bands without width. */
    public static Forecast.Bands exact(double[] mean) {
        return new Forecast.Bands(mean.clone(), mean.clone(), mean.clone(), mean.clone());
    }

    /** The same four bounds at every step. */
    public static Forecast.Bands flat(double lower80, double upper80, double lower95, double upper95, int horizon) {
        return new Forecast.Bands(
                repeat(lower80, horizon), repeat(upper80, horizon), repeat(lower95, horizon), repeat(upper95, horizon));
    }

    /** Every bound sent through a function. */
    public static Forecast.Bands map(Forecast.Bands bands, DoubleUnaryOperator function) {
        return new Forecast.Bands(
                mapped(bands.lower80(), function),
                mapped(bands.upper80(), function),
                mapped(bands.lower95(), function),
                mapped(bands.upper95(), function));
    }

    /**
     * Bands stretched away from the mean.
     *
     * @param factor80 on the distance of the 80 % bounds from the mean
     * @param factor95 on the distance of the 95 % bounds from the mean
     */
    public static Forecast.Bands stretched(double[] mean, Forecast.Bands bands, double factor80, double factor95) {
        return new Forecast.Bands(
                stretched(mean, bands.lower80(), factor80),
                stretched(mean, bands.upper80(), factor80),
                stretched(mean, bands.lower95(), factor95),
                stretched(mean, bands.upper95(), factor95));
    }

    /** Bounds put in order around the mean: lower95 &lt;= lower80 &lt;= mean &lt;= upper80 &lt;= upper95. */
    public static Forecast.Bands ordered(double[] mean, Forecast.Bands bands) {
        int n = mean.length;
        double[][] bounds = {
            bands.lower80().clone(),
            bands.upper80().clone(),
            bands.lower95().clone(),
            bands.upper95().clone()
        };
        for (int i = 0; i < n; i++) {
            bounds[0][i] = Math.min(bounds[0][i], mean[i]);
            bounds[1][i] = Math.max(bounds[1][i], mean[i]);
            bounds[2][i] = Math.min(bounds[2][i], bounds[0][i]);
            bounds[3][i] = Math.max(bounds[3][i], bounds[1][i]);
        }
        return new Forecast.Bands(bounds[0], bounds[1], bounds[2], bounds[3]);
    }

    /** True where every bound is a finite number. */
    public static boolean finite(Forecast.Bands bands) {
        return allFinite(bands.lower80())
                && allFinite(bands.upper80())
                && allFinite(bands.lower95())
                && allFinite(bands.upper95());
    }

    static boolean allFinite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    private static double[] around(double[] mean, double[] deviation, double quantile) {
        double[] result = new double[mean.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = mean[i] + quantile * deviation[i];
        }
        return result;
    }

    private static double[] repeat(double value, int n) {
        double[] result = new double[n];
        Arrays.fill(result, value);
        return result;
    }

    private static double[] mapped(double[] values, DoubleUnaryOperator function) {
        return Arrays.stream(values).map(function).toArray();
    }

    private static double[] stretched(double[] mean, double[] bound, double factor) {
        double[] result = new double[mean.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = mean[i] + factor * (bound[i] - mean[i]);
        }
        return result;
    }
}

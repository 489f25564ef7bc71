package stillstock.forecast.band;

import java.util.ArrayList;
import java.util.List;
import stillstock.series.stat.Autocorrelation;

/**
 * Whether the residuals of a model, one step ahead, are what its bands take them for: independent and normal.
 *
 * <p>Sources: Ljung and Box (1978) with the lags of Hyndman and Athanasopoulos, "Forecasting: principles and practice"
 * (3rd ed.), 5.4; Jarque and Bera, "Efficient tests for normality, homoscedasticity and serial independence of
 * regression residuals", Economics Letters 6 (1980).
 *
 * @param independence p-value of Ljung-Box without a correction for fitted parameters; NaN where it cannot be told
 * @param normality p-value of Jarque-Bera; NaN where it cannot be told
 */
public record ResidualTests(double independence, double normality) {
    private static final double LEVEL = 0.01;
    private static final int LEAST_RESIDUALS = 24;
    private static final int LAGS = 10;

    /**
     * Tests what lies between values and fits; those of the first season, by which models start, are left out.
     *
     * @param values oldest first, NaN where missing
     * @param fitted one-step-ahead fits, as long as the values; NaN where there is none; may be empty
     */
    public static ResidualTests of(double[] values, double[] fitted, int season) {
        int start = fitted.length == values.length ? Math.min(season, values.length / 4) : values.length;
        double[] residuals = new double[values.length - start];
        int known = 0;
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = values[start + i] - fitted[start + i];
            known += Double.isNaN(residuals[i]) ? 0 : 1;
        }
        if (known < LEAST_RESIDUALS) {
            return new ResidualTests(Double.NaN, Double.NaN);
        }
        int lags = Math.min(season > 1 ? 2 * season : LAGS, known / 5);
        return new ResidualTests(Autocorrelation.ljungBox(residuals, lags, 0).pValue(), jarqueBera(residuals));
    }

    /** The chance of such skewness and kurtosis in a normal sample; NaN for constant values, NaN values are left out. */
    static double jarqueBera(double[] values) {
        double n = 0;
        double sum = 0;
        for (double value : values) {
            n += Double.isNaN(value) ? 0 : 1;
            sum += Double.isNaN(value) ? 0 : value;
        }
        double[] moments = new double[5];
        for (double value : values) {
            double off = value - sum / n;
            for (int power = 2; power < moments.length && !Double.isNaN(off); power++) {
                moments[power] += Math.pow(off, power) / n;
            }
        }
        double skewness = moments[3] / Math.pow(moments[2], 1.5);
        double excess = moments[4] / (moments[2] * moments[2]) - 3;
        // chi-squared of two degrees of freedom
        return Math.exp(-n / 12 * (skewness * skewness + excess * excess / 4));
    }

    /** True where a test fails. */
    public boolean failed() {
        return independence < LEVEL || normality < LEVEL;
    }

    /** What fails, "residuals not independent and not normal"; empty where nothing does. */
    public String words() {
        List<String> failing = new ArrayList<>();
        if (independence < LEVEL) {
            failing.add("not independent");
        }
        if (normality < LEVEL) {
            failing.add("not normal");
        }
        return failing.isEmpty() ? "" : "residuals " + String.join(" and ", failing);
    }
}

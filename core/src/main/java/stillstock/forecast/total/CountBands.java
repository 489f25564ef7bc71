package stillstock.forecast.total;

import org.hipparchus.special.Gamma;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;

/** Quantiles of counts by mean and variance: Poisson, negative binomial, or normal for large means. */
public final class CountBands {
    private static final double NORMAL_FROM_MEAN = 200;

    private CountBands() {}

    /** The least count that is not exceeded with that probability; the normal quantile z is used for large means. */
    public static double quantile(double mean, double variance, double probability, double z) {
        if (mean <= 0) {
            return 0;
        }
        if (mean >= NORMAL_FROM_MEAN) {
            return Math.max(0, mean + z * Math.sqrt(variance));
        }
        boolean spread = variance > mean * 1.0001;
        double size = spread ? mean * mean / (variance - mean) : 0;
        double most = mean + 40 * Math.sqrt(variance) + 40;
        double cumulative = 0;
        for (int k = 0; k < most; k++) {
            cumulative += Math.exp(spread ? logNegativeBinomial(k, mean, size) : logPoisson(k, mean));
            if (cumulative >= probability) {
                return k;
            }
        }
        return most;
    }

    /** 80 % and 95 % bounds of each step; a bound of 0 leaves all of the chance above. */
    public static Forecast.Bands of(double[] mean, double[] variance) {
        double[][] bounds = new double[4][mean.length];
        for (int i = 0; i < mean.length; i++) {
            bounds[0][i] = quantile(mean[i], variance[i], 0.10, -ForecastBands.Z80);
            bounds[1][i] = quantile(mean[i], variance[i], bounds[0][i] == 0 ? 0.80 : 0.90, ForecastBands.Z80);
            bounds[2][i] = quantile(mean[i], variance[i], 0.025, -ForecastBands.Z95);
            bounds[3][i] = quantile(mean[i], variance[i], bounds[2][i] == 0 ? 0.95 : 0.975, ForecastBands.Z95);
        }
        return ForecastBands.ordered(mean, new Forecast.Bands(bounds[0], bounds[1], bounds[2], bounds[3]));
    }

    private static double logPoisson(int k, double mean) {
        return k * Math.log(mean) - mean - Gamma.logGamma(k + 1.0);
    }

    private static double logNegativeBinomial(int k, double mean, double size) {
        return Gamma.logGamma(k + size)
                - Gamma.logGamma(size)
                - Gamma.logGamma(k + 1.0)
                + size * Math.log(size / (size + mean))
                + k * Math.log(mean / (size + mean));
    }
}

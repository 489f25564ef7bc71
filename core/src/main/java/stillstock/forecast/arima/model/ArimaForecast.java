package stillstock.forecast.arima.model;

import java.util.Arrays;
import stillstock.series.stat.BoxCox;

/** Normal forecasts of an ARIMA model, one entry a step ahead. Not a record: it holds arrays; they are copied out. */
public final class ArimaForecast {
    private final double[] mean;
    private final double[] variance;

    ArimaForecast(double[] mean, double[] variance) {
        this.mean = mean;
        this.variance = variance;
    }

    /** Expected values. */
    public double[] mean() {
        return mean.clone();
    }

    /** Forecast error variances. */
    public double[] variance() {
        return variance.clone();
    }

    /** mean + z standard deviations. */
    public double[] quantile(double z) {
        double[] result = mean.clone();
        for (int h = 0; h < result.length; h++) {
            result[h] += z * Math.sqrt(variance[h]);
        }
        return result;
    }

    /**
     * Expected values on the scale the data had before a Box-Cox transformation.
     *
     * @param biasAdjusted true for the mean, false for the median
     */
    public double[] mean(BoxCox transform, boolean biasAdjusted) {
        double[] result = mean.clone();
        for (int h = 0; h < result.length; h++) {
            result[h] = biasAdjusted ? transform.invertMean(mean[h], variance[h]) : transform.invert(mean[h]);
        }
        return result;
    }

    /** mean + z standard deviations, brought back to the scale the data had before a Box-Cox transformation. */
    public double[] quantile(BoxCox transform, double z) {
        return Arrays.stream(quantile(z)).map(transform::invert).toArray();
    }
}

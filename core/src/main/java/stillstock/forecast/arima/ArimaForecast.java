package stillstock.forecast.arima;

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
}

package stillstock.forecast.arima;

import java.util.ArrayList;
import java.util.List;
import stillstock.job.JobContext;

/**
 * Forecasts of several ARIMA models on one scale, averaged with weights exp(-AICc difference / (2 T)) (Buckland,
 * Burnham and Augustin 1997, there with T = 1). The variance is the weighted one plus what the models disagree by.
 */
final class Mixture {
    private static final double TEMPERATURE = 4;
    private static final double NEGLIGIBLE = 0.02;

    private final Scale scale;
    private final double[] mean;
    private final double[] variance;
    private final double[] fitted;

    private Mixture(Scale scale, int horizon, int length) {
        this.scale = scale;
        mean = new double[horizon];
        variance = new double[horizon];
        fitted = new double[length];
    }

    static Mixture of(double[] values, int season, int horizon, JobContext job) {
        Scale scale = Scale.choose(values, ArimaOrder.airline(season));
        double[] scaled = scale.apply(values);
        List<QuickFit> fits = new ArrayList<>();
        for (ArimaOrder order : ModelPool.orders(season)) {
            job.checkCancelled();
            QuickFit fit = QuickFit.of(scaled, order);
            if (fit != null && fit.aicc() < Double.POSITIVE_INFINITY) {
                fits.add(fit);
            }
        }
        if (fits.isEmpty()) {
            fits.add(QuickFit.of(scaled, ArimaOrder.of(0, 1, 0)));
        }
        Mixture mixture = new Mixture(scale, horizon, values.length);
        mixture.average(fits);
        return mixture;
    }

    private void average(List<QuickFit> fits) {
        double best = fits.stream().mapToDouble(QuickFit::aicc).min().orElseThrow();
        List<ArimaFit> kept = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        double sum = 0;
        for (QuickFit fit : fits) {
            double weight = fits.size() == 1 ? 1 : Math.exp((best - fit.aicc()) / (2 * TEMPERATURE));
            if (weight > NEGLIGIBLE) {
                kept.add(fit.finish());
                weights.add(weight);
                sum += weight;
            }
        }
        double[][] means = new double[kept.size()][];
        for (int i = 0; i < kept.size(); i++) {
            double weight = weights.get(i) / sum;
            ArimaForecast forecast = kept.get(i).forecast(mean.length);
            means[i] = forecast.mean();
            add(mean, means[i], weight);
            add(variance, forecast.variance(), weight);
            add(fitted, kept.get(i).fitted(), weight);
        }
        for (int i = 0; i < kept.size(); i++) {
            for (int h = 0; h < mean.length; h++) {
                double gap = means[i][h] - mean[h];
                variance[h] += weights.get(i) / sum * gap * gap;
            }
        }
    }

    private static void add(double[] target, double[] source, double weight) {
        for (int i = 0; i < target.length; i++) {
            target[i] += weight * source[i];
        }
    }

    /** The value below which a normal variable z standard deviations from its mean lies, on the data's scale. */
    double quantile(int h, double z) {
        return scale.invert(mean[h] + z * Math.sqrt(variance[h]));
    }

    /** One-step-ahead forecast of a value of the history; NaN where there is none. */
    double fitted(int t) {
        return scale.invert(fitted[t]);
    }
}

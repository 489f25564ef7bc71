package stillstock.forecast.arima;

import java.util.ArrayList;
import java.util.List;
import stillstock.forecast.arima.likelihood.ArimaOrder;
import stillstock.forecast.arima.model.ArimaFit;
import stillstock.forecast.arima.model.ArimaForecast;
import stillstock.forecast.arima.model.QuickFit;
import stillstock.job.JobContext;
import stillstock.series.decompose.Gaps;

/**
 * Forecasts of several ARIMA models on one scale, averaged with weights exp(-AICc difference / (2 T)) within a family
 * (Buckland, Burnham and Augustin 1997, there with T = 1) and equal shares between families. The variance is the
 * weighted one plus what the models disagree by.
 *
 * <p>Where values are missing, coefficients are estimated on a filled series, the fast way; states, forecasts and
 * variances come from the Kalman filter of the values as they are.
 */
final class Mixture {
    private static final double TEMPERATURE = 4;
    private static final double NEGLIGIBLE = 0.02;

    private final Scale scale;
    private final double[] mean;
    private final double[] variance;
    private final double[] fitted;
    private final double[] effects;

    private Mixture(Scale scale, int horizon, int length, int regressors) {
        this.scale = scale;
        mean = new double[horizon];
        variance = new double[horizon];
        fitted = new double[length];
        effects = new double[regressors];
    }

    static Mixture of(double[] values, KnownAhead known, int season, int horizon, JobContext job) {
        double[] filled = Gaps.filled(values, season);
        Scale scale = Scale.choose(filled, ArimaOrder.airline(season), known.past());
        double[] scaled = scale.apply(values);
        double[] scaledFilled = scale.apply(filled);
        List<Share> shares = new ArrayList<>();
        for (List<ArimaOrder> family : ModelPool.families(season)) {
            shares.addAll(shares(scaled, scaledFilled, known.past(), family, job));
        }
        if (shares.isEmpty()) {
            QuickFit walk = QuickFit.of(scaledFilled, ArimaOrder.of(0, 1, 0), known.past());
            shares.add(new Share(walk.finish(scaled), 1));
        }
        Mixture mixture = new Mixture(scale, horizon, values.length, known.past().length);
        mixture.average(shares, known.future());
        return mixture;
    }

    /** A model and its weight; the weights of a family add up to 1. */
    private record Share(ArimaFit fit, double weight) {}

    private static List<Share> shares(
            double[] values, double[] filled, double[][] regressors, List<ArimaOrder> family, JobContext job) {
        List<QuickFit> fits = new ArrayList<>();
        double best = Double.POSITIVE_INFINITY;
        for (ArimaOrder order : family) {
            job.checkCancelled();
            QuickFit fit = QuickFit.of(filled, order, regressors);
            if (fit != null && fit.aicc() < Double.POSITIVE_INFINITY) {
                fits.add(fit);
                best = Math.min(best, fit.aicc());
            }
        }
        List<Share> shares = new ArrayList<>();
        double sum = 0;
        for (QuickFit fit : fits) {
            double weight = best == Double.NEGATIVE_INFINITY ? 1 : Math.exp((best - fit.aicc()) / (2 * TEMPERATURE));
            if (weight > NEGLIGIBLE) {
                shares.add(new Share(fit.finish(values), weight));
                sum += weight;
            }
        }
        double total = sum;
        return shares.stream()
                .map(share -> new Share(share.fit(), share.weight() / total))
                .toList();
    }

    private void average(List<Share> shares, double[][] future) {
        double sum = 0;
        for (Share share : shares) {
            sum += share.weight();
        }
        double[][] means = new double[shares.size()][];
        for (int i = 0; i < means.length; i++) {
            double weight = shares.get(i).weight() / sum;
            ArimaFit fit = shares.get(i).fit();
            ArimaForecast forecast = fit.forecast(mean.length, future);
            means[i] = forecast.mean();
            add(mean, means[i], weight);
            add(variance, forecast.variance(), weight);
            add(fitted, fit.fitted(), weight);
            add(effects, fit.effects(), weight);
        }
        for (int i = 0; i < means.length; i++) {
            for (int h = 0; h < mean.length; h++) {
                double gap = means[i][h] - mean[h];
                variance[h] += shares.get(i).weight() / sum * gap * gap;
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

    /** The scale the models work on. */
    Scale scale() {
        return scale;
    }

    /** The regressors' mean coefficients on that scale. */
    double[] effects() {
        return effects.clone();
    }

    /** One-step-ahead forecast of a value of the history; NaN where there is none. */
    double fitted(int t) {
        return scale.invert(fitted[t]);
    }
}

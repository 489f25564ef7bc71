package stillstock.forecast.driver;

import java.util.Arrays;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.forecast.adjust.Adjustment;
import stillstock.forecast.adjust.KnownEffects;

/**
 * Factors a step that demand is divided by in the past and multiplied by ahead: those known now, and at origins within
 * the series those known before the first of them. Bands of steps with an effect grow by the doubt about it.
 *
 * @param length steps of the whole history
 * @param now one entry a step of the history and of the horizon
 * @param before the same as it was known before the first past origin
 */
record FactorEffects(int length, Steps now, Steps before) implements KnownEffects {
    /**
     * Logs of factors and their variances.
     *
     * @param planned known ahead of any origin: promotions and holidays
     * @param lasting known when it comes and going on from there: the list price
     */
    record Steps(double[] planned, double[] lasting, double[] variances) {
        static Steps none(int n) {
            return new Steps(new double[n], new double[n], new double[n]);
        }

        /** Both together. */
        Steps and(Steps other) {
            Steps sum = none(planned.length);
            for (int i = 0; i < planned.length; i++) {
                sum.planned[i] = planned[i] + other.planned[i];
                sum.lasting[i] = lasting[i] + other.lasting[i];
                sum.variances[i] = variances[i] + other.variances[i];
            }
            return sum;
        }

        /** The log at a step, of which the last one before an origin lasts. */
        double log(int step, int origin) {
            return planned[step] + (origin == 0 ? 0 : lasting[Math.min(step, origin - 1)]);
        }

        boolean moves() {
            for (int i = 0; i < planned.length; i++) {
                if (Math.abs(planned[i]) > 1e-6 || Math.abs(lasting[i]) > 1e-6) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public Adjustment at(double[] history, int season, int horizon) {
        return new Freed(history, history.length >= length ? now : before, horizon);
    }

    private record Freed(double[] history, Steps steps, int horizon) implements Adjustment {
        @Override
        public double[] adjusted() {
            double[] result = history.clone();
            for (int i = 0; i < result.length; i++) {
                result[i] /= Math.exp(steps.log(i, history.length));
            }
            return result;
        }

        @Override
        public double[] exposure() {
            double[] result = new double[history.length];
            Arrays.setAll(result, i -> Math.exp(steps.log(i, history.length)));
            return result;
        }

        @Override
        public Forecast restored(Forecast rest) {
            if (!rest.available()) {
                return rest;
            }
            int n = rest.mean().length;
            double[] mean = new double[n];
            Forecast.Bands bands = rest.bands();
            double[][] parts = {bands.lower80(), bands.upper80(), bands.lower95(), bands.upper95()};
            double[] quantiles = {ForecastBands.Z80, ForecastBands.Z80, ForecastBands.Z95, ForecastBands.Z95};
            double[][] bounds = new double[parts.length][n];
            for (int k = 0; k < n; k++) {
                double factor = Math.exp(steps.log(history.length + k, history.length));
                double doubt = Math.sqrt(steps.variances[history.length + k]);
                mean[k] = rest.mean()[k] * factor;
                for (int b = 0; b < parts.length; b++) {
                    double own = (parts[b][k] - rest.mean()[k]) * factor;
                    double all = Math.hypot(own, mean[k] * doubt * quantiles[b]);
                    boolean lower = b % 2 == 0;
                    bounds[b][k] = mean[k] + (lower ? -all : all);
                    if (lower && rest.bands().lower95()[k] >= 0) {
                        bounds[b][k] = Math.max(0, bounds[b][k]);
                    }
                }
            }
            Forecast.Bands all = new Forecast.Bands(bounds[0], bounds[1], bounds[2], bounds[3]);
            double[] fitted = rest.fitted();
            double[] fits = new double[fitted.length];
            Arrays.setAll(fits, i -> fitted[i] * Math.exp(steps.log(i, history.length)));
            return new Forecast(rest.method(), mean, ForecastBands.ordered(mean, all), fits);
        }
    }
}

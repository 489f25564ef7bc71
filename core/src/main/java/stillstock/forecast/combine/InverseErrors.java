package stillstock.forecast.combine;

import java.util.Arrays;
import stillstock.forecast.Forecast;

/**
 * Weights inverse to the mean absolute error each member made a horizon ago, forecasting from what was known then; equal
 * weights where the history is too short to look back.
 *
 * <p>Source: Bates and Granger, "The combination of forecasts", Operational Research Quarterly 20 (1969), with absolute
 * errors in place of squared ones.
 */
final class InverseErrors implements Weighting {
    private static final int LEAST_TRAINING = 8;
    private static final double FLOOR = 1e-3;

    @Override
    public double[] weights(Moment moment) {
        double[] history = moment.history();
        int members = moment.methods().size();
        double[] equal = new double[members];
        Arrays.fill(equal, 1);
        int horizon = moment.forecasts().stream()
                .mapToInt(forecast -> forecast.mean().length)
                .max()
                .orElse(0);
        int origin = history.length - horizon;
        if (origin < Math.max(LEAST_TRAINING, moment.season() + 2)) {
            return equal;
        }
        double[] before = Arrays.copyOf(history, origin);
        double[] errors = new double[members];
        double mean = 0;
        for (int j = 0; j < members; j++) {
            Forecast then = moment.methods().get(j).forecast(before, moment.season(), horizon, moment.job());
            errors[j] = then.available() ? error(then, history, origin) : Double.NaN;
            mean += Double.isNaN(errors[j]) ? 0 : errors[j] / members;
        }
        if (!(mean > 0)) {
            return equal;
        }
        double floor = FLOOR * mean;
        return Arrays.stream(errors)
                .map(error -> Double.isNaN(error) ? 0 : 1 / Math.max(floor, error))
                .toArray();
    }

    private static double error(Forecast forecast, double[] history, int origin) {
        double sum = 0;
        int known = 0;
        for (int k = 0; k < forecast.mean().length; k++) {
            double error = Math.abs(history[origin + k] - forecast.mean()[k]);
            if (!Double.isNaN(error)) {
                sum += error;
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }
}

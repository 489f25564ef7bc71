package stillstock.forecast.combine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillstock.forecast.CheckedForecaster;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.forecast.Forecaster;
import stillstock.job.JobContext;

/**
 * One method at several steps: the history summed over every block length that divides the season (months, quarters,
 * years), each forecast on its own, and the forecasts reconciled so that months add up to quarters and years. Long
 * blocks see the trend, short ones the season. Weights are structural: a forecast counts inversely to its block length.
 * Bands keep the width they have at the finest step.
 *
 * <p>Source: Athanasopoulos, Hyndman, Kourentzes and Petropoulos, "Forecasting with temporal hierarchies", European J.
 * Operational Research 262 (2017), structural scaling.
 */
public final class TemporalHierarchy extends CheckedForecaster {
    private static final int LEAST_BLOCKS = 4;

    private final Forecaster method;

    /** @param method applied at each block length */
    public TemporalHierarchy(String name, Forecaster method) {
        super(name);
        this.method = method;
    }

    @Override
    public boolean suits(DemandClass demand) {
        return method.suits(demand);
    }

    @Override
    public boolean shifts() {
        return method.shifts();
    }

    @Override
    protected Forecast compute(double[] history, int season, int horizon, JobContext job) {
        int cycles = (horizon + season - 1) / season;
        Forecast fine = method.forecast(history, season, Math.max(horizon, cycles * season), job);
        if (!fine.available() || season < 2) {
            return fine.available() ? named(fine, fine.mean(), horizon) : unavailable(fine.unavailableCause());
        }
        List<double[]> means = new ArrayList<>(List.of(fine.mean()));
        List<Integer> lengths = new ArrayList<>(List.of(1));
        for (int length = 2; length <= season; length++) {
            if (season % length == 0 && history.length / length >= LEAST_BLOCKS) {
                Forecast coarse =
                        method.forecast(blocks(history, length), season / length, cycles * season / length, job);
                if (coarse.available()) {
                    means.add(coarse.mean());
                    lengths.add(length);
                }
            }
        }
        double[] mean = reconciled(means, lengths, season, cycles);
        return named(fine, mean, horizon);
    }

    private Forecast named(Forecast fine, double[] mean, int horizon) {
        double[] old = Arrays.copyOf(fine.mean(), horizon);
        double[] now = Arrays.copyOf(mean, horizon);
        Forecast.Bands bands = new Forecast.Bands(
                moved(fine.bands().lower80(), old, now),
                moved(fine.bands().upper80(), old, now),
                moved(fine.bands().lower95(), old, now),
                moved(fine.bands().upper95(), old, now));
        return new Forecast(name(), now, ForecastBands.ordered(now, bands), fine.fitted());
    }

    private static double[] moved(double[] bound, double[] from, double[] to) {
        double[] result = new double[to.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = bound[i] - from[i] + to[i];
        }
        return result;
    }

    private static double[] blocks(double[] history, int length) {
        double[] sums = new double[history.length / length];
        int dropped = history.length - sums.length * length;
        for (int i = 0; i < sums.length * length; i++) {
            sums[i / length] += history[dropped + i];
        }
        return sums;
    }

    /** The months that lie nearest to all forecasts, cycle by cycle, by conjugate gradients on the normal equations. */
    private static double[] reconciled(List<double[]> means, List<Integer> lengths, int season, int cycles) {
        double[] result = new double[cycles * season];
        for (int cycle = 0; cycle < cycles; cycle++) {
            double[] right = new double[season];
            for (int level = 0; level < lengths.size(); level++) {
                int length = lengths.get(level);
                for (int i = 0; i < season; i++) {
                    right[i] += means.get(level)[(cycle * season + i) / length] / length;
                }
            }
            double[] months = solve(right, lengths);
            System.arraycopy(months, 0, result, cycle * season, season);
        }
        return result;
    }

    private static double[] solve(double[] right, List<Integer> lengths) {
        int n = right.length;
        double[] x = new double[n];
        double[] residual = right.clone();
        double[] direction = right.clone();
        double square = dot(residual, residual);
        double enough = 1e-24 * square;
        for (int i = 0; i < 4 * n && square > enough; i++) {
            double[] product = normal(direction, lengths);
            double step = square / dot(direction, product);
            for (int j = 0; j < n; j++) {
                x[j] += step * direction[j];
                residual[j] -= step * product[j];
            }
            double next = dot(residual, residual);
            for (int j = 0; j < n; j++) {
                direction[j] = residual[j] + next / square * direction[j];
            }
            square = next;
        }
        return x;
    }

    /** S' W^-1 S x with S the summing matrix and W the block lengths. */
    private static double[] normal(double[] x, List<Integer> lengths) {
        double[] result = new double[x.length];
        for (int length : lengths) {
            for (int from = 0; from < x.length; from += length) {
                double sum = 0;
                for (int i = from; i < from + length; i++) {
                    sum += x[i];
                }
                for (int i = from; i < from + length; i++) {
                    result[i] += sum / length;
                }
            }
        }
        return result;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

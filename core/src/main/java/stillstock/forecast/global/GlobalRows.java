package stillstock.forecast.global;

import java.util.Arrays;
import java.util.List;
import stillstock.boost.BoostRows;

/**
 * The rows a global model learns from: for every series origins from the latest backwards, spread over its length as far
 * as the limit on rows allows, and for each origin the steps of the horizon that came to pass. What an origin's row knows
 * ends at the origin.
 */
final class GlobalRows {
    private static final int LEAST_HISTORY = 6;

    /** More origins of one series lie so close that they say the same. */
    private static final int MOST_ROWS_A_SERIES = 600;

    /** A series that hardly changes would count for all others. */
    private static final double MOST_WEIGHT = 1000;

    private final int columns;
    private final boolean covariates;
    private float[] features;
    private float[] labels;
    private float[] weights;
    private int count;

    private GlobalRows(int columns, boolean covariates, int capacity) {
        this.columns = columns;
        this.covariates = covariates;
        this.features = new float[Math.max(1, capacity) * columns];
        this.labels = new float[Math.max(1, capacity)];
        this.weights = new float[Math.max(1, capacity)];
    }

    static GlobalRows of(List<GlobalSeries> series, int season, int horizon, int regressors, GlobalConfig config) {
        boolean covariates = series.stream().anyMatch(one -> !one.covariates().isEmpty());
        int columns = GlobalRow.names(season, regressors, covariates).size();
        int rowsASeries = Math.max(1, Math.min(MOST_ROWS_A_SERIES, config.mostRows() / Math.max(1, series.size())));
        int stride = Math.max(1, horizon / Math.min(horizon, rowsASeries));
        int stepsAnOrigin = (horizon + stride - 1) / stride;
        int origins = Math.max(1, rowsASeries / stepsAnOrigin);
        GlobalRows rows = new GlobalRows(columns, covariates, 1024);
        int number = 0;
        for (GlobalSeries one : series) {
            rows.add(one, season, regressors, new Plan(horizon, stride, origins, number++));
        }
        return rows;
    }

    /** How a series is drawn from: every so many steps, from a number of origins. */
    private record Plan(int horizon, int stride, int origins, int number) {}

    private void add(GlobalSeries one, int season, int regressors, Plan plan) {
        double[] values = one.values();
        int n = values.length;
        int first = Math.max(LEAST_HISTORY, Math.min(season, n / 3));
        int last = n - 1;
        if (last < first) {
            return;
        }
        double[][] known = one.known().past();
        if (known.length != regressors) {
            throw new IllegalArgumentException(
                    "a series has " + known.length + " regressors, others have " + regressors);
        }
        GlobalRow row = new GlobalRow(values, season, Math.floorMod(-n, season), one.group(), known);
        CovariateColumns more = new CovariateColumns(one.covariates(), season);
        int origins = Math.min(plan.origins(), last - first + 1);
        for (int k = 0; k < origins; k++) {
            int origin = last - (int) ((long) k * (last - first + 1) / origins);
            double unit = row.unit(origin);
            if (!(unit > 0)) {
                continue;
            }
            float[] own = new float[columns];
            row.ofOrigin(origin, unit, unit, own, 0);
            if (covariates) {
                more.ofOrigin(origin, own);
            }
            float weight = (float) Math.min(MOST_WEIGHT, 1 / row.roughness(origin, unit));
            for (int step = 1 + (k + plan.number()) % plan.stride(); step <= plan.horizon(); step += plan.stride()) {
                if (origin + step <= n && !Double.isNaN(values[origin + step - 1])) {
                    grow();
                    row.ofStep(origin, step, unit, own, 0);
                    if (covariates) {
                        more.ofStep(origin, step, own);
                    }
                    System.arraycopy(own, 0, features, count * columns, columns);
                    weights[count] = Float.isNaN(weight) ? 1 : weight;
                    labels[count++] = (float) Math.max(0, values[origin + step - 1] / unit);
                }
            }
        }
    }

    private void grow() {
        if (count == labels.length) {
            labels = Arrays.copyOf(labels, 2 * count);
            weights = Arrays.copyOf(weights, 2 * count);
            features = Arrays.copyOf(features, 2 * count * columns);
        }
    }

    /** True where a series has covariates. */
    boolean covariates() {
        return covariates;
    }

    int count() {
        return count;
    }

    BoostRows rows() {
        return BoostRows.of(Arrays.copyOf(features, count * columns), columns).withLabels(Arrays.copyOf(labels, count));
    }

    /** The same, each weighing inversely to how much its series changes from step to step, 1 on average. */
    BoostRows weighted() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i];
        }
        float[] scaled = new float[count];
        for (int i = 0; i < count; i++) {
            scaled[i] = (float) (weights[i] * count / sum);
        }
        return rows().withWeights(scaled);
    }
}

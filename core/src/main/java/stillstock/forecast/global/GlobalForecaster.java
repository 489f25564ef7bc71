package stillstock.forecast.global;

import java.util.Arrays;
import stillstock.forecast.CheckedForecaster;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.Regressors;
import stillstock.job.JobContext;

/** A global model's forecasts of one product. */
final class GlobalForecaster extends CheckedForecaster {
    private static final int LEAST_VALUES = 3;

    private final GlobalModel model;
    private final GlobalSeries series;
    private final int leading;
    private final int startPlace;

    /** @param startPlace place in the season of the series' first value */
    GlobalForecaster(GlobalModel model, GlobalSeries series, int startPlace) {
        super(GlobalModel.NAME);
        this.model = model;
        this.series = series;
        this.leading = leading(series.values());
        this.startPlace = startPlace + leading;
    }

    private static int leading(double[] values) {
        int first = 0;
        while (first < values.length && Double.isNaN(values[first])) {
            first++;
        }
        return first;
    }

    /** The history's mean in the units the model was trained in: what is forecast may come in others. */
    private double level(int length, double otherwise) {
        double[] values = series.values();
        double sum = 0;
        int known = 0;
        for (int i = leading; i < Math.min(values.length, leading + length); i++) {
            if (!Double.isNaN(values[i])) {
                sum += values[i];
                known++;
            }
        }
        return sum > 0 ? sum / known : otherwise;
    }

    @Override
    public boolean suits(DemandClass demand) {
        return demand != DemandClass.NONE;
    }

    @Override
    public boolean usesRegressors() {
        return model.regressors() > 0;
    }

    @Override
    protected Forecast compute(double[] history, int season, int horizon, JobContext job) {
        return compute(history, Regressors.none(), season, horizon, job);
    }

    @Override
    protected Forecast compute(double[] history, Regressors regressors, int season, int horizon, JobContext job) {
        if (season != model.season()) {
            return unavailable(
                    "the global model was trained for a season of " + model.season() + " steps, not " + season);
        }
        if (regressors.size() != model.regressors()) {
            return unavailable("the global model was trained with " + model.regressors() + " regressors, not "
                    + regressors.size());
        }
        int n = history.length;
        GlobalRow row = new GlobalRow(history, season, startPlace, series.group(), joined(regressors));
        double unit = row.unit(n);
        if (n < LEAST_VALUES || !(unit > 0)) {
            return unavailable("the global model needs " + LEAST_VALUES + " values and some demand");
        }
        CovariateColumns more = new CovariateColumns(series.covariates().from(leading), season);
        double[] mean = new double[horizon];
        double[][] bounds = new double[4][horizon];
        float[] filled = new float[model.columns()];
        row.ofOrigin(n, unit, level(n, unit), filled, 0);
        if (model.covariates()) {
            more.ofOrigin(n, filled);
        }
        double grid = grid(history);
        for (int k = 0; k < horizon; k++) {
            // beyond the horizon learned, the same places of its last season stand for what is later
            int step = k < model.horizon() ? k + 1 : beyond(k, season);
            row.ofStep(n, step, unit, filled, 0);
            if (model.covariates()) {
                more.ofStep(n, k + 1, filled);
            }
            mean[k] = unit * model.mean(filled);
            for (int b = 0; b < bounds.length; b++) {
                bounds[b][k] = onGrid(unit * model.bound(b, filled), grid);
            }
        }
        return new Forecast(
                name(), mean, new Forecast.Bands(bounds[0], bounds[1], bounds[2], bounds[3]), new double[0]);
    }

    /** The least demand where all demands are whole multiples of it, as counts are; else 0. */
    private static double grid(double[] history) {
        double least = Arrays.stream(history).filter(value -> value > 0).min().orElse(0);
        for (double value : history) {
            double multiple = value / least;
            if (!Double.isNaN(multiple) && Math.abs(multiple - Math.rint(multiple)) > 1e-9) {
                return 0;
            }
        }
        return least;
    }

    /** A quantile of counts is a count: the nearest one. */
    private static double onGrid(double bound, double grid) {
        return grid > 0 ? grid * Math.rint(bound / grid) : bound;
    }

    private int beyond(int k, int season) {
        int step = k + 1;
        int cycle = Math.min(season, model.horizon());
        return step - (step - model.horizon() + cycle - 1) / cycle * cycle;
    }

    private static double[][] joined(Regressors regressors) {
        double[][] past = regressors.past();
        double[][] future = regressors.future();
        double[][] result = new double[past.length][];
        for (int c = 0; c < past.length; c++) {
            result[c] = Arrays.copyOf(past[c], past[c].length + future[c].length);
            System.arraycopy(future[c], 0, result[c], past[c].length, future[c].length);
        }
        return result;
    }
}

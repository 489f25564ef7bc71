package stillstock.forecast.global;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stillstock.boost.BoostParameters;
import stillstock.boost.BoostRows;
import stillstock.boost.Booster;
import stillstock.boost.tree.TreeEnsemble;
import stillstock.forecast.Forecaster;
import stillstock.job.JobContext;

/**
 * One XGBoost model over all products: the mean by a Tweedie objective, the bounds of the bands by quantile regression,
 * every step ahead by itself with the step as a feature. It learns from origins inside the given values only. Immutable
 * and safe for several threads: forecasts come from our own reading of the trees.
 *
 * <p>Sources: Jorgensen, The Theory of Dispersion Models (1997) for the Tweedie deviance; Koenker and Bassett,
 * "Regression quantiles", Econometrica 46 (1978); Montero-Manso and Hyndman, "Principles and algorithms for forecasting
 * groups of time series: locality and globality", Int. J. Forecasting 37 (2021).
 */
public final class GlobalModel implements TrainedMethod {
    /** The method's name in files and tables. */
    public static final String NAME = "global";

    private static final double[] LEVELS = {0.1, 0.9, 0.025, 0.975};
    private static final int LEAST_ROWS = 500;

    /** On the mean's leaves, beside rows that weigh 1 on average. */
    private static final int SHRINKAGE = 30;

    private final int season;
    private final int horizon;
    private final int regressors;
    private final boolean covariates;
    private final TreeEnsemble mean;
    private final List<TreeEnsemble> bounds;

    private GlobalModel(
            int season, int horizon, int regressors, boolean covariates, TreeEnsemble mean, List<TreeEnsemble> bounds) {
        this.season = season;
        this.horizon = horizon;
        this.regressors = regressors;
        this.covariates = covariates;
        this.mean = mean;
        this.bounds = List.copyOf(bounds);
    }

    /**
     * Trains a model.
     *
     * @param series all ending at the same step
     * @param season steps in a season; 1 for none
     * @param horizon steps ahead that will be asked for
     * @return none where the series give fewer than 500 rows to learn from
     */
    public static Optional<GlobalModel> train(
            List<GlobalSeries> series, int season, int horizon, GlobalConfig config, JobContext job) {
        int regressors =
                series.stream().mapToInt(one -> one.known().size()).max().orElse(0);
        GlobalRows rows = GlobalRows.of(series, season, horizon, regressors, config);
        if (rows.count() < LEAST_ROWS) {
            return Optional.empty();
        }
        TreeEnsemble mean = boosted(
                rows.weighted(),
                BoostParameters.tweedie(config.tweediePower(), config.depth(), config.seed())
                        .with("lambda", SHRINKAGE),
                config,
                job.sub(0.3));
        BoostRows learned = rows.rows();
        List<TreeEnsemble> bounds = new ArrayList<>();
        for (double level : LEVELS) {
            BoostParameters parameters = BoostParameters.trees("reg:quantileerror", config.depth(), config.seed())
                    .with("quantile_alpha", level);
            bounds.add(boosted(learned, parameters, config, job.sub(0.17)));
        }
        return Optional.of(new GlobalModel(season, horizon, regressors, rows.covariates(), mean, bounds));
    }

    private static TreeEnsemble boosted(
            BoostRows rows, BoostParameters parameters, GlobalConfig config, JobContext job) {
        BoostParameters all = parameters
                .with("eta", config.learningRate())
                .with("subsample", 0.7)
                .with("colsample_bytree", 0.6)
                .with("min_child_weight", 10)
                .with("max_bin", 64);
        try (Booster booster = Booster.over(rows, all)) {
            booster.train(config.rounds(), job);
            return booster.trees();
        }
    }

    @Override
    public Forecaster of(GlobalSeries series, int steps) {
        return new GlobalForecaster(this, series, Math.floorMod(-series.values().length - steps, season));
    }

    int season() {
        return season;
    }

    int horizon() {
        return horizon;
    }

    int regressors() {
        return regressors;
    }

    /** True where rows end with {@link CovariateColumns}. */
    boolean covariates() {
        return covariates;
    }

    int columns() {
        return mean.columns();
    }

    /** The mean of a row, in units of the series' mean. */
    double mean(float[] row) {
        return Math.exp(mean.margin(row, 0));
    }

    /** A bound of a row, in the same units: lower 80, upper 80, lower 95, upper 95. */
    double bound(int which, float[] row) {
        return Math.max(0, bounds.get(which).margin(row, 0));
    }
}

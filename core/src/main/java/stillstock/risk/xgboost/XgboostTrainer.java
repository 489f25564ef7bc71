package stillstock.risk.xgboost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stillstock.job.JobContext;
import stillstock.risk.tree.LabelledRows;
import stillstock.risk.tree.TreeEnsemble;

/**
 * Trains boosted trees and forests. Rounds are run one by one so that progress is shown and a cancel is heard within a
 * round. One thread: the same bytes come out on every machine, and XGBoost's own threads spin when cores are shared.
 */
public final class XgboostTrainer {
    private static final int MOST_WATCHED_ROWS = 20_000;

    private XgboostTrainer() {}

    /**
     * Boosts trees for the log-odds of label 1. Classes are not reweighted, so that the scores stay probabilities.
     *
     * @param train rows of both labels
     * @param validation rows to stop early by, of which 20,000 are watched; without them every round is kept. The
     *     log-loss is taken after the shift of all log-odds that suits them best, so that a base rate that moved between
     *     training and validation does not stop the learning: calibration sees to the base rate.
     *     At least 2 / learningRate rounds are kept: fewer leave most of what trees say unsaid
     * @throws IllegalArgumentException where the training rows hold one label only
     */
    public static TrainedBooster boost(
            LabelledRows train, Optional<LabelledRows> validation, BoosterSettings settings, JobContext job) {
        requireBothLabels(train);
        Optional<LabelledRows> watchedRows = validation.map(rows -> rows.thinned(MOST_WATCHED_ROWS));
        try (NativeBooster booster = NativeBooster.over(train, boosting(settings, train.positiveShare()))) {
            int watched = watchedRows.map(booster::watch).orElse(-1);
            List<Double> losses = new ArrayList<>();
            int least = Math.min(settings.rounds(), (int) Math.ceil(2 / settings.learningRate()));
            int best = 0;
            int rounds = 0;
            while (rounds < settings.rounds() && (watched < 0 || rounds - best <= settings.patience())) {
                job.checkCancelled();
                booster.update(rounds);
                if (watched >= 0) {
                    losses.add(ShiftedLogLoss.of(
                            booster.margins(watched), watchedRows.get().labels()));
                    best = rounds < least || losses.get(rounds) < losses.get(best) ? rounds : best;
                }
                job.step(++rounds, settings.rounds());
            }
            int kept = watched >= 0 ? best + 1 : rounds;
            return new TrainedBooster(booster.trees().head(kept), kept, losses, booster.bytes());
        }
    }

    /**
     * A random forest: the mean of trees grown on drawn rows and columns, each leaf the share of label 1.
     *
     * @param trees how many
     * @param depth of a tree
     * @param rowShare share of rows a tree sees
     * @return margin = probability
     */
    public static TreeEnsemble forest(
            LabelledRows train, int trees, int depth, double rowShare, long seed, JobContext job) {
        requireBothLabels(train);
        Map<String, Object> parameters = common(seed, depth);
        parameters.put("objective", "reg:squarederror");
        parameters.put("base_score", train.positiveShare());
        parameters.put("eta", 1);
        parameters.put("lambda", 0);
        parameters.put("subsample", rowShare);
        parameters.put("colsample_bynode", Math.min(1, Math.sqrt(train.columns()) / train.columns()));
        parameters.put("min_child_weight", 5);
        List<TreeEnsemble> parts = new ArrayList<>();
        try (NativeBooster booster = NativeBooster.over(train, parameters)) {
            for (int tree = 0; tree < trees; tree++) {
                job.checkCancelled();
                parameters.put("seed", seed + tree);
                booster.restart(parameters);
                booster.update(0);
                parts.add(booster.trees());
                job.step(tree + 1L, trees);
            }
        }
        return TreeEnsemble.mean(parts);
    }

    /**
     * Reads a booster's bytes back.
     *
     * @throws IllegalArgumentException where they are no booster
     */
    public static TreeEnsemble read(byte[] bytes) {
        try (NativeBooster booster = NativeBooster.load(bytes)) {
            return booster.trees();
        }
    }

    private static Map<String, Object> boosting(BoosterSettings settings, double baseShare) {
        Map<String, Object> parameters = common(settings.seed(), settings.depth());
        parameters.put("objective", "binary:logistic");
        parameters.put("eval_metric", "logloss");
        parameters.put("base_score", baseShare);
        parameters.put("eta", settings.learningRate());
        parameters.put("min_child_weight", settings.minChildWeight());
        parameters.put("subsample", settings.subsample());
        parameters.put("colsample_bytree", settings.columnShare());
        parameters.put("lambda", settings.lambda());
        if (!settings.monotone().isEmpty()) {
            parameters.put(
                    "monotone_constraints",
                    settings.monotone().stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")")));
        }
        return parameters;
    }

    private static Map<String, Object> common(long seed, int depth) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("booster", "gbtree");
        parameters.put("tree_method", "hist");
        parameters.put("max_bin", 128);
        parameters.put("max_depth", depth);
        parameters.put("seed", seed);
        parameters.put("nthread", 1);
        parameters.put("verbosity", 0);
        return parameters;
    }

    private static void requireBothLabels(LabelledRows rows) {
        if (!rows.hasBothLabels()) {
            throw new IllegalArgumentException("training needs rows of both labels; the share of label 1 is "
                    + rows.positiveShare() + " of " + rows.rows() + " rows");
        }
    }
}

package stillstock.risk.xgboost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stillstock.boost.BoostParameters;
import stillstock.boost.Booster;
import stillstock.boost.tree.TreeEnsemble;
import stillstock.boost.tree.TreeEnsembleReader;
import stillstock.job.JobContext;

/**
 * Trains boosted trees and forests. Rounds are run one by one so that progress is shown and a cancel is heard within a
 * round.
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
        try (Booster booster = Booster.over(train.boostRows(), boosting(settings, train.positiveShare()))) {
            int watched =
                    watchedRows.map(rows -> booster.watch(rows.boostRows())).orElse(-1);
            List<Double> losses = new ArrayList<>();
            int least = leastRounds(settings);
            int best = 0;
            int rounds = 0;
            while (rounds < settings.rounds() && (watched < 0 || rounds - best <= settings.patience())) {
                job.checkCancelled();
                booster.update();
                if (watched >= 0) {
                    losses.add(ShiftedLogLoss.of(
                            booster.margins(watched), watchedRows.get().labels()));
                    best = rounds < least || losses.get(rounds) < losses.get(best) ? rounds : best;
                }
                job.step(++rounds, settings.rounds());
            }
            int kept = watched >= 0 ? best + 1 : rounds;
            return new TrainedBooster(booster.trees(), kept, losses, booster.bytes());
        }
    }

    /** Fewer rounds than 2 / learningRate leave most of what trees say unsaid. */
    public static int leastRounds(BoosterSettings settings) {
        return Math.min(settings.rounds(), (int) Math.ceil(2 / settings.learningRate()));
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
        BoostParameters parameters = BoostParameters.trees("reg:squarederror", depth, seed)
                .with("base_score", train.positiveShare())
                .with("eta", 1)
                .with("lambda", 0)
                .with("subsample", rowShare)
                .with("colsample_bynode", Math.min(1, Math.sqrt(train.columns()) / train.columns()))
                .with("min_child_weight", 5);
        List<TreeEnsemble> parts = new ArrayList<>();
        try (Booster booster = Booster.over(train.boostRows(), parameters)) {
            for (int tree = 0; tree < trees; tree++) {
                job.checkCancelled();
                booster.restart(parameters.with("seed", seed + tree));
                booster.update();
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
        try (Booster booster = Booster.load(bytes)) {
            return booster.trees();
        }
    }

    /** The gain of each feature, summed over the splits of a booster's trees. */
    public static double[] gains(byte[] bytes) {
        try (Booster booster = Booster.load(bytes)) {
            return TreeEnsembleReader.gains(booster.json());
        }
    }

    /** The version of the library that wrote a booster: "3.0.1". */
    public static String version(byte[] bytes) {
        try (Booster booster = Booster.load(bytes)) {
            return TreeEnsembleReader.version(booster.json());
        }
    }

    private static BoostParameters boosting(BoosterSettings settings, double baseShare) {
        return BoostParameters.trees("binary:logistic", settings.depth(), settings.seed())
                .with("eval_metric", "logloss")
                .with("base_score", baseShare)
                .with("eta", settings.learningRate())
                .with("min_child_weight", settings.minChildWeight())
                .with("subsample", settings.subsample())
                .with("colsample_bytree", settings.columnShare())
                .with("lambda", settings.lambda())
                .withMonotone(settings.monotone());
    }

    private static void requireBothLabels(LabelledRows rows) {
        if (!rows.hasBothLabels()) {
            throw new IllegalArgumentException("training needs rows of both labels; the share of label 1 is "
                    + rows.positiveShare() + " of " + rows.rows() + " rows");
        }
    }
}

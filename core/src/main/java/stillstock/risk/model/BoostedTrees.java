package stillstock.risk.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stillstock.boost.tree.TreeEnsemble;
import stillstock.evaluate.BinaryMetrics;
import stillstock.evaluate.calibration.PlattCalibration;
import stillstock.job.JobContext;
import stillstock.risk.xgboost.BoosterSettings;
import stillstock.risk.xgboost.TrainedBooster;
import stillstock.risk.xgboost.XgboostTrainer;

/**
 * XGBoost's boosted trees. Chosen by the folds are the rounds, by log-loss after the shift of the base rate that suits
 * each fold best, and whether outcomes are learned hard (dead or not) or graded (a product that sold once is nearer to
 * death than one that sold every week; see {@link Cohort#target}) and whether earlier dates count less, by log-loss after
 * calibration on the products that sold lately, which are the ones an early warning is for.
 *
 * @param settings of the trees
 * @param grades the gradings to choose among, 0 for hard outcomes; the first is kept where they are alike
 * @param halfLives days after which a date counts half, to choose among; 0 where all count alike
 */
public record BoostedTrees(BoosterSettings settings, List<Double> grades, List<Integer> halfLives)
        implements RiskMethod {
    /** Hard outcomes, and each sale day halving the label, or taking a fifth from it. */
    public static final List<Double> GRADES = List.of(0.0, 0.5, 0.8);

    /** All dates alike, or half a year. */
    public static final List<Integer> HALF_LIVES = List.of(0, 180);

    /** The grading and the half-life are chosen on the latest folds alone, to save time. */
    private static final int LATEST_FOLDS = 2;

    /** And on so many training rows at most. */
    private static final int CHOICE_ROWS = 15_000;

    private static final int LATELY_DAYS = 90;
    private static final int LEAST_POSITIVES = 25;

    /** Copies its lists. */
    public BoostedTrees {
        grades = List.copyOf(grades);
        halfLives = List.copyOf(halfLives);
    }

    @Override
    public String name() {
        return "xgboost";
    }

    @Override
    public boolean probability() {
        return true;
    }

    @Override
    public ChosenTrees choose(List<Fold> folds, JobContext job) {
        List<Fold> latest = folds.subList(Math.max(0, folds.size() - LATEST_FOLDS), folds.size());
        List<ChosenTrees> candidates = new ArrayList<>();
        JobContext part = job.sub(0.6);
        int most = grades.size() + halfLives.size() - 1;
        for (double grade : grades) {
            candidates.add(choose(latest, grade, halfLives.get(0), CHOICE_ROWS, part.sub(1.0 / most)));
        }
        ChosenTrees graded = best(latest, candidates);
        candidates = new ArrayList<>(List.of(graded));
        for (int halfLife : halfLives.subList(1, halfLives.size())) {
            candidates.add(choose(latest, graded.grade(), halfLife, CHOICE_ROWS, part.sub(1.0 / most)));
        }
        ChosenTrees best = best(latest, candidates);
        return choose(folds, best.grade(), best.halfLife(), Integer.MAX_VALUE, job.sub(0.4));
    }

    private static ChosenTrees best(List<Fold> folds, List<ChosenTrees> candidates) {
        ChosenTrees best = candidates.get(0);
        double bestLoss = Double.POSITIVE_INFINITY;
        for (ChosenTrees candidate : candidates) {
            double loss = candidates.size() == 1 ? 0 : loss(folds, candidate.ahead());
            if (loss < bestLoss) {
                best = candidate;
                bestLoss = loss;
            }
        }
        return best;
    }

    private ChosenTrees choose(List<Fold> folds, double grade, int halfLife, int mostRows, JobContext job) {
        List<TrainedBooster> boosters = new ArrayList<>();
        for (Fold fold : folds) {
            boosters.add(XgboostTrainer.boost(
                    fold.train().labelledRows(grade, halfLife).thinned(mostRows),
                    Optional.of(fold.validation().labelledRows(0, 0)),
                    settings,
                    job.sub(1.0 / folds.size())));
        }
        int rounds = bestRounds(boosters, folds);
        List<double[]> ahead = new ArrayList<>();
        for (int i = 0; i < folds.size(); i++) {
            TreeEnsemble trees = boosters.get(i).rounds(rounds);
            ahead.add(folds.get(i).validation().scores(cohort -> probabilities(trees, cohort, JobContext.none())));
        }
        return new ChosenTrees(settings.withRounds(rounds), grade, halfLife, ahead);
    }

    /** The rounds with the least loss over all folds, each counting by its rows; folds that stopped early stay there. */
    private int bestRounds(List<TrainedBooster> boosters, List<Fold> folds) {
        int most = boosters.stream()
                .mapToInt(booster -> booster.validationLogLoss().size())
                .max()
                .orElseThrow();
        int least = Math.min(most, XgboostTrainer.leastRounds(settings));
        int best = least;
        double bestLoss = Double.POSITIVE_INFINITY;
        for (int rounds = least; rounds <= most; rounds++) {
            double loss = 0;
            for (int i = 0; i < folds.size(); i++) {
                List<Double> losses = boosters.get(i).validationLogLoss();
                loss += losses.get(Math.min(rounds, losses.size()) - 1)
                        * folds.get(i).validation().rows();
            }
            if (loss < bestLoss) {
                bestLoss = loss;
                best = rounds;
            }
        }
        return best;
    }

    /** Calibrated log-loss of the rows that sold lately; of all rows where too few of those went dead. */
    private static double loss(List<Fold> folds, List<double[]> ahead) {
        Cohorts validation = RiskMethod.validation(folds);
        double[] scores = ahead.stream().flatMapToDouble(Arrays::stream).toArray();
        boolean[] outcomes = validation.outcomes();
        boolean[] lately = validation.soldWithin(LATELY_DAYS);
        int positives = 0;
        int rows = 0;
        for (int i = 0; i < scores.length; i++) {
            positives += lately[i] && outcomes[i] ? 1 : 0;
            rows += lately[i] ? 1 : 0;
        }
        boolean all = Math.min(positives, rows - positives) < LEAST_POSITIVES;
        double[] picked = new double[all ? scores.length : rows];
        boolean[] came = new boolean[picked.length];
        int at = 0;
        for (int i = 0; i < scores.length; i++) {
            if (all || lately[i]) {
                picked[at] = scores[i];
                came[at++] = outcomes[i];
            }
        }
        PlattCalibration curve = PlattCalibration.fit(picked, came);
        for (int i = 0; i < picked.length; i++) {
            picked[i] = curve.apply(picked[i]);
        }
        return BinaryMetrics.logLoss(picked, came);
    }

    /** Rounds, grading and half-life that were best. */
    public record ChosenTrees(BoosterSettings settings, double grade, int halfLife, List<double[]> ahead)
            implements Chosen {
        /** Copies its list. */
        public ChosenTrees {
            ahead = List.copyOf(ahead);
        }

        @Override
        public FittedTrees learn(Cohorts rows, JobContext job) {
            return new FittedTrees(
                    XgboostTrainer.boost(rows.labelledRows(grade, halfLife), Optional.empty(), settings, job));
        }

        @Override
        public String choices() {
            return settings.rounds() + " rounds, "
                    + (grade == 0 ? "hard outcomes" : "outcomes graded by " + grade)
                    + (halfLife == 0 ? "" : ", half-life " + halfLife + " days");
        }
    }

    /** Trees that have learned. */
    public record FittedTrees(TrainedBooster booster) implements Fitted {
        @Override
        public double[] score(Cohort cohort, JobContext job) {
            return probabilities(booster.trees(), cohort, job);
        }
    }

    private static double[] probabilities(TreeEnsemble trees, Cohort cohort, JobContext job) {
        double[] margins = trees.margins(cohort.rowMajor(), cohort.rows(), job);
        for (int row = 0; row < margins.length; row++) {
            margins[row] = 1 / (1 + Math.exp(-margins[row]));
        }
        return margins;
    }
}

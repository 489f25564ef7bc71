package stillstock.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillstock.evaluate.ClassifierMetrics;
import stillstock.evaluate.JudgedScores;
import stillstock.evaluate.PrecisionRecall;
import stillstock.evaluate.calibration.Calibration;
import stillstock.evaluate.calibration.CalibrationChoice;
import stillstock.evaluate.calibration.NoCalibration;
import stillstock.job.JobContext;
import stillstock.risk.model.Cohort;
import stillstock.risk.model.Cohorts;
import stillstock.risk.model.Fold;
import stillstock.risk.model.RiskMethod;
import stillstock.snapshot.Days;

/**
 * One method, chosen on validation and judged on the test window.
 *
 * @param chosen its choices made by the folds
 * @param calibration chosen on validation
 * @param threshold on the calibrated scale, see {@link #threshold}
 * @param validationRaw scores of all folds' validation rows before calibration, each given ahead of its outcome
 * @param testRaw scores of the test rows before calibration, by the method learned again from all that was closed by then
 */
record JudgedMethod(
        RiskMethod method,
        RiskMethod.Chosen chosen,
        Calibration calibration,
        double threshold,
        double[] validationRaw,
        double[] testRaw) {
    private static final double UNKNOWN_THRESHOLD = 0.5;

    static JudgedMethod of(RiskMethod method, TrainingPlan plan, JobContext job) {
        RiskMethod.Chosen chosen = method.choose(plan.folds(), job.sub(0.6));
        double[] ahead = joined(chosen.ahead());
        Calibration calibration = method.probability() ? calibration(plan, chosen.ahead()) : new NoCalibration();
        RiskMethod.Fitted again = chosen.learn(plan.beforeTest(), job.sub(0.3));
        double[] testRaw = again.score(plan.test(), job.sub(0.1));
        double threshold = threshold(
                method,
                apply(calibration, testRaw),
                apply(calibration, ahead),
                plan.validation().outcomes());
        return new JudgedMethod(method, chosen, calibration, threshold, ahead, testRaw);
    }

    /** Every out-of-time score there is, calibrated afresh: what the final model is calibrated by. */
    Calibration finalCalibration(TrainingPlan plan) {
        if (!method.probability()) {
            return new NoCalibration();
        }
        List<double[]> ahead = new ArrayList<>(chosen.ahead());
        ahead.add(testRaw);
        List<Fold> folds = new ArrayList<>(plan.folds());
        folds.add(new Fold(plan.beforeTest(), new Cohorts(List.of(plan.test()))));
        return CalibrationChoice.forward(parts(folds, ahead)).calibration();
    }

    /**
     * The threshold for the products of today.
     *
     * @param currentRaw their scores by the final model before calibration
     */
    double finalThreshold(TrainingPlan plan, Calibration last, double[] currentRaw) {
        List<Cohort> judged = new ArrayList<>(plan.validation().list());
        judged.add(plan.test());
        return threshold(
                method,
                apply(last, currentRaw),
                apply(last, join(validationRaw, testRaw)),
                new Cohorts(judged).outcomes());
    }

    /** The figures of the test window, of all rows and of those that sold lately. */
    List<ClassifierMetrics> figures(TrainingPlan plan, int horizonDays) {
        Cohort test = plan.test();
        LocalDate start = Days.date(test.day());
        LocalDate end = Days.date(test.day() + horizonDays);
        JudgedScores all = judgedScores(plan);
        return List.of(
                all.judge(start, end, RiskTraining.ALL),
                all.where(soldLately(test, horizonDays)).judge(start, end, RiskTraining.EARLY_WARNING));
    }

    /** The calibrated scores of the test rows beside what came to pass. */
    JudgedScores judgedScores(TrainingPlan plan) {
        return new JudgedScores(
                method.name(), apply(calibration, testRaw), plan.test().outcomes(), threshold, method.probability());
    }

    /** Rows with a sale within 90 days, or within the horizon where that is longer. */
    static boolean[] soldLately(Cohort cohort, int horizonDays) {
        boolean[] lately = new boolean[cohort.rows()];
        for (int row = 0; row < lately.length; row++) {
            lately[row] = cohort.daysSinceLastSale(row) < Math.max(90, horizonDays);
        }
        return lately;
    }

    static double[] apply(Calibration calibration, double[] raw) {
        double[] result = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            result[i] = calibration.apply(raw[i]);
        }
        return result;
    }

    private static Calibration calibration(TrainingPlan plan, List<double[]> ahead) {
        return CalibrationChoice.forward(parts(plan.folds(), ahead)).calibration();
    }

    private static List<CalibrationChoice.Part> parts(List<Fold> folds, List<double[]> ahead) {
        List<CalibrationChoice.Part> parts = new ArrayList<>();
        for (int i = 0; i < folds.size(); i++) {
            Cohorts validation = folds.get(i).validation();
            parts.add(new CalibrationChoice.Part(ahead.get(i), validation.outcomes(), validation.keys()));
        }
        return parts;
    }

    /**
     * For probabilities the threshold that promises the best F1 on the rows it is for, whose outcome is not known; for
     * other scores the one that was best on validation rows.
     */
    private static double threshold(RiskMethod method, double[] scores, double[] ahead, boolean[] outcomes) {
        if (method.isYesOrNo()) {
            return UNKNOWN_THRESHOLD;
        }
        double best = method.probability()
                ? PrecisionRecall.expectedF1Threshold(scores)
                : PrecisionRecall.bestF1Threshold(ahead, outcomes);
        return Double.isNaN(best) ? UNKNOWN_THRESHOLD : best;
    }

    private static double[] joined(List<double[]> parts) {
        return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] join(double[] a, double[] b) {
        return joined(List.of(a, b));
    }
}

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
import stillstock.risk.model.RiskMethod;
import stillstock.snapshot.Days;

/**
 * One method, chosen on validation and judged on the test window.
 *
 * @param chosen learned from the training part, its choices made by validation
 * @param calibration chosen on validation
 * @param threshold with the best F1 on validation, on the calibrated scale
 * @param validationRaw scores of the validation rows before calibration
 * @param testRaw scores of the test rows before calibration, by the method learned again from all that was closed by then
 */
record JudgedMethod(
        RiskMethod method,
        RiskMethod.Fitted chosen,
        Calibration calibration,
        double threshold,
        double[] validationRaw,
        double[] testRaw) {
    private static final double UNKNOWN_THRESHOLD = 0.5;

    static JudgedMethod of(RiskMethod method, TrainingPlan plan, JobContext job) {
        RiskMethod.Fitted chosen = method.fit(plan.train(), plan.validation(), job.sub(0.45));
        double[] validationRaw = scores(chosen, plan.validation());
        boolean[] outcomes = plan.validation().outcomes();
        Calibration calibration = method.probability()
                ? CalibrationChoice.choose(
                                validationRaw, outcomes, plan.validation().keys())
                        .calibration()
                : new NoCalibration();
        double threshold = threshold(method, apply(calibration, validationRaw), outcomes);
        RiskMethod.Fitted again = chosen.refit(plan.beforeTest(), job.sub(0.45));
        double[] testRaw = again.score(plan.test(), job.sub(0.1));
        return new JudgedMethod(method, chosen, calibration, threshold, validationRaw, testRaw);
    }

    /** Every out-of-time score there is, calibrated afresh: what the final model is calibrated by. */
    Calibration finalCalibration(TrainingPlan plan) {
        if (!method.probability()) {
            return new NoCalibration();
        }
        Cohorts judged = judged(plan);
        return CalibrationChoice.choose(join(validationRaw, testRaw), judged.outcomes(), judged.keys())
                .calibration();
    }

    /** The threshold with the best F1 over the same rows. */
    double finalThreshold(TrainingPlan plan, Calibration last) {
        return threshold(
                method, apply(last, join(validationRaw, testRaw)), judged(plan).outcomes());
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

    private static Cohorts judged(TrainingPlan plan) {
        List<Cohort> cohorts = new ArrayList<>(plan.validation().list());
        cohorts.add(plan.test());
        return new Cohorts(cohorts);
    }

    private static double threshold(RiskMethod method, double[] scores, boolean[] outcomes) {
        if (method.isYesOrNo()) {
            return UNKNOWN_THRESHOLD;
        }
        double best = PrecisionRecall.bestF1Threshold(scores, outcomes);
        return Double.isNaN(best) ? UNKNOWN_THRESHOLD : best;
    }

    private static double[] scores(RiskMethod.Fitted fitted, Cohorts cohorts) {
        return cohorts.scores(cohort -> fitted.score(cohort, JobContext.none()));
    }

    private static double[] join(double[] a, double[] b) {
        double[] result = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, result, a.length, b.length);
        return result;
    }
}

package stillstock.risk;

import java.util.List;
import stillstock.risk.model.Cohort;
import stillstock.risk.model.Cohorts;
import stillstock.risk.model.Fold;
import stillstock.risk.model.RiskMethod;

/**
 * Which rows are learned from, chosen by and judged on.
 *
 * @param folds what rounds, penalties, calibration and thresholds are chosen by: the latest dates whose window closed by
 *     the test day and those of the same season a year before, each with the dates that had closed by then
 * @param beforeTest what models learn from before they are judged: windows closed by the test day
 * @param test what models are judged on; no other part's outcome reaches into it
 * @param all what the final model learns from: every window closed by the as-of day
 * @param current the products as of the as-of day, whose outcome is to come
 * @param heldOutByTime false where the history is too short and products are held out instead of a later window
 */
record TrainingPlan(
        List<Fold> folds, Cohorts beforeTest, Cohort test, Cohorts all, Cohort current, boolean heldOutByTime) {
    TrainingPlan {
        folds = List.copyOf(folds);
    }

    List<Integer> trainDays() {
        return days(folds.get(folds.size() - 1).train());
    }

    List<Integer> validationDays() {
        return days(validation()).stream().distinct().sorted().toList();
    }

    List<Integer> finalDays() {
        return days(all);
    }

    /** The validation rows of all folds. */
    Cohorts validation() {
        return RiskMethod.validation(folds);
    }

    private static List<Integer> days(Cohorts cohorts) {
        return cohorts.list().stream().map(Cohort::day).toList();
    }
}

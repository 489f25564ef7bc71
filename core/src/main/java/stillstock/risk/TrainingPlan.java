package stillstock.risk;

import java.util.List;
import stillstock.risk.model.Cohort;
import stillstock.risk.model.Cohorts;

/**
 * Which rows are learned from, chosen by and judged on.
 *
 * @param train what models learn from while they are chosen
 * @param validation what rounds, penalties, calibration and thresholds are chosen by
 * @param beforeTest what models learn from before they are judged: windows closed by the test day
 * @param test what models are judged on; no other part's outcome reaches into it
 * @param all what the final model learns from: every window closed by the as-of day
 * @param heldOutByTime false where the history is too short and products are held out instead of a later window
 */
record TrainingPlan(
        Cohorts train, Cohorts validation, Cohorts beforeTest, Cohort test, Cohorts all, boolean heldOutByTime) {

    List<Integer> trainDays() {
        return days(train);
    }

    List<Integer> validationDays() {
        return days(validation);
    }

    List<Integer> finalDays() {
        return days(all);
    }

    private static List<Integer> days(Cohorts cohorts) {
        return cohorts.list().stream().map(Cohort::day).toList();
    }
}

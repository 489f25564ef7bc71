package stillstock.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was learned from, for the model card.
 *
 * @param asOf nothing after it was read
 * @param trainDates dates learned from while choosing
 * @param validationDates dates chosen by
 * @param testDate date judged on
 * @param finalDates dates the final model learned from
 * @param finalRows rows of the final model, one a product and date
 * @param finalPositives of them went dead; classes are not reweighted, so that scores stay probabilities
 * @param heldOutByTime false where the history was too short and products were held out instead of a later window
 * @param choices of each method, in words
 * @param calibrations of each method, by name of the curve
 */
public record TrainingInfo(
        LocalDate asOf,
        List<LocalDate> trainDates,
        List<LocalDate> validationDates,
        LocalDate testDate,
        List<LocalDate> finalDates,
        int finalRows,
        int finalPositives,
        boolean heldOutByTime,
        Map<String, String> choices,
        Map<String, String> calibrations) {
    /** Copies its collections. */
    public TrainingInfo {
        trainDates = List.copyOf(trainDates);
        validationDates = List.copyOf(validationDates);
        finalDates = List.copyOf(finalDates);
        choices = new TreeMap<>(choices);
        calibrations = new TreeMap<>(calibrations);
    }
}

package stillstock.evaluate;

import java.time.LocalDate;

/**
 * How well scores foretold a yes/no outcome in one window.
 *
 * @param model who scored: "xgboost", "logistic", "rule"
 * @param accuracy at the threshold, 0..1
 * @param f1 at the threshold; NaN where neither truth nor prediction has a positive
 * @param rocAuc area under the ROC curve, ties counted half; NaN with one class only
 * @param prAuc average precision; NaN without positives
 * @param brier mean squared error of the probability
 * @param ece expected calibration error over ten equal-width bins
 * @param n rows judged
 * @param positives rows that came to pass
 * @param threshold score from which a row counts as positive, chosen before the window
 * @param windowStart first day of the outcome window, exclusive
 * @param windowEnd last day of the outcome window
 * @param subset which rows: "all" or "early warning" (those that sold lately)
 */
public record ClassifierMetrics(
        String model,
        double accuracy,
        double f1,
        double rocAuc,
        double prAuc,
        double brier,
        double ece,
        int n,
        int positives,
        double threshold,
        LocalDate windowStart,
        LocalDate windowEnd,
        String subset) {}

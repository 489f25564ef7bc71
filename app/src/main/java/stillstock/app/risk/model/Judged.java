package stillstock.app.risk.model;

import java.time.temporal.ChronoUnit;
import java.util.List;
import stillstock.app.table.GridText;
import stillstock.evaluate.ClassifierMetrics;
import stillstock.risk.RiskTraining;

/** Which products the models are compared on. */
enum Judged {
    /** Every product that could go dead. */
    ALL("All products", RiskTraining.ALL, "products that could go dead"),
    /** Those that still sold lately: the ones an analyst does not know already. */
    EARLY_WARNING("Early warning", RiskTraining.EARLY_WARNING, "products that still sold lately");

    private final String label;
    private final String subset;
    private final String who;

    Judged(String label, String subset, String who) {
        this.label = label;
        this.subset = subset;
        this.who = who;
    }

    /** The words on the button. */
    String label() {
        return label;
    }

    /** The figures of these products, one a method. */
    List<ClassifierMetrics> figures(RiskTraining training) {
        return training.metrics().stream()
                .filter(one -> one.subset().equals(subset))
                .toList();
    }

    /** What the figures were measured on, in a sentence; empty where there are none. */
    String sentence(RiskTraining training) {
        List<ClassifierMetrics> figures = figures(training);
        if (figures.isEmpty()) {
            return "";
        }
        ClassifierMetrics first = figures.get(0);
        long days = ChronoUnit.DAYS.between(first.windowStart(), first.windowEnd());
        boolean byTime =
                training.model().map(model -> model.info().heldOutByTime()).orElse(true);
        return "Judged on " + GridText.number(first.n(), 0) + " " + who + " as of " + first.windowStart() + "; "
                + GridText.number(first.positives(), 0) + " went dead in the " + days + " days to " + first.windowEnd()
                + ". "
                + (byTime
                        ? "Nothing of that window was learned from."
                        : "The history is too short for a later window, so products were held out instead.");
    }
}

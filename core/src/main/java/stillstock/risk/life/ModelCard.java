package stillstock.risk.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import stillstock.evaluate.ClassifierMetrics;
import stillstock.risk.RiskConfig;
import stillstock.risk.RiskModel;
import stillstock.risk.RiskTraining;
import stillstock.risk.TrainingInfo;
import stillstock.risk.words.FeatureLabel;

/**
 * A model described for those who did not train it: what it foretells, from what it learned, how far to trust it, what
 * it looks at, and where not to use it. After Mitchell et al., "Model cards for model reporting" (2019).
 *
 * @param title the card's heading
 */
public record ModelCard(String title, List<Section> sections) {
    private static final int FEATURES = 15;

    /**
     * A part of the card.
     *
     * @param sentences one a paragraph
     * @param header of the table; empty for none
     * @param rows of the table
     */
    public record Section(String heading, List<String> sentences, List<String> header, List<List<String>> rows) {
        /** Copies its lists. */
        public Section {
            sentences = List.copyOf(sentences);
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }

        static Section of(String heading, String... sentences) {
            return new Section(heading, List.of(sentences), List.of(), List.of());
        }
    }

    /** Copies its list. */
    public ModelCard {
        sections = List.copyOf(sections);
    }

    /** The card of a model. */
    public static ModelCard of(StoredModel stored) {
        RiskModel model = stored.model();
        return new ModelCard(
                "Risk model of " + model.info().asOf(),
                List.of(
                        foretells(model.config()),
                        learnedFrom(model),
                        figures(stored.training(), RiskTraining.ALL, "How it did: all products"),
                        figures(stored.training(), RiskTraining.EARLY_WARNING, "How it did: products that still sold"),
                        features(model),
                        settings(model),
                        limits(model),
                        origin(stored.origin())));
    }

    private static Section foretells(RiskConfig config) {
        String outcome = config.label() == RiskConfig.Label.SHARE
                ? "sells less than " + percent(config.deadShare()) + " of its stock on hand"
                : "sells nothing";
        return Section.of(
                "What it foretells",
                "The chance that a product " + outcome + " within the next " + config.horizonDays() + " days.",
                "Scored are products with stock on hand or, where no stock is recorded, products that sold before.");
    }

    private static Section learnedFrom(RiskModel model) {
        TrainingInfo info = model.info();
        List<String> sentences = new ArrayList<>();
        sentences.add(String.format(
                Locale.ROOT,
                "Nothing dated after %s was read. The final model learned from %,d products at %d past dates (%s to"
                        + " %s), of which %,d went dead (%s).",
                info.asOf(),
                info.finalRows(),
                info.finalDates().size(),
                info.finalDates().get(0),
                info.finalDates().get(info.finalDates().size() - 1),
                info.finalPositives(),
                percent((double) info.finalPositives() / Math.max(1, info.finalRows()))));
        sentences.add(
                info.heldOutByTime()
                        ? "Choices were made on " + info.validationDates().size()
                                + " later dates; it was judged on the window after " + info.testDate()
                                + ", which no other part touched."
                        : "The history is too short to keep a later window apart: products were held out instead, and"
                                + " the figures flatter.");
        sentences.add("Classes are not reweighted, so that scores stay probabilities. Calibrated by "
                + model.calibration().method() + ".");
        return new Section("What it learned from", sentences, List.of(), List.of());
    }

    private static Section figures(RiskTraining training, String subset, String heading) {
        List<List<String>> rows = new ArrayList<>();
        String window = "";
        for (ClassifierMetrics one : training.metrics()) {
            if (one.subset().equals(subset)) {
                rows.add(List.of(
                        one.model(),
                        figure(one.rocAuc()),
                        figure(one.prAuc()),
                        figure(one.f1()),
                        figure(one.accuracy()),
                        figure(one.brier()),
                        figure(one.ece())));
                window = String.format(
                        Locale.ROOT,
                        "%,d products after %s, of which %,d went dead by %s.",
                        one.n(),
                        one.windowStart(),
                        one.positives(),
                        one.windowEnd());
            }
        }
        return rows.isEmpty()
                ? Section.of(heading, "The figures were not kept with this model.")
                : new Section(
                        heading,
                        List.of(window),
                        List.of("model", "ROC-AUC", "PR-AUC", "F1", "accuracy", "Brier", "ECE"),
                        rows);
    }

    private static Section features(RiskModel model) {
        double[] gains = model.gains();
        double all = java.util.Arrays.stream(gains).sum();
        List<List<String>> rows = IntStream.range(0, gains.length)
                .boxed()
                .filter(column -> gains[column] > 0)
                .sorted(Comparator.comparingDouble((Integer column) -> -gains[column]))
                .limit(FEATURES)
                .map(column -> List.of(
                        FeatureLabel.of(model.schema().get(column)),
                        model.schema().get(column).unit(),
                        model.schema().get(column).formula(),
                        percent(gains[column] / all)))
                .toList();
        long used = java.util.Arrays.stream(gains).filter(gain -> gain > 0).count();
        return new Section(
                "What it looks at",
                List.of("It uses " + used + " of " + gains.length + " features; the " + rows.size()
                        + " that lower its error most:"),
                List.of("feature", "unit", "how it is worked out", "share of gain"),
                rows);
    }

    private static Section settings(RiskModel model) {
        RiskConfig config = model.config();
        return Section.of(
                "How it is set",
                String.format(
                        Locale.ROOT,
                        "Boosted trees (XGBoost), %s, depth %d, learning rate %s, %s, seed %d.",
                        model.info().choices().getOrDefault("xgboost", config.rounds() + " rounds"),
                        config.depth(),
                        config.learningRate(),
                        config.monotone()
                                ? "directions the trade knows are held (older stock is never safer)"
                                : "no directions held",
                        config.seed()),
                String.format(
                        Locale.ROOT,
                        "Best F1 at a score of %.2f; medium from %.2f and high from %.2f.",
                        model.threshold(),
                        config.mediumFrom(),
                        config.highFrom()));
    }

    private static Section limits(RiskModel model) {
        return Section.of(
                "Where not to trust it",
                "It knows the past of this stock only: new suppliers, new markets or a changed range are not in it."
                        + " Look at the drift on the Monitor screen before using it on later data.",
                "A product listed for under " + Math.max(60, model.config().horizonDays())
                        + " days has little history to be judged by.",
                "Reasons explain the model, not the world: they do not prove what causes sales.");
    }

    private static Section origin(ModelOrigin origin) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                origin.program().isEmpty()
                        ? "The program that trained it is not recorded."
                        : "Trained by " + origin.program() + " with XGBoost " + origin.xgboost() + ".");
        List<List<String>> rows = origin.inputs().entrySet().stream()
                .map(file -> List.of(file.getKey(), file.getValue()))
                .toList();
        return new Section(
                "Where it comes from", sentences, rows.isEmpty() ? List.of() : List.of("file", "SHA-256"), rows);
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}

package stillstock.app.data.notes;

import java.util.ArrayList;
import java.util.List;
import stillstock.classify.Classification;
import stillstock.classify.Classifier;
import stillstock.classify.Status;
import stillstock.classify.StockFacts;
import stillstock.job.JobContext;
import stillstock.settings.AnalysisSettings;
import stillstock.settings.SettingsException;
import stillstock.settings.SettingsJson;
import stillstock.workspace.Scenario;

/** Works out what each scenario says of the stock. */
final class ScenarioFigures {
    private ScenarioFigures() {}

    /** The settings in force and below them the scenarios. */
    static List<ScenarioRow> of(StockFacts facts, AnalysisSettings now, List<Scenario> scenarios, JobContext job) {
        List<ScenarioRow> rows = new ArrayList<>();
        rows.add(row(ScenarioRow.NOW, facts, now, "", job));
        for (Scenario scenario : scenarios) {
            job.checkCancelled();
            try {
                AnalysisSettings settings = SettingsJson.parse(scenario.settingsJson());
                rows.add(row(scenario.name(), facts, settings, differences(settings, now), job));
            } catch (SettingsException unreadable) {
                rows.add(new ScenarioRow(
                        scenario.name(),
                        Double.NaN,
                        -1,
                        Double.NaN,
                        -1,
                        Double.NaN,
                        "cannot be read: " + unreadable.getMessage()));
            }
        }
        return rows;
    }

    private static ScenarioRow row(
            String name, StockFacts facts, AnalysisSettings settings, String words, JobContext job) {
        StockFacts fitting = facts.windows().equals(settings.policy().windows())
                ? facts
                : StockFacts.asOf(
                        facts.snapshot(), facts.day(), settings.policy().windows(), job.sub(0.5));
        Classification found = Classifier.classify(fitting, settings.policy());
        return new ScenarioRow(
                name,
                settings.policy().deadAfterDays(),
                found.count(Status.DEAD),
                found.value(Status.DEAD),
                found.count(Status.SLOW),
                found.value(Status.SLOW),
                words);
    }

    /** The parts of the settings that are not the same; cleaning steps belong to the data and do not count. */
    static String differences(AnalysisSettings settings, AnalysisSettings now) {
        List<String> parts = new ArrayList<>();
        add(parts, "thresholds", settings.policy(), now.policy());
        add(parts, "risk", settings.risk(), now.risk());
        add(parts, "forecast", settings.forecast(), now.forecast());
        add(parts, "pairings", settings.recommend(), now.recommend());
        boolean others =
                parts.isEmpty() && !settings.withCleaning(now.cleaning()).equals(now);
        return others ? "other settings" : parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }

    private static void add(List<String> parts, String name, Object a, Object b) {
        if (!a.equals(b)) {
            parts.add(name);
        }
    }
}

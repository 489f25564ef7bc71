package stillstock.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;
import stillstock.export.CsvTableWriter;
import stillstock.export.ResultTable;
import stillstock.importing.ImportOutcome;
import stillstock.job.ProgressJob;
import stillstock.risk.RiskConfig;
import stillstock.risk.RivalScores;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/** {@code stillstock risk}: the scores of a past or present day, by every method, from what was known then. */
@Command(
        name = "risk",
        mixinStandardHelpOptions = true,
        description = {
            "Trains only on what was known at a day, scores every product then, and writes product_id, score",
            "(Stillstock's own) and each rival method's score, to be held against what came to pass."
        })
final class RiskCommand implements Callable<Integer> {
    /** What counts as not selling. */
    enum Label {
        NO_SALE("no-sale", RiskConfig.Label.NO_SALE),
        SHARE("share", RiskConfig.Label.SHARE);

        private final String word;
        private final RiskConfig.Label meaning;

        Label(String word, RiskConfig.Label meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    private final Console console;

    @Parameters(paramLabel = "SNAPSHOT", description = "A folder of CSV files, one CSV file, or a SQLite file.")
    private Path snapshot;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day (default: the last movement).")
    private LocalDate asOf;

    @Option(names = "--horizon", paramLabel = "DAYS", description = "Length of the outcome window (default: 90).")
    private int horizon = RiskConfig.defaults().horizonDays();

    @Option(
            names = "--label",
            paramLabel = "no-sale|share",
            converter = LabelConverter.class,
            description = "What counts as not selling: no sale at all, or sales below a tenth of the stock (default).")
    private Label label = Label.SHARE;

    @Option(names = "--mapping", paramLabel = "FILE", description = "How foreign columns map to Stillstock's, JSON.")
    private Path mapping;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The scores, CSV.")
    private Path out;

    @Option(
            names = "--save-model",
            paramLabel = "FILE",
            description = "Also keep the trained model: FILE.ubj for XGBoost and a JSON file beside it.")
    private Path saveModel;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Score with a kept model (.ubj) instead of training; horizon and label are the model's.")
    private Path model;

    @Option(
            names = "--model-card",
            paramLabel = "FILE",
            description = "Describe the model kept or loaded, as HTML (.html) or Markdown.")
    private Path card;

    RiskCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        ProgressJob job = ConsoleProgress.job(console);
        AnalysisSettings settings = AnalysisSettings.defaults();
        ImportOutcome outcome = SnapshotInput.read(snapshot, mapping, settings.importing(), job.sub(0.2));
        Snapshot data = outcome.snapshot()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.INPUT_UNUSABLE, outcome.report().unusable()));
        int day = asOf == null ? data.asOfDay() : Days.of(asOf);
        RiskModelWork work = new RiskModelWork(data, settings, day);
        RivalScores scores;
        if (model == null) {
            RiskConfig config = config(settings.risk());
            scores = RivalScores.asOf(data, settings.policy().windows(), config, day, job.sub(0.5));
            if (scores.unavailableCause().isEmpty() && (saveModel != null || card != null)) {
                work.keep(config, outcome.report(), Optional.ofNullable(saveModel), Optional.ofNullable(card), job);
            }
        } else {
            scores = work.scoreWith(model, Optional.ofNullable(card), job.sub(0.5));
        }
        if (!scores.unavailableCause().isEmpty()) {
            throw new CommandFailure(ExitCode.INPUT_UNUSABLE, scores.unavailableCause());
        }
        try {
            CsvTableWriter.write(ResultTable.of("risk", columns(scores), scores.rows()), out, job);
        } catch (IOException e) {
            throw ImportFiles.cannotWrite(out, e);
        }
        console.out()
                .printf(
                        "Scores of %,d products as of %s are in %s%n",
                        scores.rows().size(),
                        Days.text(day),
                        out.toAbsolutePath().normalize());
        return ExitCode.DONE;
    }

    private RiskConfig config(RiskConfig base) throws CommandFailure {
        try {
            return base.withOutcome(horizon, label.meaning);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
        }
    }

    private static List<ColumnSpec<RivalScores.Row>> columns(RivalScores scores) {
        List<ColumnSpec<RivalScores.Row>> columns = new ArrayList<>();
        columns.add(ColumnSpec.text("product_id", "Product", RivalScores.Row::productId));
        for (int i = 0; i < scores.models().size(); i++) {
            int index = i;
            String name = i == 0 ? "score" : scores.models().get(i).replace(' ', '_');
            columns.add(ColumnSpec.number(
                    name, name, "", CellType.SHARE, row -> row.scores().get(index)));
        }
        return columns;
    }
}

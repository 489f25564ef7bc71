package stillstock.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stillstock.classify.Classification;
import stillstock.classify.Status;
import stillstock.export.CellText;
import stillstock.export.CellType;
import stillstock.importing.ImportOutcome;
import stillstock.job.JobContext;
import stillstock.job.ProgressJob;
import stillstock.pipeline.Analysis;
import stillstock.pipeline.AnalysisResult;
import stillstock.pipeline.Catalog;
import stillstock.pipeline.Origin;
import stillstock.pipeline.ResultFiles;
import stillstock.quality.plan.Cleaned;
import stillstock.quality.plan.Cleaner;
import stillstock.quality.plan.StepResult;
import stillstock.settings.AnalysisSettings;
import stillstock.settings.SettingsException;
import stillstock.settings.SettingsJson;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/** {@code stillstock analyze}: a folder of exports becomes flags, risks, forecasts, pairings and a spreadsheet. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "Analyses a snapshot and writes the result files, the spreadsheet and the report.")
final class AnalyzeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SNAPSHOT", description = "A folder of CSV files, one CSV file, or a SQLite file.")
    private Path snapshot;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the result files.")
    private Path out;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Day to speak of (default: the last movement).")
    private LocalDate asOf;

    @Option(names = "--settings", paramLabel = "FILE", description = "Settings as JSON; what is not named is default.")
    private Path settings;

    @Option(names = "--mapping", paramLabel = "FILE", description = "How foreign columns map to Stillstock's, JSON.")
    private Path mapping;

    @Option(names = "--horizon", paramLabel = "DAYS", description = "Days to forecast, 1 to 730 (default: 30).")
    private Integer horizon;

    AnalyzeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        Instant startedAt = console.clock().instant();
        AnalysisSettings chosen = chosenSettings();
        ProgressJob job = ConsoleProgress.job(console);
        job.message("Reading " + snapshot);
        ImportOutcome outcome = SnapshotInput.read(snapshot, mapping, chosen.importing(), job.sub(0.15));
        ImportFiles.write(outcome.report(), out);
        Snapshot data = outcome.snapshot()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.INPUT_UNUSABLE, outcome.report().unusable()));
        outcome.report().notes().forEach(note -> console.err().println("Note: " + note));
        Cleaned cleaned = new Cleaner(chosen.cleaning(), chosen.policy()).clean(data, Days.of(asOf), job.sub(0.05));
        tell(cleaned);
        AnalysisResult result = new Analysis(cleaned.snapshot(), chosen, cleaned.asOfDay()).run(job.sub(0.7));
        job.message("Writing " + out);
        Map<String, Path> files = write(result, Origin.of(outcome.report(), cleaned), startedAt, job.sub(0.1));
        summary(result, files);
        if (outcome.report().rejectLimitExceeded()) {
            console.err()
                    .println("More rows were rejected than the limit allows ("
                            + CellText.number(chosen.importing().rejectLimit() * 100, CellType.NUMBER)
                            + " %); see " + out.resolve("import-report.csv") + " and " + out.resolve("rejects") + ".");
            return ExitCode.TOO_MANY_REJECTS;
        }
        return ExitCode.DONE;
    }

    private void tell(Cleaned cleaned) {
        for (StepResult step : cleaned.steps()) {
            if (!step.problem().isEmpty()) {
                console.err().println("Not done: " + step.planned().step().label() + ": " + step.problem() + ".");
            } else if (step.planned().on()) {
                console.out()
                        .printf(
                                "%s: %,d rows touched, %s %,d -> %,d rows.%n",
                                step.planned().step().label(),
                                step.touched(),
                                step.table().id(),
                                step.rowsBefore(),
                                step.rowsAfter());
            }
        }
    }

    private AnalysisSettings chosenSettings() throws CommandFailure {
        try {
            AnalysisSettings base = settings == null ? AnalysisSettings.defaults() : SettingsJson.read(settings);
            Catalog.checkPinned(base.forecast());
            return horizon == null ? base : base.withForecast(base.forecast().withHorizonDays(horizon));
        } catch (SettingsException | IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
        }
    }

    private Map<String, Path> write(AnalysisResult result, Origin origin, Instant startedAt, JobContext job)
            throws CommandFailure {
        try {
            return new ResultFiles(ProgramVersion.text(), console.clock()).write(result, origin, out, startedAt, job);
        } catch (IOException e) {
            throw ImportFiles.cannotWrite(out, e);
        }
    }

    private void summary(AnalysisResult result, Map<String, Path> files) {
        Classification found = result.classification();
        console.out()
                .printf(
                        "As of %s: %,d of %,d products dead, %,d slow; %s.%n",
                        Days.text(result.analysis().asOfDay()),
                        found.count(Status.DEAD),
                        found.facts().products(),
                        found.count(Status.SLOW),
                        tiedUp(found));
        console.out()
                .println("Spreadsheet: "
                        + files.get("analysis.xlsx").toAbsolutePath().normalize());
        console.out()
                .println("Report:      "
                        + files.get("report.html").toAbsolutePath().normalize());
    }

    private static String tiedUp(Classification found) {
        if (!found.facts().stockKnown()) {
            return "what they tie up is unknown without an inventory table";
        }
        return CellText.grouped(found.flaggedValue(), CellType.MONEY) + " of "
                + CellText.grouped(found.totalValue(), CellType.MONEY) + " tied up in them"
                + (found.unknownValueCount() == 0
                        ? ""
                        : String.format(" (the cost of %,d stocked products is unknown)", found.unknownValueCount()));
    }
}

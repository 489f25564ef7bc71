package stillstock.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import stillstock.export.CsvTableWriter;
import stillstock.export.sheet.PairSheet;
import stillstock.export.sheet.PairSheetHtml;
import stillstock.export.sheet.PairSheetReader;
import stillstock.export.sheet.PairSheetXlsx;
import stillstock.importing.ImportOutcome;
import stillstock.job.JobContext;
import stillstock.pipeline.Analysis;
import stillstock.pipeline.PairingProof;
import stillstock.pipeline.ResultTables;
import stillstock.recommend.Pairing;
import stillstock.recommend.feedback.Feedback;
import stillstock.recommend.feedback.FeedbackException;
import stillstock.recommend.feedback.FeedbackFile;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.rank.LimitedRecommendations;
import stillstock.recommend.rank.Ranker;
import stillstock.settings.AnalysisSettings;
import stillstock.settings.SettingsException;
import stillstock.settings.SettingsJson;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/** {@code stillstock recommend SNAPSHOT}: pairings, the sheet to act on, or the offline proof. */
final class PairingRun {
    private final Console console;
    private final Input input;
    private final Path feedbackFile;
    private final List<Path> sheets;

    /** What is read; null where the user said nothing. */
    record Input(Path snapshot, Path mapping, Path settings, LocalDate asOf) {}

    /** What is wanted; null where the user said nothing. */
    record Wanted(String anchor, Integer top, LocalDate evaluate, int testDays, Path out) {}

    PairingRun(Console console, Input input, Path feedbackFile, List<Path> sheets) {
        this.console = console;
        this.input = input;
        this.feedbackFile = feedbackFile;
        this.sheets = sheets;
    }

    int run(Wanted wanted) throws CommandFailure, IOException {
        JobContext job = ConsoleProgress.job(console);
        AnalysisSettings settings = settings(wanted.top());
        Feedback feedback = feedback();
        ImportOutcome outcome =
                SnapshotInput.read(input.snapshot(), input.mapping(), settings.importing(), job.sub(0.4));
        Snapshot data = outcome.snapshot()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.INPUT_UNUSABLE, outcome.report().unusable()));
        Analysis analysis = input.asOf() == null
                ? Analysis.of(data, settings)
                : new Analysis(data, settings, Days.of(input.asOf()));
        return wanted.evaluate() == null
                ? pairings(analysis, feedback, wanted, job.sub(0.6))
                : proof(analysis, feedback, wanted, job.sub(0.6));
    }

    private int pairings(Analysis analysis, Feedback feedback, Wanted wanted, JobContext job)
            throws CommandFailure, IOException {
        PairingIndex index = analysis.pairings(analysis.classify(analysis.facts(job.sub(0.1))), feedback, job.sub(0.6));
        LimitedRecommendations ranked = Ranker.rank(index, analysis.settings().recommend(), job.sub(0.3));
        String cause = ranked.recommendations().unavailableCause();
        if (!cause.isEmpty()) {
            console.err().println(cause);
        }
        if (!ranked.note().isEmpty()) {
            console.err().println(ranked.note());
        }
        String name = wanted.out().toString().toLowerCase(Locale.ROOT);
        List<Pairing> rows = wanted.anchor() == null
                ? ranked.recommendations().all()
                : of(ranked, analysis.snapshot(), wanted.anchor());
        if (name.endsWith(".xlsx") || name.endsWith(".html")) {
            sheet(PairSheet.of(index, ranked), wanted, name, job);
        } else {
            CsvTableWriter.write(ResultTables.recommendations(analysis.snapshot(), rows), wanted.out(), job);
        }
        console.out()
                .printf("%,d pairings are in %s%n", rows.size(), wanted.out().toAbsolutePath());
        return ExitCode.DONE;
    }

    private static void sheet(PairSheet whole, Wanted wanted, String name, JobContext job) throws IOException {
        PairSheet sheet = wanted.anchor() == null
                ? whole
                : new PairSheet(
                        whole.day(),
                        whole.rows().stream()
                                .filter(row -> row.anchor().id().equals(wanted.anchor()))
                                .toList());
        if (name.endsWith(".html")) {
            PairSheetHtml.write(sheet, wanted.out());
        } else {
            PairSheetXlsx.write(sheet, PairSheetXlsx.Layout.ONE_LIST, wanted.out(), job);
        }
    }

    private List<Pairing> of(LimitedRecommendations ranked, Snapshot data, String anchor) throws CommandFailure {
        int product = data.products().row(anchor);
        if (product < 0) {
            throw new CommandFailure(ExitCode.USAGE, "Product \"" + anchor + "\" is not in the data. Check --anchor.");
        }
        List<Pairing> found = ranked.recommendations().of(product);
        if (found.isEmpty()) {
            console.err().println("Product \"" + anchor + "\" is no anchor (active, sold lately) or nothing fits it.");
        }
        return found;
    }

    private int proof(Analysis analysis, Feedback feedback, Wanted wanted, JobContext job) throws IOException {
        int split = Days.of(wanted.evaluate());
        PairingProof proof = analysis.pairingProof(split, split + wanted.testDays(), feedback, job);
        if (!proof.outcome().unavailableCause().isEmpty()) {
            console.err().println(proof.outcome().unavailableCause());
        }
        proof.write(wanted.out(), job);
        console.out()
                .printf(
                        "%,d lines of the evaluation are in %s%n",
                        proof.lines().size(), wanted.out().toAbsolutePath());
        if (!proof.feedbackWords().isEmpty()) {
            console.out().println(proof.feedbackWords());
        }
        return ExitCode.DONE;
    }

    private Feedback feedback() throws CommandFailure, IOException {
        if (feedbackFile == null) {
            return Feedback.none();
        }
        try {
            Feedback known = FeedbackFile.read(feedbackFile);
            for (Path sheet : sheets) {
                PairSheetReader.Read read = PairSheetReader.read(sheet);
                known = known.and(read.entries());
                console.out()
                        .printf(
                                "%s: %,d of %,d pairs say something%n",
                                sheet, read.entries().size(), read.rows());
            }
            if (!sheets.isEmpty()) {
                FeedbackFile.write(known, feedbackFile);
            }
            return known;
        } catch (FeedbackException e) {
            throw new CommandFailure(ExitCode.INPUT_UNUSABLE, e.getMessage(), e);
        }
    }

    private AnalysisSettings settings(Integer top) throws CommandFailure {
        try {
            AnalysisSettings base =
                    input.settings() == null ? AnalysisSettings.defaults() : SettingsJson.read(input.settings());
            return top == null ? base : base.withRecommend(base.recommend().withTopK(top));
        } catch (SettingsException e) {
            throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
        }
    }
}

package stillstock.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stillstock.export.CsvTableWriter;
import stillstock.importing.ImportOutcome;
import stillstock.job.ProgressJob;
import stillstock.pipeline.Analysis;
import stillstock.pipeline.ResultTables;
import stillstock.recommend.Pairing;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.file.BasketFileException;
import stillstock.recommend.file.BasketFileRecommend;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.rank.Ranker;
import stillstock.recommend.rank.Recommendations;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Snapshot;

/** {@code stillstock recommend}: pairings of a snapshot, or the learned scorer alone over files of baskets. */
@Command(
        name = "recommend",
        mixinStandardHelpOptions = true,
        description = {
            "Pairs flagged items with active ones and writes recommendations.csv's columns,",
            "or, with --baskets and --pairs, ranks items beside each anchor by what was bought together and writes",
            "basket_id, anchor, rank, item, score."
        })
final class RecommendCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "SNAPSHOT", description = "A folder of CSV files, one CSV, or SQLite.")
    private Path snapshot;

    @Option(names = "--mapping", paramLabel = "FILE", description = "How foreign columns map to Stillstock's, JSON.")
    private Path mapping;

    @Option(names = "--anchor", paramLabel = "ID", description = "Only the pairings of this product.")
    private String anchor;

    @Option(names = "--top", paramLabel = "K", description = "Items an anchor (default: 5; with --baskets 10).")
    private Integer top;

    @Option(names = "--baskets", paramLabel = "FILE", description = "CSV with basket_id, item.")
    private Path baskets;

    @Option(names = "--pairs", paramLabel = "FILE", description = "CSV with basket_id, anchor.")
    private Path pairs;

    @Option(
            names = "--items",
            paramLabel = "FILE",
            description = "CSV with item and, as known, text, category, price, slow.")
    private Path items;

    @Option(names = "--candidates", paramLabel = "slow|all", description = "Which items are shown (default: all).")
    private BasketFileRecommend.Candidates candidates = BasketFileRecommend.Candidates.ALL;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The pairings, CSV.")
    private Path out;

    RecommendCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure {
        boolean alone = baskets != null || pairs != null;
        if (alone == (snapshot != null) || alone && (baskets == null || pairs == null)) {
            throw new CommandFailure(ExitCode.USAGE, "Give either a SNAPSHOT, or both --baskets and --pairs.");
        }
        try {
            return alone ? scorerAlone() : pairings();
        } catch (BasketFileException e) {
            throw new CommandFailure(ExitCode.INPUT_UNUSABLE, e.getMessage(), e);
        } catch (IOException e) {
            throw ImportFiles.cannotWrite(out, e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e.getMessage(), e);
        }
    }

    private int scorerAlone() throws IOException {
        BasketFileRecommend.Summary done = BasketFileRecommend.run(
                new BasketFileRecommend.Request(baskets, pairs, items, candidates, top == null ? 10 : top, out),
                ConsoleProgress.job(console));
        console.out()
                .printf(
                        "%,d baskets of %,d items; ranked %,d pairs into %s%n",
                        done.baskets(), done.items(), done.pairs() - done.unknownAnchors(), out.toAbsolutePath());
        if (done.unknownAnchors() > 0) {
            console.err()
                    .printf(
                            "%,d pairs have an anchor that is in no basket; nothing is written for them.%n",
                            done.unknownAnchors());
        }
        return ExitCode.DONE;
    }

    private int pairings() throws CommandFailure, IOException {
        ProgressJob job = ConsoleProgress.job(console);
        AnalysisSettings settings = settings();
        ImportOutcome outcome = SnapshotInput.read(snapshot, mapping, settings.importing(), job.sub(0.5));
        Snapshot data = outcome.snapshot()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.INPUT_UNUSABLE, outcome.report().unusable()));
        Analysis analysis = Analysis.of(data, settings);
        PairingIndex index = analysis.pairings(analysis.classify(analysis.facts(job.sub(0.1))), job.sub(0.3));
        Recommendations all =
                Ranker.rank(index, settings.recommend(), job.sub(0.1)).recommendations();
        if (!all.unavailableCause().isEmpty()) {
            console.err().println(all.unavailableCause());
        }
        List<Pairing> rows = anchor == null ? all.all() : of(all, data);
        CsvTableWriter.write(ResultTables.recommendations(data, rows), out, job);
        console.out().printf("%,d pairings are in %s%n", rows.size(), out.toAbsolutePath());
        return ExitCode.DONE;
    }

    private List<Pairing> of(Recommendations all, Snapshot data) throws CommandFailure {
        int product = data.products().row(anchor);
        if (product < 0) {
            throw new CommandFailure(ExitCode.USAGE, "Product \"" + anchor + "\" is not in the data. Check --anchor.");
        }
        List<Pairing> found = all.of(product);
        if (found.isEmpty()) {
            console.err().println("Product \"" + anchor + "\" is no anchor (active, sold lately) or nothing fits it.");
        }
        return found;
    }

    private AnalysisSettings settings() {
        AnalysisSettings base = AnalysisSettings.defaults();
        if (top == null) {
            return base;
        }
        RecommendConfig config = base.recommend();
        return base.withRecommend(config.withTopK(top));
    }
}

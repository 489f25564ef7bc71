package stillstock.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stillstock.recommend.file.BasketFileException;
import stillstock.recommend.file.BasketFileRecommend;

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

    @Option(names = "--settings", paramLabel = "FILE", description = "Settings as JSON; what is not named is default.")
    private Path settings;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Day to speak of (default: the last movement).")
    private LocalDate asOf;

    @Option(
            names = "--feedback",
            paramLabel = "FILE",
            description = "What was said of pairs, CSV: rejected ones are left out, accepted ones rise.")
    private Path feedback;

    @Option(
            names = "--read-sheet",
            paramLabel = "FILE",
            description = "A filled-in sheet, .xlsx or .csv, that is added to the --feedback file first; repeatable.")
    private List<Path> sheets = List.of();

    @Option(
            names = "--evaluate",
            paramLabel = "DATE",
            description = "Instead of pairings: learn up to this day, test on the orders after it, beside rivals.")
    private LocalDate evaluate;

    @Option(
            names = "--test-days",
            paramLabel = "DAYS",
            description = "Days of orders that --evaluate tests on (default: ${DEFAULT-VALUE}).")
    private int testDays = 90;

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

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The pairings, CSV; of a snapshot also the sheet to act on as .xlsx or .html.")
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
        if (feedback == null && !sheets.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "--read-sheet needs --feedback FILE to keep what was said in.");
        }
        return new PairingRun(console, new PairingRun.Input(snapshot, mapping, settings, asOf), feedback, sheets)
                .run(new PairingRun.Wanted(anchor, top, evaluate, testDays, out));
    }
}

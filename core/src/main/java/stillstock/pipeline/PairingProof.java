package stillstock.pipeline;

import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;
import stillstock.export.CsvTableWriter;
import stillstock.export.ResultTable;
import stillstock.files.AtomicFile;
import stillstock.job.JobContext;
import stillstock.recommend.evaluate.RankingResult;
import stillstock.recommend.feedback.Feedback;
import stillstock.recommend.feedback.FeedbackEntry;
import stillstock.recommend.proof.LimitedRow;
import stillstock.recommend.proof.PairingEvaluation;

/**
 * The offline proof of the pairings as a table and a file: recommend-evaluation.csv, or the same with the learned weights
 * and the feedback as JSON.
 *
 * @param outcome what was compared
 * @param feedback what was said of pairs
 */
public record PairingProof(PairingEvaluation.Outcome outcome, Feedback feedback) {
    /**
     * A line of the file: a method on one set of test pairs.
     *
     * @param pairs "all", "slow half" or "flagged, within limits"
     * @param free figures without limits; null for a line within limits
     * @param limited figures within limits; null for a line without
     */
    public record Line(String pairs, PairingEvaluation.Row free, LimitedRow limited) {
        /** The method. */
        public String method() {
            return free == null ? limited.method() : free.method();
        }

        /** The hit rate. */
        public RankingResult.Interval hitRate() {
            return free == null ? limited.hitRate() : free.hitRate();
        }

        /** Test pairs. */
        public int tested() {
            return free == null ? limited.pairs() : free.pairs();
        }

        double of(ToDoubleFunction<PairingEvaluation.Row> figure, ToDoubleFunction<LimitedRow> within) {
            return free == null ? within.applyAsDouble(limited) : figure.applyAsDouble(free);
        }
    }

    private static double unknown(Object any) {
        return Double.NaN;
    }

    /** All lines: all items, the slow half, then the flagged items within limits. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (PairingEvaluation.Row row : outcome.rows()) {
            lines.add(new Line(row.slowHalf() ? "slow half" : "all", row, null));
        }
        for (LimitedRow row : outcome.limited()) {
            lines.add(new Line("flagged, within limits", null, row));
        }
        return lines;
    }

    /** The columns of a line. */
    public static List<ColumnSpec<Line>> columns() {
        List<ColumnSpec<Line>> columns = new ArrayList<>(List.of(
                text("pairs", "Test pairs", Line::pairs),
                text("method", "Method", Line::method),
                number("n", "Pairs", "", CellType.INTEGER, Line::tested),
                share("hit_rate", "Hit rate", line -> line.hitRate().value()),
                share("hit_rate_lower", "Lower 95 %", line -> line.hitRate().lower()),
                share("hit_rate_upper", "Upper 95 %", line -> line.hitRate().upper()),
                share(
                        "gap",
                        "Gap to rival",
                        line -> line.of(row -> row.gapToBestRival().value(), PairingProof::unknown)),
                share(
                        "gap_lower",
                        "Gap, lower",
                        line -> line.of(row -> row.gapToBestRival().lower(), PairingProof::unknown)),
                share(
                        "gap_upper",
                        "Gap, upper",
                        line -> line.of(row -> row.gapToBestRival().upper(), PairingProof::unknown)),
                share("ndcg", "NDCG", line -> line.of(PairingEvaluation.Row::ndcg, LimitedRow::ndcg)),
                share("recall", "Recall", line -> line.of(PairingEvaluation.Row::recall, PairingProof::unknown)),
                share("mrr", "MRR", line -> line.of(PairingEvaluation.Row::meanReciprocalRank, PairingProof::unknown)),
                share("coverage", "Coverage", line -> line.of(PairingEvaluation.Row::coverage, LimitedRow::coverage)),
                share("gini", "Gini", line -> line.of(PairingEvaluation.Row::gini, LimitedRow::gini)),
                number(
                        "novelty",
                        "Novelty",
                        "bits",
                        CellType.NUMBER,
                        line -> line.of(PairingEvaluation.Row::novelty, PairingProof::unknown)),
                number(
                        "mean_orders",
                        "Mean orders",
                        "",
                        CellType.NUMBER,
                        line -> line.of(PairingEvaluation.Row::meanBaskets, PairingProof::unknown)),
                share("value_exposed", "Value shown", line -> line.of(PairingProof::unknown, LimitedRow::valueShare)),
                share(
                        "units_of_stock",
                        "Units of stock",
                        line -> line.of(PairingProof::unknown, LimitedRow::unitsOfStock)),
                number(
                        "placed",
                        "Pairs placed",
                        "",
                        CellType.INTEGER,
                        line -> line.of(PairingProof::unknown, LimitedRow::placed))));
        for (int decile = 0; decile < 10; decile++) {
            int tenth = decile;
            columns.add(share(
                    "hit_rate_decile_" + (decile + 1),
                    "Decile " + (decile + 1),
                    line -> line.of(row -> row.byDecile().get(tenth), PairingProof::unknown)));
        }
        return columns;
    }

    private static ColumnSpec<Line> share(String name, String label, ToDoubleFunction<Line> value) {
        return number(name, label, "", CellType.SHARE, value);
    }

    /** The table that is written as recommend-evaluation.csv. */
    public ResultTable<Line> table() {
        return ResultTable.of("recommend-evaluation", columns(), lines());
    }

    /** Feedback in one line; empty where nothing was said. */
    public String feedbackWords() {
        int accepted = 0;
        int rejected = 0;
        double sold = 0;
        for (Feedback.Standing standing : feedback.standing().values()) {
            accepted += standing.verdict() == FeedbackEntry.Verdict.ACCEPTED ? 1 : 0;
            rejected += standing.out() ? 1 : 0;
            sold += standing.sold();
        }
        int decided = accepted + rejected;
        return decided == 0 && sold == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Of %,d pairs decided on, %,d were accepted (%.0f %%) and %,d rejected; %,.0f units sold beside"
                                + " their anchors.",
                        decided,
                        accepted,
                        decided == 0 ? 0 : 100.0 * accepted / decided,
                        rejected,
                        sold);
    }

    /** Writes a file whole or not at all: JSON where its name ends so, else CSV. */
    public void write(Path file, JobContext job) throws IOException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            AtomicFile.writeText(file, out -> out.write(PairingProofJson.write(this)));
        } else {
            CsvTableWriter.write(table(), file, job);
        }
    }
}

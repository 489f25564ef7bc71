package stillstock.risk.explain;

import java.util.ArrayList;
import java.util.List;
import stillstock.boost.tree.TreeShap;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.classify.StockFacts;
import stillstock.evaluate.TimeSplit;
import stillstock.feature.FeatureBuilder;
import stillstock.feature.FeatureMatrix;
import stillstock.feature.Labels;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.risk.RiskConfig;
import stillstock.risk.RiskModel;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/**
 * Products as they stood at past dates whose outcome is known, as the model sees them: what each feature adds to the
 * score. At most {@value #MOST_ROWS} rows of the newest {@value #MOST_DATES} closed dates, spread evenly.
 */
public final class PastRows {
    private static final int MOST_DATES = 6;
    private static final int MOST_ROWS = 20_000;
    private static final int BLOCK = 256;

    /**
     * A product at a past date.
     *
     * @param product its row in the snapshot
     * @param onHand units then; NaN where not known
     * @param idleDays days since the last sale then; NaN where never sold
     * @param wentDead what came to pass
     * @param contributions what each feature adds to its log-odds
     */
    record Row(int product, int day, float onHand, float idleDays, boolean wentDead, float[] contributions) {}

    private final List<Row> rows;
    private final RiskModel model;
    private final int horizonDays;

    private PastRows(List<Row> rows, RiskModel model) {
        this.rows = List.copyOf(rows);
        this.model = model;
        this.horizonDays = model.config().horizonDays();
    }

    /**
     * The past of a snapshot through a model's eyes.
     *
     * @param asOfDay only windows closed by it are used
     */
    public static PastRows of(Snapshot snapshot, FactWindows windows, RiskModel model, int asOfDay, JobContext job) {
        RiskConfig config = model.config();
        int horizon = config.horizonDays();
        int first = StockFacts.asOf(snapshot, asOfDay, windows, job.sub(0.1)).historyStartDay();
        List<Integer> days = first == Days.MISSING
                ? List.of()
                : TimeSplit.closed(asOfDay, first, horizon, Math.max(60, horizon), MOST_DATES);
        List<Row> rows = new ArrayList<>();
        TreeShap shap = model.shap();
        for (int day : days) {
            job.message("Looking back at " + Days.text(day));
            JobContext part = job.sub(0.9 / days.size());
            FeatureMatrix all = FeatureBuilder.asOf(snapshot, day, windows, part.sub(0.5));
            byte[] labels =
                    Labels.of(snapshot, all, horizon, config.label() == RiskConfig.Label.SHARE, config.deadShare());
            rows.addAll(labelled(all, labels, model, shap, MOST_ROWS / days.size(), part.sub(0.5)));
        }
        return new PastRows(rows, model);
    }

    private static List<Row> labelled(
            FeatureMatrix all, byte[] labels, RiskModel model, TreeShap shap, int most, JobContext job) {
        FeatureMatrix features = all.select(model.schema());
        int[] known = java.util.stream.IntStream.range(0, labels.length)
                .filter(row -> labels[row] != Labels.NONE)
                .toArray();
        int n = Math.min(most, known.length);
        Row[] rows = new Row[n];
        int onHand = all.schema().column("on_hand");
        int idle = all.schema().column("days_since_last_sale");
        Parallel.blocks(n, BLOCK, job, (from, to) -> {
            for (int i = from; i < to; i++) {
                int row = known[(int) ((long) i * known.length / n)];
                double[] contributions = shap.contributions(
                        features.rowMajor(), row * features.schema().size());
                rows[i] = new Row(
                        all.product(row),
                        all.asOfDay(),
                        all.value(row, onHand),
                        all.value(row, idle),
                        labels[row] == Labels.DEAD,
                        floats(contributions));
            }
        });
        return List.of(rows);
    }

    /** Rows looked at. */
    public int size() {
        return rows.size();
    }

    /** The model whose eyes these are. */
    public RiskModel model() {
        return model;
    }

    int horizonDays() {
        return horizonDays;
    }

    List<Row> rows() {
        return rows;
    }

    private static float[] floats(double[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }
}

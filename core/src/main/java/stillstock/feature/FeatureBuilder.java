package stillstock.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.StockFacts;
import stillstock.feature.around.AttributeFeatures;
import stillstock.feature.around.BuyerFeatures;
import stillstock.feature.around.CustomerFeatures;
import stillstock.feature.around.OutsideFeatures;
import stillstock.feature.around.PeerFeatures;
import stillstock.feature.around.SimilarFeatures;
import stillstock.feature.around.SupplyFeatures;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.feature.demand.CorrectionFeatures;
import stillstock.feature.demand.DemandFeatures;
import stillstock.feature.demand.InteractionFeatures;
import stillstock.feature.demand.PriceFeatures;
import stillstock.feature.demand.PriceHistoryFeatures;
import stillstock.feature.demand.ReturnFeatures;
import stillstock.feature.demand.RhythmFeatures;
import stillstock.feature.demand.StockFeatures;
import stillstock.feature.demand.StockFlowFeatures;
import stillstock.feature.demand.TrendFeatures;
import stillstock.feature.history.SalesHistory;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/**
 * Works out the features of all products as of a day, from nothing dated later. In parallel over products, linear in
 * the rows of the last two years; sums over groups are made once. What needs a table that had no row by the day is NaN.
 */
public final class FeatureBuilder {
    private static final int BLOCK = 2048;

    private static final List<FeatureGroup> GROUPS = List.of(
            new DemandFeatures(),
            new TrendFeatures(),
            new StockFeatures(),
            new PriceFeatures(),
            new ReturnFeatures(),
            new CustomerFeatures(),
            new PeerFeatures(),
            new InteractionFeatures(),
            new SupplyFeatures(),
            new OutsideFeatures(),
            new RhythmFeatures(),
            new StockFlowFeatures(),
            new PriceHistoryFeatures(),
            new CorrectionFeatures(),
            new BuyerFeatures(),
            new SimilarFeatures(),
            new AttributeFeatures());

    private static final FeatureSchema SCHEMA = makeSchema();

    private FeatureBuilder() {}

    /** The features in the order of the columns; the same for every snapshot and day. */
    public static FeatureSchema schema() {
        return SCHEMA;
    }

    /**
     * One row for every product known by the day (a sale, receipt, launch or stock record on or before it), in order of
     * the product table.
     *
     * @param windows of the policy, for cover and average stay
     */
    public static FeatureMatrix asOf(Snapshot snapshot, int day, DeadStockPolicy.FactWindows windows, JobContext job) {
        StockFacts facts = StockFacts.asOf(snapshot, day, windows, job.sub(0.3));
        FeatureContext context = new FeatureContext(facts, job.sub(0.2));
        int[] products = IntStream.range(0, facts.products())
                .filter(context.groups()::known)
                .toArray();
        int width = SCHEMA.size();
        float[] values = new float[Math.multiplyExact(products.length, width)];
        Parallel.blocks(products.length, BLOCK, job.sub(0.5), (from, to) -> fill(context, products, values, from, to));
        return new FeatureMatrix(SCHEMA, day, products, values);
    }

    private static void fill(FeatureContext context, int[] products, float[] values, int from, int to) {
        SalesHistory history = new SalesHistory(context.snapshot().sales(), context.day());
        FeatureGroup.Filler[] fillers = new FeatureGroup.Filler[GROUPS.size()];
        int[] sizes = new int[GROUPS.size()];
        for (int g = 0; g < fillers.length; g++) {
            fillers[g] = GROUPS.get(g).filler(context);
            sizes[g] = GROUPS.get(g).features().size();
        }
        boolean[] blind = blind(context);
        float[] row = new float[SCHEMA.size()];
        for (int i = from; i < to; i++) {
            history.load(products[i]);
            int at = 0;
            for (int g = 0; g < fillers.length; g++) {
                fillers[g].fill(history, row, at);
                at += sizes[g];
            }
            for (int column = 0; column < row.length; column++) {
                boolean finite = !blind[column] && Float.isFinite(row[column]);
                values[i * row.length + column] = finite ? row[column] : Float.NaN;
            }
        }
    }

    /** Columns whose dated tables had no row by the day. */
    private static boolean[] blind(FeatureContext context) {
        boolean[] blind = new boolean[SCHEMA.size()];
        for (int column = 0; column < blind.length; column++) {
            for (TableName table : SCHEMA.get(column).needs()) {
                blind[column] |= isDated(table) && !context.has(table);
            }
        }
        return blind;
    }

    private static boolean isDated(TableName table) {
        return switch (table) {
            case SALES, INVENTORY, RETURNS, INTERACTIONS, PROMOTIONS, CORRECTIONS -> true;
            case PRODUCTS, CUSTOMERS, LOCATIONS, SHIPPING, SUPPLIERS, GROUPS, EMBEDDINGS, EXTERNAL -> false;
        };
    }

    private static FeatureSchema makeSchema() {
        List<Feature> features = new ArrayList<>();
        GROUPS.forEach(group -> features.addAll(group.features()));
        return new FeatureSchema(features);
    }
}

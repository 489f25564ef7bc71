package stillstock.risk.whatif;

import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.feature.FeatureBuilder;
import stillstock.feature.FeatureMatrix;
import stillstock.job.JobContext;
import stillstock.risk.RiskModel;
import stillstock.risk.RiskResult;
import stillstock.snapshot.Snapshot;

/**
 * Scores one product again after a change: its features are worked out anew from its own changed rows; those that depend
 * on other products (its group, its buyers' other purchases) stay as they are, because the change is to this product
 * alone.
 */
final class Rescorer {
    private static final float SAME = 1e-5f;

    private final RiskModel model;
    private final FactWindows windows;
    private final OneProduct world;
    private final float[] asItIs;
    private final boolean[] own;

    Rescorer(RiskResult result, Snapshot snapshot, FactWindows windows, int product) {
        this.model = result.training().model().orElseThrow();
        this.windows = windows;
        this.world = new OneProduct(snapshot, product, result.features().asOfDay());
        this.asItIs = row(result.features(), result.row(product));
        float[] alone = alone(Change.NONE);
        own = new boolean[asItIs.length];
        for (int column = 0; column < own.length; column++) {
            own[column] = same(asItIs[column], alone[column]);
        }
    }

    OneProduct world() {
        return world;
    }

    /** The features after a change. */
    float[] features(Change change) {
        float[] changed = alone(change);
        for (int column = 0; column < changed.length; column++) {
            changed[column] = own[column] ? changed[column] : asItIs[column];
        }
        return changed;
    }

    /** The calibrated probability after a change. */
    double risk(Change change) {
        FeatureMatrix matrix = new FeatureMatrix(model.schema(), 0, new int[] {0}, features(change));
        return model.probability(matrix, 0);
    }

    /** True where a feature follows from the product's own rows. */
    boolean isOwn(int column) {
        return own[column];
    }

    private float[] alone(Change change) {
        Snapshot changed = world.with(change);
        FeatureMatrix features = FeatureBuilder.asOf(changed, changed.asOfDay(), windows, JobContext.none())
                .select(model.schema());
        if (features.rows() == 0) {
            throw new IllegalStateException("a scored product has features of its own");
        }
        return row(features, 0);
    }

    private static float[] row(FeatureMatrix features, int row) {
        int width = features.schema().size();
        float[] values = new float[width];
        System.arraycopy(features.rowMajor(), row * width, values, 0, width);
        return values;
    }

    private static boolean same(float a, float b) {
        return Float.isNaN(a) ? Float.isNaN(b) : Math.abs(a - b) <= SAME * Math.max(1, Math.abs(a));
    }
}

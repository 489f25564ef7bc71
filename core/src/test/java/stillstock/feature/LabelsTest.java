package stillstock.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import stillstock.classify.DeadStockPolicy;
import stillstock.job.JobContext;
import stillstock.risk.model.Cohort;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

class LabelsTest {
    private static final int DAY = Shop.DAY;
    private final SnapshotBuilder builder = new SnapshotBuilder();

    private int product(String id, double onHand, double soldAfter, int daysAfter) {
        int p = builder.product(id);
        sale(p, DAY - 10, 1);
        if (!Double.isNaN(onHand)) {
            builder.stock(p, DAY - 1, -1, (float) onHand, Float.NaN, Float.NaN, Float.NaN, Double.NaN);
        }
        if (soldAfter > 0) {
            sale(p, DAY + daysAfter, soldAfter);
        }
        return p;
    }

    private void sale(int p, int day, double units) {
        builder.sale(p, day, -1, -1, -1, (float) units, Float.NaN, Float.NaN);
    }

    private byte[] labels(Snapshot snapshot, int horizon, boolean share) {
        FeatureMatrix matrix =
                FeatureBuilder.asOf(snapshot, DAY, DeadStockPolicy.defaults().windows(), JobContext.none());
        return Labels.of(snapshot, matrix, horizon, share, 0.10);
    }

    @Test
    void withStockTheShareSoldInTheWindowDecides() {
        product("below a tenth", 100, 9, 90);
        product("a tenth", 100, 10, 90);
        product("sold too late", 100, 50, 91);
        product("nothing on hand", 0, 50, 5);
        product("not in the records", Double.NaN, 50, 5);
        builder.asOf(DAY + 90);

        assertArrayEquals(new byte[] {1, 0, 1, -1, -1}, labels(builder.build(), 90, true));
    }

    /** By share of stock: units over the units that save; by sale: days with a sale; never under 1 for the living. */
    @Test
    void howClearlyAProductLivedIsKeptBesideItsLabel() {
        int a = product("a quarter", 100, 25, 90);
        product("dead", 100, 0, 90);
        sale(a, DAY + 3, 5);
        builder.asOf(DAY + 90);
        Snapshot snapshot = builder.build();
        FeatureMatrix matrix =
                FeatureBuilder.asOf(snapshot, DAY, DeadStockPolicy.defaults().windows(), JobContext.none());

        Labels.Outcomes share = Labels.outcomes(snapshot, matrix, 90, true, 0.10);
        Labels.Outcomes sale = Labels.outcomes(snapshot, matrix, 90, false, 0.10);
        assertArrayEquals(new byte[] {0, 1}, share.labels());
        assertArrayEquals(new float[] {3, 0}, share.clearance());
        assertArrayEquals(new float[] {2, 0}, sale.clearance());

        Cohort cohort = Cohort.labelled(snapshot, matrix, sale, Cohort.rankOfIds(snapshot));
        assertEquals(0.25f, cohort.target(0, 0.5));
        assertEquals(0, cohort.target(0, 0));
        assertEquals(1, cohort.target(1, 0.5));
    }

    @Test
    void bySaleAnySaleInTheWindowIsLife() {
        product("one unit", 100, 1, 90);
        product("sold too late", 100, 1, 91);
        builder.asOf(DAY + 90);

        assertArrayEquals(new byte[] {0, 1}, labels(builder.build(), 90, false));
    }

    @Test
    void withoutStockRecordsItemsThatSoldBeforeAreJudgedBySale() {
        product("sells on", Double.NaN, 1, 1);
        product("stops", Double.NaN, 0, 0);
        builder.describe(Shop.product("never sold", "", 1, 1, DAY - 50));
        builder.asOf(DAY + 90);

        assertArrayEquals(new byte[] {0, 1, -1}, labels(builder.build(), 90, true));
    }

    @Test
    void aWindowThatIsNotOverGivesNoLabel() {
        product("A", 100, 9, 80);
        builder.asOf(DAY + 89);

        assertArrayEquals(new byte[] {-1}, labels(builder.build(), 90, true));
    }

    @Test
    void aMatrixWithoutTheNeededFeaturesIsRefused() {
        Snapshot snapshot = new SnapshotBuilder().build();
        FeatureMatrix other = new FeatureMatrix(new FeatureSchema(List.of()), DAY, new int[0], new float[0]);

        String message = assertThrows(IllegalArgumentException.class, () -> Labels.of(snapshot, other, 90, true, 0.1))
                .getMessage();
        assertEquals("labels need feature (on_hand), which the matrix does not have", message);
    }
}

package stillstock.classify;

import java.time.LocalDate;
import java.util.Map;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

/** Small snapshots with days counted from a fixed one. */
final class Fixture {
    static final int DAY = Days.of(LocalDate.of(2025, 6, 30));

    final SnapshotBuilder builder = new SnapshotBuilder();
    private Snapshot built;

    int product(String id, double cost, int launchDay) {
        return builder.describe(new ProductRecord(
                id, id, "", "", "", "", "", cost, Double.NaN, launchDay, false, Double.NaN, "", Map.of()));
    }

    int product(String id) {
        return product(id, 2.0, Days.MISSING);
    }

    /** A sale that many days before the day. */
    Fixture sold(int product, int daysAgo, double quantity) {
        builder.sale(product, DAY - daysAgo, -1, -1, -1, (float) quantity, 10f, Float.NaN);
        return this;
    }

    Fixture returned(int product, int daysAgo, double quantity) {
        builder.returned(product, DAY - daysAgo, -1, -1, -1, (float) quantity, -1);
        return this;
    }

    /** A level recorded that many days before the day; NaN for what is not recorded. */
    Fixture stock(int product, int daysAgo, String location, double onHand, double received) {
        builder.stock(
                product,
                DAY - daysAgo,
                builder.location(location),
                (float) onHand,
                (float) received,
                Float.NaN,
                Float.NaN,
                Double.NaN);
        return this;
    }

    Fixture stock(int product, int daysAgo, double onHand) {
        return stock(product, daysAgo, "", onHand, Double.NaN);
    }

    Snapshot snapshot() {
        if (built == null) {
            builder.asOf(DAY);
            built = builder.build();
        }
        return built;
    }

    StockFacts facts() {
        return facts(snapshot(), DAY);
    }

    static StockFacts facts(Snapshot snapshot, int day) {
        return StockFacts.asOf(snapshot, day, DeadStockPolicy.defaults().windows(), JobContext.none());
    }

    Classification classify() {
        return Classifier.classify(facts(), DeadStockPolicy.defaults());
    }
}

package stillstock.quality;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.store.SnapshotStore;

/** Small snapshots written down row by row. */
public final class Ledger {
    private final List<Consumer<SnapshotBuilder>> rows = new ArrayList<>();

    /** A product with a cost and a list price, NaN for unknown. */
    public Ledger product(String id, String category, double cost, double price) {
        return with(builder -> builder.describe(new ProductRecord(
                id,
                "Item " + id,
                "",
                category,
                "",
                "",
                "",
                cost,
                price,
                Days.MISSING,
                false,
                Double.NaN,
                "",
                Map.of())));
    }

    /** A sale of order and place, both may be empty. */
    public Ledger sale(String id, int day, String order, String place, double quantity, double price) {
        return with(builder -> builder.sale(
                builder.product(id),
                day,
                builder.order(order),
                builder.location(place),
                builder.customer(""),
                (float) quantity,
                (float) price,
                0));
    }

    /** A return. */
    public Ledger returned(String id, int day, String place, double quantity) {
        return with(builder -> builder.returned(
                builder.product(id), day, builder.order("R"), builder.location(place), -1, (float) quantity, -1));
    }

    /** A stock record; NaN for unknown. */
    public Ledger stock(String id, int day, String place, double onHand, double received) {
        return stock(id, day, place, onHand, received, Double.NaN);
    }

    /** A stock record with the day's cost. */
    public Ledger stock(String id, int day, String place, double onHand, double received, double cost) {
        return with(builder -> builder.stock(
                builder.product(id),
                day,
                builder.location(place),
                (float) onHand,
                (float) received,
                Float.NaN,
                Float.NaN,
                cost));
    }

    /** Anything else a builder takes. */
    public Ledger with(Consumer<SnapshotBuilder> row) {
        rows.add(row);
        return this;
    }

    /** The snapshot of the rows so far. */
    public Snapshot build() {
        SnapshotBuilder builder = new SnapshotBuilder();
        rows.forEach(row -> row.accept(builder));
        return builder.build();
    }

    /** A snapshot's stored bytes, to compare whole snapshots. */
    public static byte[] bytes(Snapshot snapshot) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            SnapshotStore.write(snapshot, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
    }
}

package stillstock.sample;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import stillstock.export.store.Column;
import stillstock.export.store.RowSink;
import stillstock.export.store.TableStore;
import stillstock.sample.shop.Checkout;
import stillstock.sample.world.Cells;
import stillstock.sample.world.LifeCycle;
import stillstock.sample.world.ProductNames;
import stillstock.sample.world.ProductRange;
import stillstock.sample.world.Subcategory;
import stillstock.sample.world.World;

/** Writes what only the simulator knows, for judging methods against it. */
final class TruthTables {
    private final World world;
    private final ProductRange range;
    private final ProductNames names;

    TruthTables(World world) {
        this.world = world;
        range = world.range();
        names = world.names();
    }

    void write(TableStore store) throws IOException {
        deaths(open(store, "product_death", List.of("product_id", "life_cycle", "falls_from", "died_on")));
        affinities(open(
                store,
                "affinities",
                List.of("product_id", "companion_id", "subcategory", "companion_subcategory", "probability")));
        elasticities(open(store, "elasticities", List.of("product_id", "elasticity")));
        segments(open(store, "segments", List.of("customer_id", "segment")));
        store.complete();
    }

    private static RowSink open(TableStore store, String name, List<String> columns) throws IOException {
        return store.open(name, Column.named(columns));
    }

    private void deaths(RowSink sink) throws IOException {
        for (int p = 0; p < range.count(); p++) {
            if (range.diedOn(p) != LifeCycle.Life.NEVER) {
                int from = range.fallsFrom(p);
                sink.row(
                        names.id(p),
                        range.cycle(p).name().toLowerCase(Locale.ROOT),
                        from == LifeCycle.Life.NEVER ? null : names.date(from).toString(),
                        names.date(range.diedOn(p)).toString());
            }
        }
    }

    private void affinities(RowSink sink) throws IOException {
        for (int p = 0; p < range.count(); p++) {
            int companion = range.companion(p);
            if (companion >= 0) {
                Subcategory sub = range.subcategoryOf(p);
                sink.row(
                        names.id(p),
                        names.id(companion),
                        sub.names().subcategory(),
                        range.subcategoryOf(companion).names().subcategory(),
                        Cells.decimal(sub.companionProbability() * Checkout.FAVOURITE_SHARE, 4));
            }
        }
    }

    private void elasticities(RowSink sink) throws IOException {
        for (int p = 0; p < range.count(); p++) {
            sink.row(names.id(p), Cells.decimal(range.elasticity(p), 4));
        }
    }

    private void segments(RowSink sink) throws IOException {
        for (int c = 0; c < world.customers().count(); c++) {
            sink.row("C" + (c + 1), world.customers().segmentOf(c).name().toLowerCase(Locale.ROOT));
        }
    }
}

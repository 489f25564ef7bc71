package stillstock.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import stillstock.export.store.RowSink;
import stillstock.sample.shop.Tables;
import stillstock.sample.world.Cells;
import stillstock.sample.world.CustomerBase;
import stillstock.sample.world.Dice;
import stillstock.sample.world.Geography;
import stillstock.sample.world.ProductNames;
import stillstock.sample.world.ProductRange;
import stillstock.sample.world.Subcategory;
import stillstock.sample.world.Suppliers;
import stillstock.sample.world.World;
import stillstock.snapshot.TableName;

/** Writes the tables that do not grow day by day. */
final class MasterTables {
    private static final int PRODUCTS_A_GROUP = 6;

    private final long seed;
    private final World world;
    private final ProductRange range;
    private final ProductNames names;
    private final Tables tables;

    MasterTables(long seed, World world, Tables tables) {
        this.seed = seed;
        this.world = world;
        this.tables = tables;
        range = world.range();
        names = world.names();
    }

    void write() throws IOException {
        for (int p = 0; p < range.count(); p++) {
            product(p);
            embedding(p);
        }
        groups();
        suppliers();
        locations();
        customers();
        external();
    }

    private void product(int p) throws IOException {
        Subcategory sub = range.subcategoryOf(p);
        int last = range.dayCount() - 1;
        boolean discontinued = range.noticedOn(p) < last - 60 && p % 3 == 0;
        tables.sink(TableName.PRODUCTS)
                .row(
                        names.id(p),
                        names.name(p),
                        sub.names().department(),
                        sub.names().category(),
                        sub.names().subcategory(),
                        names.brand(p),
                        ProductNames.supplierId(range.supplier(p)),
                        Cells.cents(range.costCents(p)),
                        Cells.cents(range.priceCents(p)),
                        names.date(range.launch(p)).toString(),
                        discontinued ? 1 : 0,
                        sub.shelfLifeDays() == 0 ? null : sub.shelfLifeDays(),
                        sub.season().label().isEmpty() ? null : sub.season().label(),
                        names.size(p).isEmpty() ? null : names.size(p),
                        names.colour(p));
    }

    /** A vector near those of its subcategory, shifted by its brand and price. */
    private void embedding(int p) throws IOException {
        Dice home = new Dice(seed, -1000L - range.subcategory(p));
        Dice maker = new Dice(seed, -3000L - names.brand(p).hashCode());
        Dice own = new Dice(seed, 0x20_0000_0000L + p);
        Object[] cells = new Object[Tables.EMBEDDING_LENGTH + 1];
        cells[0] = names.id(p);
        for (int i = 1; i < cells.length; i++) {
            double value = home.gaussian() + 0.35 * maker.gaussian() + 0.2 * own.gaussian();
            cells[i] = Cells.decimal(value, 2);
        }
        tables.sink(TableName.EMBEDDINGS).row(cells);
    }

    /** Hand-made groups: some products of a subcategory with some of what is bought along with it. */
    private void groups() throws IOException {
        int subs = range.assortment().size();
        for (int s = 0; s < subs; s++) {
            int companion = range.assortment().get(s).companion();
            if (companion < 0 || s % 2 == 1) {
                continue;
            }
            String group = range.assortment().get(s).names().subcategory() + " set";
            for (int i = 0; i < PRODUCTS_A_GROUP; i++) {
                int p = (i % 2 == 0 ? s : companion) + subs * (i / 2);
                if (p < range.count()) {
                    tables.sink(TableName.GROUPS).row(names.id(p), group.toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private void suppliers() throws IOException {
        Suppliers suppliers = new Suppliers(seed);
        for (int s = 0; s < Suppliers.COUNT; s++) {
            String id = ProductNames.supplierId(s);
            tables.sink(TableName.SUPPLIERS)
                    .row(
                            id,
                            "Supplier " + id.substring(1),
                            suppliers.leadDays(s),
                            Cells.decimal(suppliers.leadSdDays(s), 1),
                            suppliers.smallestOrder(s));
        }
    }

    private void locations() throws IOException {
        for (int l = 0; l < Geography.LOCATIONS; l++) {
            String id = Geography.locationId(l);
            tables.sink(TableName.LOCATIONS)
                    .row(
                            id,
                            Geography.name(l),
                            Geography.REGIONS.get(l),
                            Geography.capacity(l, range.count()),
                            Geography.handlingDays(l));
            for (int r = 0; r < Geography.REGIONS.size(); r++) {
                tables.sink(TableName.SHIPPING)
                        .row(
                                id,
                                Geography.REGIONS.get(r),
                                Cells.cents(Geography.laneCents(l, r)),
                                Geography.laneDays(l, r));
            }
        }
    }

    private void customers() throws IOException {
        CustomerBase customers = world.customers();
        RowSink sink = tables.sink(TableName.CUSTOMERS);
        Dice dice = new Dice(seed, -9);
        for (int c = 0; c < customers.count(); c++) {
            boolean business = customers.segmentOf(c) == CustomerBase.Segment.BUSINESS;
            int birthYear = 1945 + dice.below(62);
            boolean told = dice.chance(0.85);
            double gender = dice.unit();
            sink.row(
                    "C" + (c + 1),
                    Geography.REGIONS.get(customers.region(c)),
                    business ? "business" : dice.chance(0.3) ? "member" : "consumer",
                    business || !told ? null : birthYear,
                    business ? null : gender < 0.5 ? "f" : gender < 0.98 ? "m" : "d",
                    names.date(customers.joined(c)).toString());
        }
    }

    private void external() throws IOException {
        RowSink sink = tables.sink(TableName.EXTERNAL);
        for (int day = 0; day < range.dayCount(); day++) {
            String date = names.date(day).toString();
            BigDecimal price = Cells.decimal(world.market().competitorIndex(day), 2);
            sink.row(date, "competitor_price_index", price);
            sink.row(date, "temperature_c", Cells.decimal(world.market().temperature(day), 1));
        }
    }
}

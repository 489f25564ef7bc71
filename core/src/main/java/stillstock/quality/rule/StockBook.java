package stillstock.quality.rule;

import java.util.BitSet;
import stillstock.job.JobContext;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.column.Dictionary;

/**
 * Walks the stock ledger of each product and place from record to record, with what was sold and returned between them.
 * Where sales name no place, the ledger must have one place alone; else sales cannot be laid beside it.
 */
public final class StockBook {
    /** One step from a record to the next of the same product and place. */
    public interface Visitor {
        /**
         * A pair of records.
         *
         * @param product row of the product
         * @param before row of the earlier record, -1 for the first of a place
         * @param after row of the later record
         * @param sold units sold after the earlier and up to the later record's day
         * @param returned units returned in the same days
         */
        void step(int product, int before, int after, double sold, double returned);
    }

    private final Snapshot snapshot;
    private final int asOfDay;
    private final boolean placed;

    /** A book over what is dated on or before a day. */
    public StockBook(Snapshot snapshot, int asOfDay) {
        this.snapshot = snapshot;
        this.asOfDay = asOfDay;
        this.placed = placed(snapshot.sales(), asOfDay);
    }

    /** Why sales cannot be laid beside the ledger; empty where they can. */
    public String obstacle() {
        if (snapshot.inventory().isEmpty()) {
            return "there is no inventory table";
        }
        if (!placed && places(snapshot.inventory(), asOfDay) > 1) {
            return "sales name no location, but the stock ledger has several";
        }
        return "";
    }

    /** True where at least one record says what was received. */
    public boolean receiptsKnown() {
        InventoryTable stock = snapshot.inventory();
        for (int row = 0; row < stock.size(); row++) {
            if (stock.day(row) <= asOfDay && !Float.isNaN(stock.received(row))) {
                return true;
            }
        }
        return false;
    }

    /** Visits all pairs of neighbouring records in order of product, place and day. */
    public void walk(Visitor visitor, JobContext job) {
        int places = snapshot.codes().locations().size();
        PlaceGroups stockRows = new PlaceGroups(places);
        PlaceGroups saleRows = new PlaceGroups(places);
        PlaceGroups returnRows = new PlaceGroups(places);
        InventoryTable stock = snapshot.inventory();
        SalesTable sales = snapshot.sales();
        ReturnTable returns = snapshot.returns();
        for (int p = 0; p < stock.products(); p++) {
            job.checkCancelled();
            if (stock.from(p) == stock.toAsOf(p, asOfDay)) {
                continue;
            }
            stockRows.group(stock.from(p), stock.toAsOf(p, asOfDay), this::stockPlace);
            saleRows.group(sales.from(p), sales.toAsOf(p, asOfDay), row -> placed ? sales.location(row) : -1);
            returnRows.group(returns.from(p), returns.toAsOf(p, asOfDay), row -> placed ? returns.location(row) : -1);
            for (int place = Dictionary.MISSING; place < places; place++) {
                walkPlace(p, place, stockRows, saleRows, returnRows, visitor);
            }
        }
    }

    private void walkPlace(
            int product,
            int place,
            PlaceGroups stockRows,
            PlaceGroups saleRows,
            PlaceGroups returnRows,
            Visitor visitor) {
        InventoryTable stock = snapshot.inventory();
        SalesTable sales = snapshot.sales();
        ReturnTable returns = snapshot.returns();
        int sale = saleRows.begin(place);
        int back = returnRows.begin(place);
        int before = -1;
        for (int at = stockRows.begin(place); at < stockRows.end(place); at++) {
            int row = stockRows.row(at);
            double sold = 0;
            double returned = 0;
            for (; sale < saleRows.end(place) && sales.day(saleRows.row(sale)) <= stock.day(row); sale++) {
                sold += sales.quantity(saleRows.row(sale));
            }
            for (; back < returnRows.end(place) && returns.day(returnRows.row(back)) <= stock.day(row); back++) {
                returned += returns.quantity(returnRows.row(back));
            }
            visitor.step(product, before, row, sold, returned);
            before = row;
        }
    }

    /** Where sales name no place, all places of the ledger are one; {@link #obstacle} sees to it that there is only one. */
    private int stockPlace(int row) {
        return placed ? snapshot.inventory().location(row) : -1;
    }

    private static boolean placed(SalesTable sales, int asOfDay) {
        for (int row = 0; row < sales.size(); row++) {
            if (sales.day(row) <= asOfDay && sales.location(row) != Dictionary.MISSING) {
                return true;
            }
        }
        return false;
    }

    private static int places(InventoryTable stock, int asOfDay) {
        BitSet seen = new BitSet();
        for (int row = 0; row < stock.size(); row++) {
            if (stock.day(row) <= asOfDay) {
                seen.set(stock.location(row) + 1);
            }
        }
        return seen.cardinality();
    }
}

package stillstock.classify;

import java.util.Arrays;
import stillstock.snapshot.Days;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/**
 * Reads one product's stock records in order of date, all locations together, so that a transfer between locations
 * cancels out and leaves the age of the stock alone. One object serves many products in turn; not for several threads.
 *
 * <p>Each day: what was received joins the layers; then the recorded level decides. Less than the layers hold is an
 * issue, oldest first; more is what customers returned (back to the layer issued last), the rest an increase dated that day
 * (a count, a correction, a receipt nobody recorded). Where one location receives and another loses more than was
 * sold, the smaller quantity is a transfer, not a receipt.
 */
final class LedgerWalk {
    /** Levels are read as floats: differences below this share of the level are rounding. */
    private static final double ROUNDING = 1e-6;

    private final InventoryTable ledger;
    private final SalesTable sales;
    private final ReturnTable returns;
    private final int day;
    private final int ledgerStart;
    private final StockPeriods periods;
    private final LayerQueue layers = new LayerQueue();
    private final double[] level;
    private final double[] out;
    private final int[] touched;
    private int touchedCount;
    private int saleRow;
    private int saleEnd;
    private int returnRow;
    private int returnEnd;
    private boolean read;
    private double onHand;
    private double unitCost;
    private int firstReceiptDay;
    private int firstRecordDay;

    /**
     * @param ledgerStart first day of any stock record; {@link Days#MISSING} where there is none
     * @param windows for {@link #periods()}
     */
    LedgerWalk(Snapshot snapshot, int day, int ledgerStart, DeadStockPolicy.FactWindows windows) {
        this.ledger = snapshot.inventory();
        this.sales = snapshot.sales();
        this.returns = snapshot.returns();
        this.day = day;
        this.ledgerStart = ledgerStart;
        this.periods = new StockPeriods(sales, day, windows);
        int places = snapshot.codes().locations().size() + 1;
        this.level = new double[places];
        this.out = new double[places];
        this.touched = new int[places];
        Arrays.fill(level, Double.NaN);
    }

    /** Units on hand: the latest level of each location; NaN where none is recorded. */
    double onHand() {
        return onHand;
    }

    /** Latest recorded cost; NaN where none. */
    double unitCost() {
        return unitCost;
    }

    /** First day with something received, or on which the product first appeared in a ledger begun before. */
    int firstReceiptDay() {
        return firstReceiptDay;
    }

    int firstRecordDay() {
        return firstRecordDay;
    }

    /** What is on hand, oldest first; empty where nothing is. */
    LayerQueue layers() {
        return layers;
    }

    /** Stock over time of the product walked last. */
    StockPeriods periods() {
        return periods;
    }

    /** Reads a product's records up to the day. */
    void walk(int product, int launchDay) {
        start(product);
        int row = ledger.from(product);
        int end = ledger.toAsOf(product, day);
        firstRecordDay = row < end ? ledger.day(row) : Days.MISSING;
        while (row < end) {
            int date = ledger.day(row);
            int next = row + 1;
            while (next < end && ledger.day(next) == date) {
                next++;
            }
            readDay(product, date, row, next, launchDay);
            row = next;
        }
        periods.close();
        if (read && layers.total() > onHand) {
            layers.issue(layers.total() - onHand);
        }
        for (int i = 0; i < touchedCount; i++) {
            level[touched[i]] = Double.NaN;
            out[touched[i]] = 0;
        }
    }

    private void start(int product) {
        layers.clear();
        periods.start(product);
        touchedCount = 0;
        saleRow = sales.from(product);
        saleEnd = sales.toAsOf(product, day);
        returnRow = returns.from(product);
        returnEnd = returns.toAsOf(product, day);
        read = false;
        onHand = Double.NaN;
        unitCost = Double.NaN;
        firstReceiptDay = Days.MISSING;
    }

    private void readDay(int product, int date, int from, int to, int launchDay) {
        double received = received(date, from, to);
        double sold = soldUpTo(date);
        double returned = returnedUpTo(date);
        boolean levelKnown = false;
        double change = 0;
        for (int row = from; row < to; row++) {
            unitCost = Double.isNaN(ledger.unitCost(row)) ? unitCost : ledger.unitCost(row);
            if (!Float.isNaN(ledger.onHand(row))) {
                levelKnown = true;
                change += setLevel(ledger.location(row) + 1, ledger.onHand(row));
            }
        }
        double arrived = received > 0 ? received - transferred(from, to, received, sold) : 0;
        if (arrived > 0) {
            layers.receive(date, arrived, AgeBasis.RECEIPTS);
        }
        if (!levelKnown) {
            return;
        }
        boolean opening = !read;
        onHand = opening ? change : onHand + change;
        read = true;
        reconcile(product, date, opening, returned, launchDay);
        periods.level(date, onHand, arrived);
    }

    private double received(int date, int from, int to) {
        double received = 0;
        for (int row = from; row < to; row++) {
            if (ledger.received(row) > 0) {
                received += ledger.received(row);
            }
        }
        if (received > 0 && firstReceiptDay == Days.MISSING) {
            firstReceiptDay = date;
        }
        return received;
    }

    private double setLevel(int place, double units) {
        double before = level[place];
        if (Double.isNaN(before)) {
            touched[touchedCount++] = place;
            before = 0;
        }
        level[place] = units;
        out[place] = before - units;
        return units - before;
    }

    /** Units that only changed places: received at one location while another lost more than was sold. */
    private double transferred(int from, int to, double received, double sold) {
        if (to - from < 2) {
            return 0;
        }
        double lost = 0;
        for (int row = from; row < to; row++) {
            int place = ledger.location(row) + 1;
            if (!(ledger.received(row) > 0) && !Float.isNaN(ledger.onHand(row))) {
                lost += Math.max(0, out[place]);
                out[place] = 0;
            }
        }
        return Math.max(0, Math.min(received, lost - sold));
    }

    private void reconcile(int product, int date, boolean opening, double returned, int launchDay) {
        double surplus = onHand - layers.total();
        if (Math.abs(surplus) <= ROUNDING * Math.max(1, Math.abs(onHand))) {
            return;
        }
        if (surplus < 0) {
            layers.issue(-surplus);
            return;
        }
        if (opening) {
            receiveOpening(product, date, surplus, launchDay);
            return;
        }
        double back = Math.min(surplus, returned);
        if (back > 0) {
            layers.putBack(date, back);
        }
        if (surplus > back) {
            layers.receive(date, surplus - back, AgeBasis.ON_HAND_INCREASES);
        }
    }

    /** Stock that was there when the records of the product begin: nobody wrote down when it came. */
    private void receiveOpening(int product, int date, double units, int launchDay) {
        int firstSale = sales.from(product) < saleEnd ? sales.day(sales.from(product)) : Days.MISSING;
        boolean soldBefore = firstSale != Days.MISSING && firstSale < date;
        if (date > ledgerStart && !soldBefore) {
            firstReceiptDay = firstReceiptDay == Days.MISSING ? date : firstReceiptDay;
            layers.receive(date, units, AgeBasis.ON_HAND_INCREASES);
        } else if (launchDay != Days.MISSING && launchDay <= date) {
            layers.receive(launchDay, units, AgeBasis.LAUNCH);
        } else if (soldBefore) {
            layers.receive(firstSale, units, AgeBasis.FIRST_SALE);
        } else {
            layers.receive(date, units, date < day ? AgeBasis.ON_HAND_INCREASES : AgeBasis.UNKNOWN);
        }
    }

    private double soldUpTo(int date) {
        double sold = 0;
        while (saleRow < saleEnd && sales.day(saleRow) <= date) {
            sold += sales.quantity(saleRow++);
        }
        return sold;
    }

    private double returnedUpTo(int date) {
        double back = 0;
        while (returnRow < returnEnd && returns.day(returnRow) <= date) {
            back += returns.quantity(returnRow++);
        }
        return back;
    }
}

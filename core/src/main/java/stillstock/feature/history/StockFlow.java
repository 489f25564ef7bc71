package stillstock.feature.history;

import java.util.Arrays;
import stillstock.snapshot.Days;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.Snapshot;

/** The way of one product's stock over the last year, all locations together. For one thread at a time. */
public final class StockFlow {
    private static final int QUARTER = 90;
    private static final int YEAR = 365;

    private final InventoryTable ledger;
    private final int day;
    private final double[] level;
    private final double[] order;
    private double total;
    private double ordered;
    private int levelDay;
    private double highest;
    private double before;
    private double received;
    private int emptyDays;
    private int orderSince;
    private boolean orderKnown;

    /** Looks back from a day; nothing later is read. */
    public StockFlow(Snapshot snapshot, int day) {
        this.ledger = snapshot.inventory();
        this.day = day;
        int places = snapshot.codes().locations().size() + 1;
        this.level = new double[places];
        this.order = new double[places];
    }

    /** Reads a product; the values below are of the product read last. */
    public void load(int product) {
        Arrays.fill(level, 0);
        Arrays.fill(order, 0);
        total = 0;
        ordered = 0;
        levelDay = Days.MISSING;
        highest = Double.NaN;
        before = Double.NaN;
        received = 0;
        emptyDays = 0;
        orderSince = Days.MISSING;
        orderKnown = false;
        int end = ledger.toAsOf(product, day);
        for (int row = ledger.from(product); row < end; row++) {
            orders(row);
            levels(row);
        }
        hold(day + 1);
    }

    private void orders(int row) {
        if (!Float.isNaN(ledger.onOrder(row))) {
            int place = ledger.location(row) + 1;
            boolean nothingBefore = ordered <= 0;
            ordered += ledger.onOrder(row) - order[place];
            order[place] = ledger.onOrder(row);
            orderKnown = true;
            orderSince = ordered <= 0 ? Days.MISSING : nothingBefore ? ledger.day(row) : orderSince;
        }
    }

    private void levels(int row) {
        int date = ledger.day(row);
        int place = ledger.location(row) + 1;
        double in = ledger.received(row) > 0 ? ledger.received(row) : 0;
        received += day - date < QUARTER ? in : 0;
        if (Float.isNaN(ledger.onHand(row))) {
            return;
        }
        hold(date);
        double change = ledger.onHand(row) - level[place];
        level[place] = ledger.onHand(row);
        total += change;
        received += in == 0 && change > 0 && levelDay != Days.MISSING && day - date < QUARTER ? change : 0;
        levelDay = date;
        before = day - date >= QUARTER ? Math.max(0, total) : before;
        if (day - date < YEAR) {
            highest = Double.isNaN(highest) ? total : Math.max(highest, total);
        }
    }

    /** Holds the last level until the day before a date. */
    private void hold(int date) {
        if (levelDay == Days.MISSING) {
            return;
        }
        if (day - (date - 1) < YEAR) {
            highest = Double.isNaN(highest) ? total : Math.max(highest, total);
        }
        int held = date - Math.max(levelDay, day - QUARTER + 1);
        emptyDays += total <= 0 && held > 0 ? held : 0;
    }

    /** Highest level of the last 365 days; NaN where none is known. */
    public double highest() {
        return highest;
    }

    /** Level 90 days ago, at least 0; NaN where the records do not reach back. */
    public double levelBefore() {
        return before;
    }

    /** Units received in the last 90 days, or by which the level rose. */
    public double received() {
        return received;
    }

    /** Days of the last 90 on which the recorded level was not above 0; NaN where no level is known. */
    public double emptyDays() {
        return levelDay == Days.MISSING ? Double.NaN : emptyDays;
    }

    /** Days since something has been on order without a break, 0 where nothing is; NaN where orders are not recorded. */
    public double onOrderDays() {
        if (!orderKnown) {
            return Double.NaN;
        }
        return orderSince == Days.MISSING ? 0 : day - orderSince;
    }
}

package stillstock.feature.history;

import java.util.Arrays;
import stillstock.snapshot.Days;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.Snapshot;

/** The stock records of one product looked back upon from a day, all locations together. For one thread at a time. */
public final class StockHistory {
    private final InventoryTable ledger;
    private final int day;
    private final double[] level;
    private final double[] order;
    private final double[] reorder;
    private double total;
    private int levelDay;
    private double unitDays;
    private int knownDays;
    private double opening;
    private double received;
    private int lastReceiptDay;

    /** Looks back from a day; nothing later is read. */
    public StockHistory(Snapshot snapshot, int day) {
        this.ledger = snapshot.inventory();
        this.day = day;
        int places = snapshot.codes().locations().size() + 1;
        this.level = new double[places];
        this.order = new double[places];
        this.reorder = new double[places];
    }

    /** Reads a product; the values below are of the product read last. */
    public void load(int product) {
        total = 0;
        levelDay = Days.MISSING;
        unitDays = 0;
        knownDays = 0;
        opening = Double.NaN;
        received = 0;
        lastReceiptDay = Days.MISSING;
        Arrays.fill(level, 0);
        Arrays.fill(order, Double.NaN);
        Arrays.fill(reorder, Double.NaN);
        int end = ledger.toAsOf(product, day);
        for (int row = ledger.from(product); row < end; row++) {
            read(row);
        }
        carry(day + 1);
    }

    private void read(int row) {
        int date = ledger.day(row);
        int place = ledger.location(row) + 1;
        double in = ledger.received(row) > 0 ? ledger.received(row) : 0;
        if (in > 0) {
            lastReceiptDay = date;
            received += day - date < 90 ? in : 0;
        }
        if (!Float.isNaN(ledger.onOrder(row))) {
            order[place] = ledger.onOrder(row);
        }
        if (!Float.isNaN(ledger.reorderPoint(row))) {
            reorder[place] = ledger.reorderPoint(row);
        }
        if (Float.isNaN(ledger.onHand(row))) {
            return;
        }
        carry(date);
        double change = ledger.onHand(row) - level[place];
        level[place] = ledger.onHand(row);
        total += change;
        if (in == 0 && change > 0 && levelDay != Days.MISSING) {
            lastReceiptDay = date;
            received += day - date < 90 ? change : 0;
        }
        levelDay = date;
        if (day - date >= 90) {
            opening = total;
        }
    }

    /** Holds the last level until the day before a date. */
    private void carry(int date) {
        if (levelDay == Days.MISSING) {
            return;
        }
        int held = date - Math.max(levelDay, day - 364);
        if (held > 0) {
            unitDays += held * Math.max(0, total);
            knownDays += held;
        }
    }

    /** Mean units on hand over the last 365 days, over the days on which they are known; NaN where none is. */
    public double meanStock() {
        return knownDays == 0 ? Double.NaN : unitDays / knownDays;
    }

    /** Units on hand 90 days ago and received since; NaN where the records do not reach back. */
    public double available90() {
        return Double.isNaN(opening) ? Double.NaN : Math.max(0, opening) + received;
    }

    /** Days since anything was received or the level rose; NaN where it never did. */
    public double daysSinceReceipt() {
        return lastReceiptDay == Days.MISSING ? Double.NaN : day - lastReceiptDay;
    }

    /** Units on order, latest of each location; NaN where never recorded. */
    public double onOrder() {
        return sum(order);
    }

    /** Reorder point, latest of each location added up; NaN where never recorded. */
    public double reorderPoint() {
        return sum(reorder);
    }

    private static double sum(double[] places) {
        double sum = Double.NaN;
        for (double value : places) {
            if (!Double.isNaN(value)) {
                sum = Double.isNaN(sum) ? value : sum + value;
            }
        }
        return sum;
    }
}

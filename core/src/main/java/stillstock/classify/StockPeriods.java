package stillstock.classify;

import stillstock.snapshot.Days;
import stillstock.snapshot.SalesTable;

/** Adds up, level by level, how long a product was out of stock and how many unit-days it was held. */
final class StockPeriods {
    private final SalesTable sales;
    private final int day;
    private final int velocityStart;
    private final int valueStart;
    private int product;
    private int levelDay;
    private double level;
    private int readings;
    private int emptyDays;
    private double unitDays;
    private double inflow;

    StockPeriods(SalesTable sales, int day, DeadStockPolicy.FactWindows windows) {
        this.sales = sales;
        this.day = day;
        this.velocityStart = day - windows.velocityDays() + 1;
        this.valueStart = day - windows.valueDays() + 1;
    }

    void start(int productRow) {
        product = productRow;
        levelDay = Days.MISSING;
        level = 0;
        readings = 0;
        emptyDays = 0;
        unitDays = 0;
        inflow = 0;
    }

    /** A level at the end of a date, and what of it was received that date. */
    void level(int date, double onHand, double received) {
        if (levelDay == Days.MISSING) {
            inflow = date >= valueStart ? Math.max(0, onHand) : 0;
        } else {
            stretch(date - 1);
            if (levelDay < valueStart && date >= valueStart) {
                inflow = Math.max(0, level);
            }
            if (date >= valueStart) {
                inflow += received > 0 ? received : Math.max(0, onHand - Math.max(0, level));
            }
        }
        level = onHand;
        levelDay = date;
        readings++;
    }

    /** Carries the last level to the day. */
    void close() {
        if (levelDay == Days.MISSING) {
            return;
        }
        stretch(day);
        if (levelDay < valueStart) {
            inflow = Math.max(0, level);
        }
    }

    /** Days in the velocity window without stock and without a sale. */
    int emptyDays() {
        return emptyDays;
    }

    /** Days a unit stays in the value window: unit-days held over opening + received; NaN with under two readings. */
    double averageStay() {
        return readings >= 2 && inflow > 0 ? unitDays / inflow : Double.NaN;
    }

    private void stretch(int last) {
        if (level > 0) {
            unitDays += level * Math.max(0, last - Math.max(levelDay, valueStart) + 1);
            return;
        }
        int first = Math.max(levelDay, velocityStart);
        if (last >= first) {
            emptyDays += last - first + 1 - saleDays(first, last);
        }
    }

    private int saleDays(int first, int last) {
        int count = 0;
        int previous = Days.MISSING;
        int end = sales.toAsOf(product, last);
        for (int row = sales.fromAfter(product, first - 1); row < end; row++) {
            if (sales.day(row) != previous) {
                previous = sales.day(row);
                count++;
            }
        }
        return count;
    }
}

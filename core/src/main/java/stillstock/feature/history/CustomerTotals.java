package stillstock.feature.history;

import java.util.Arrays;
import stillstock.classify.StockFacts;
import stillstock.snapshot.Days;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/** What the whole shop knows of customers and orders by a day. */
public final class CustomerTotals {
    private static final int YEAR = 365;
    private static final int IDLE_DAYS = 90;

    private final int[] lastDay;
    private final long[] weeks;
    private final double[] takings;
    private final int[] lines;
    private final int[] idleLines;
    private final boolean customersKnown;
    private final boolean ordersKnown;

    /** Adds up the year before the day. */
    public CustomerTotals(StockFacts facts) {
        Snapshot snapshot = facts.snapshot();
        int day = facts.day();
        SalesTable sales = snapshot.sales();
        lastDay = new int[snapshot.codes().customers().size()];
        weeks = new long[lastDay.length];
        takings = new double[lastDay.length];
        lines = new int[snapshot.codes().orders().size()];
        idleLines = new int[lines.length];
        Arrays.fill(lastDay, Days.MISSING);
        boolean customer = false;
        boolean order = false;
        for (int p = 0; p < sales.products(); p++) {
            int end = sales.toAsOf(p, day);
            for (int row = sales.fromAfter(p, day - YEAR); row < end; row++) {
                if (sales.customer(row) >= 0) {
                    customer = true;
                    buy(sales, row, day);
                }
                if (sales.order(row) >= 0) {
                    order = true;
                    lines[sales.order(row)]++;
                    idleLines[sales.order(row)] += isIdle(facts.idleDays(p)) ? 1 : 0;
                }
            }
        }
        customersKnown = customer;
        ordersKnown = order;
    }

    private void buy(SalesTable sales, int row, int day) {
        int customer = sales.customer(row);
        lastDay[customer] = Math.max(lastDay[customer], sales.day(row));
        weeks[customer] |= weekBit(day - sales.day(row));
        double money = sales.quantity(row) * (double) sales.unitPrice(row);
        takings[customer] += Double.isNaN(money) ? 0 : money;
    }

    /** The bit of the week of a day so many days back. */
    public static long weekBit(int age) {
        return 1L << age / 7;
    }

    /** The weeks of the last year in which a customer bought anything; bit 0 are the last seven days. */
    public long weeks(int customer) {
        return weeks[customer];
    }

    /** What a customer paid in the last year before discounts, currency. */
    public double takings(int customer) {
        return takings[customer];
    }

    /** The customer's last purchase of anything in the last year. */
    public int lastDay(int customer) {
        return lastDay[customer];
    }

    /** Lines of an order of the last year. */
    public int lines(int order) {
        return lines[order];
    }

    /** Share of the other lines of an order whose product has not sold for over 90 days; NaN where it is alone. */
    public double othersIdle(int order, int ownIdleDays) {
        int own = isIdle(ownIdleDays) ? 1 : 0;
        return lines[order] < 2 ? Double.NaN : (double) (idleLines[order] - own) / (lines[order] - 1);
    }

    private static boolean isIdle(int idleDays) {
        return idleDays > IDLE_DAYS;
    }

    /** True where a sale of the last year names a customer. */
    public boolean customersKnown() {
        return customersKnown;
    }

    /** True where a sale of the last year names an order. */
    public boolean ordersKnown() {
        return ordersKnown;
    }
}

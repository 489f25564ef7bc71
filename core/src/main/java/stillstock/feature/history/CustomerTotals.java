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
                    lastDay[sales.customer(row)] = Math.max(lastDay[sales.customer(row)], sales.day(row));
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

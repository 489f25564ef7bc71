package stillstock.feature.history;

import java.util.Arrays;
import stillstock.snapshot.Days;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/** What the whole shop knows of customers and orders by a day. */
public final class CustomerTotals {
    private static final int YEAR = 365;

    private final int[] lastDay;
    private final int[] lines;
    private final boolean customersKnown;
    private final boolean ordersKnown;

    /** Adds up the year before the day. */
    public CustomerTotals(Snapshot snapshot, int day) {
        SalesTable sales = snapshot.sales();
        lastDay = new int[snapshot.codes().customers().size()];
        lines = new int[snapshot.codes().orders().size()];
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

    /** True where a sale of the last year names a customer. */
    public boolean customersKnown() {
        return customersKnown;
    }

    /** True where a sale of the last year names an order. */
    public boolean ordersKnown() {
        return ordersKnown;
    }
}

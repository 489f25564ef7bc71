package stillstock.feature.history;

import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.column.CodedColumn;

/** How well the coming quarter of the year suited the products of each season a year ago. */
public final class SeasonTotals {
    private static final int YEAR = 365;
    private static final int QUARTER = 90;

    private final CodedColumn season;
    private final double[] fit;

    /** Adds up the year before the day. */
    public SeasonTotals(Snapshot snapshot, int day) {
        season = snapshot.products().season();
        double[] ahead = new double[season.dictionary().size()];
        double[] year = new double[ahead.length];
        fit = new double[ahead.length];
        if (ahead.length == 0) {
            return;
        }
        SalesTable sales = snapshot.sales();
        boolean reachesBack = false;
        for (int p = 0; p < sales.products(); p++) {
            reachesBack |= sales.from(p) < sales.to(p) && sales.day(sales.from(p)) <= day - YEAR + QUARTER / 3;
            int code = season.code(p);
            if (code < 0) {
                continue;
            }
            int end = sales.toAsOf(p, day);
            for (int row = sales.fromAfter(p, day - YEAR); row < end; row++) {
                year[code] += sales.quantity(row);
                ahead[code] += day - sales.day(row) >= YEAR - QUARTER ? sales.quantity(row) : 0;
            }
        }
        for (int code = 0; code < fit.length; code++) {
            fit[code] =
                    reachesBack && year[code] > 0 ? ahead[code] / year[code] / ((double) QUARTER / YEAR) : Double.NaN;
        }
    }

    /** NaN where the product has no season or the sales do not reach back a year. */
    public double fit(int product) {
        int code = season.code(product);
        return code < 0 ? Double.NaN : fit[code];
    }
}

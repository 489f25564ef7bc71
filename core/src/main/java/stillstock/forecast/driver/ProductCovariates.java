package stillstock.forecast.driver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import stillstock.forecast.global.Covariates;
import stillstock.forecast.price.PriceCalendar;
import stillstock.series.DemandSeries;
import stillstock.snapshot.Days;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/**
 * Promotions, list prices and stock-outs of a snapshot's products as columns for global methods. Immutable and safe for
 * several threads.
 */
public final class ProductCovariates {
    private static final double[] NOTHING = new double[0];

    private final Snapshot snapshot;
    private final PriceCalendar calendar;
    private final int horizon;
    private final boolean prices;

    /**
     * @param horizon periods ahead that promotions are looked up for
     * @param prices false to leave promotions and list prices out, where they are taken out of the histories already
     */
    public ProductCovariates(Snapshot snapshot, int horizon, boolean prices) {
        this.snapshot = snapshot;
        this.calendar = new PriceCalendar(snapshot);
        this.horizon = horizon;
        this.prices = prices;
    }

    /** Those of one product; no sale after its series is read. A kind that the snapshot has nothing of is empty. */
    public Covariates of(int product, DemandSeries series) {
        double[] discounts = prices && !snapshot.side().promotions().isEmpty() ? discounts(product, series) : NOTHING;
        double[] list = prices ? listPrices(product, series) : NOTHING;
        if (!snapshot.hasStock()) {
            return new Covariates(discounts, list, NOTHING, new int[0]);
        }
        double[] out = new double[series.length()];
        Arrays.setAll(out, i -> series.outOfStock(i) ? 1 : 0);
        return new Covariates(discounts, list, out, stockKnown(product, series));
    }

    /** A day's stock is known once every location that keeps a ledger has a record of that day or a later one. */
    private int[] stockKnown(int product, DemandSeries series) {
        InventoryTable stock = snapshot.inventory();
        Map<Integer, Integer> lastRecords = new HashMap<>();
        int[] known = new int[series.length()];
        int row = stock.from(product);
        int settled = 0;
        for (int i = 0; i < known.length; i++) {
            int end = Days.of(series.date(i + 1)) - 1;
            for (; row < stock.toAsOf(product, end); row++) {
                lastRecords.put(stock.location(row), stock.day(row));
            }
            int until = lastRecords.values().stream().mapToInt(day -> day).min().orElse(Days.MISSING);
            while (until != Days.MISSING && settled <= i && Days.of(series.date(settled + 1)) - 1 <= until) {
                settled++;
            }
            known[i] = settled;
        }
        return known;
    }

    private double[] discounts(int product, DemandSeries series) {
        int n = series.length() + horizon;
        int first = Days.of(series.start());
        double[] daily = calendar.discounts(product, first, Days.of(series.date(n)) - 1);
        double[] means = new double[n];
        for (int i = 0; i < n; i++) {
            int from = Days.of(series.date(i)) - first;
            int to = Days.of(series.date(i + 1)) - first;
            means[i] = Arrays.stream(daily, from, to).average().orElse(0);
        }
        return means;
    }

    private double[] listPrices(int product, DemandSeries series) {
        int n = series.length();
        int first = Days.of(series.start());
        int last = Days.of(series.date(n)) - 1;
        int sold = firstPrice(product, last);
        double[] daily = calendar.listPriceLogs(product, first, last, last);
        double[] atEnds = new double[n];
        for (int i = 0; i < n; i++) {
            int end = Days.of(series.date(i + 1)) - 1;
            atEnds[i] = end < sold ? Double.NaN : daily[end - first];
        }
        return atEnds;
    }

    /** Day of the first sale with a price; after the last day where there is none. */
    private int firstPrice(int product, int lastDay) {
        SalesTable sales = snapshot.sales();
        for (int row = sales.from(product); row < sales.toAsOf(product, lastDay); row++) {
            if (sales.unitPrice(row) > 0) {
                return sales.day(row);
            }
        }
        return lastDay + 1;
    }
}

package stillstock.quality.rule;

import stillstock.snapshot.SalesTable;

/**
 * When a value is an outlier among those of its product, on the scale of logarithms: its modified z-score |x - median| /
 * spread is above {@code zLimit}, and it is at least {@code leastRatio} times the median, or the median that many times
 * it (Iglewicz and Hoaglin 1993, who give 3.5). The ratio keeps small variations of steady products out.
 *
 * @param zLimit spreads from the median; default 3.5
 * @param leastRatio times the median; default 10
 * @param leastRows values a product must have to be judged; default 10
 */
public record OutlierRule(double zLimit, double leastRatio, int leastRows) {
    /** Checks the limits. */
    public OutlierRule {
        if (!(zLimit > 0)) {
            throw new IllegalArgumentException("zLimit (" + zLimit + ") must be above 0");
        }
        if (!(leastRatio > 1)) {
            throw new IllegalArgumentException("leastRatio (" + leastRatio + ") must be above 1");
        }
        if (leastRows < 3) {
            throw new IllegalArgumentException("leastRows (" + leastRows + ") must be at least 3");
        }
    }

    /** The limits of the source, and ten times the median. */
    public static OutlierRule defaults() {
        return new OutlierRule(3.5, 10, 10);
    }

    /**
     * The usual range of a product's values: outside it they are outliers.
     *
     * @param low below it is an outlier; 0 where too few values are known
     * @param median of the values; NaN where too few are known
     * @param high above it is an outlier; infinite where too few values are known
     */
    public record Range(double low, double median, double high) {
        private static final Range ANY = new Range(0, Double.NaN, Double.POSITIVE_INFINITY);
    }

    /** The range of quantities of a product's sales on or before a day. */
    public Range quantities(SalesTable sales, int product, int asOfDay) {
        return range(sales.from(product), sales.toAsOf(product, asOfDay), sales::quantity);
    }

    /** The range of prices above 0 of a product's sales on or before a day. */
    public Range prices(SalesTable sales, int product, int asOfDay) {
        return range(sales.from(product), sales.toAsOf(product, asOfDay), sales::unitPrice);
    }

    private Range range(int from, int to, Column column) {
        double[] logs = new double[to - from];
        int n = 0;
        for (int row = from; row < to; row++) {
            float value = column.at(row);
            if (value > 0) {
                logs[n++] = Math.log(value);
            }
        }
        if (n < leastRows) {
            return Range.ANY;
        }
        double median = Robust.median(logs, n);
        double reach = Math.max(zLimit * Robust.spread(logs, n, median), Math.log(leastRatio));
        return new Range(Math.exp(median - reach), Math.exp(median), Math.exp(median + reach));
    }

    @FunctionalInterface
    private interface Column {
        float at(int row);
    }
}

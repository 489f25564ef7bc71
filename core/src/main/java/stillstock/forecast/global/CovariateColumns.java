package stillstock.forecast.global;

import java.util.Arrays;
import java.util.List;

/**
 * A row's columns of price, promotion and stock-outs. At an origin they read list prices before it, stock-outs that were known then, and
 * promotions of any period: those are planned ahead, while the last list price goes on.
 */
final class CovariateColumns {
    static final List<String> NAMES = List.of(
            "list price above the usual",
            "discount lately",
            "out of stock lately",
            "since out of stock",
            "discount at the step",
            "price at the step above the usual");

    private static final int OF_STEP = 4;

    private final Covariates known;
    private final int window;

    CovariateColumns(Covariates known, int season) {
        this.known = known;
        this.window = GlobalRow.windows(season)[2];
    }

    /** Place of the first of them in a row of so many columns: they are the last. */
    private static int first(int columns) {
        return columns - NAMES.size();
    }

    /** Fills in what does not depend on the step: logs, shares and periods; NaN where unknown. */
    void ofOrigin(int origin, float[] target) {
        int offset = first(target.length);
        int from = Math.max(0, origin - window);
        target[offset] = (float) listPrice(origin);
        target[offset + 1] = (float) mean(known.discounts(), from, origin);
        int settled =
                origin < 1 || origin > known.stockKnown().length ? 0 : Math.min(origin, known.stockKnown()[origin - 1]);
        target[offset + 2] = (float) mean(known.outOfStock(), Math.min(from, settled), settled);
        target[offset + 3] = sinceOutOfStock(origin, settled);
    }

    /** Fills in what depends on the step ahead, 1 for the next, beside what {@link #ofOrigin} filled in. */
    void ofStep(int origin, int step, float[] target) {
        int offset = first(target.length);
        int at = origin + step - 1;
        double discount = at < known.discounts().length ? known.discounts()[at] : Double.NaN;
        float list = target[offset];
        target[offset + OF_STEP] = (float) discount;
        target[offset + OF_STEP + 1] =
                Double.isNaN(discount) ? list : (float) ((Float.isNaN(list) ? 0 : list) + Math.log1p(-discount));
    }

    /** The last list price against the median of those until then. */
    private double listPrice(int origin) {
        double[] prices = known.listPrices();
        if (origin < 1 || origin > prices.length) {
            return Double.NaN;
        }
        double[] until = Arrays.stream(prices, 0, origin)
                .filter(price -> !Double.isNaN(price))
                .sorted()
                .toArray();
        return until.length == 0 ? Double.NaN : prices[origin - 1] - until[until.length / 2];
    }

    private float sinceOutOfStock(int origin, int settled) {
        for (int i = settled - 1; i >= 0; i--) {
            if (known.outOfStock()[i] > 0) {
                return origin - 1 - i;
            }
        }
        return Float.NaN;
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, Math.min(from, values.length), Math.min(to, values.length))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}

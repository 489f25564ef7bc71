package stillstock.quality.rule;

import java.util.Arrays;
import stillstock.snapshot.SalesTable;

/**
 * Days on which a product's price changes to another level for good: the median of its last five daily median prices
 * before and the median of the next five, at least three of each, differ by the ratio. Single wild prices are outliers,
 * not jumps; a jump is a change of the unit (piece to carton), of the currency, or of the price.
 *
 * @param leastRatio times; default 3
 */
public record PriceJumps(double leastRatio) {
    private static final int SIDE = 5;
    private static final int LEAST_SIDE = 3;

    /** Checks the ratio. */
    public PriceJumps {
        if (!(leastRatio > 1)) {
            throw new IllegalArgumentException("leastRatio (" + leastRatio + ") must be above 1");
        }
    }

    /** Told of a jump. */
    @FunctionalInterface
    public interface Visitor {
        /** The first sales row at the new level, and both levels. */
        void jump(int row, double before, double after);
    }

    /** Visits the jumps of a product's prices on or before a day. */
    public void visit(SalesTable sales, int product, int asOfDay, Visitor visitor) {
        int end = sales.toAsOf(product, asOfDay);
        int[] firstRow = new int[end - sales.from(product)];
        double[] prices = new double[firstRow.length];
        int days = 0;
        for (int row = sales.from(product), to; row < end; row = to) {
            to = row + 1;
            while (to < end && sales.day(to) == sales.day(row)) {
                to++;
            }
            double price = median(sales, row, to);
            if (price > 0) {
                firstRow[days] = row;
                prices[days++] = price;
            }
        }
        double limit = Math.log(leastRatio);
        for (int i = LEAST_SIDE; i <= days - LEAST_SIDE; i++) {
            if (Math.abs(Math.log(prices[i] / prices[i - 1])) < limit) {
                continue;
            }
            double before = median(prices, Math.max(0, i - SIDE), i);
            double after = median(prices, i, Math.min(days, i + SIDE));
            if (Math.abs(Math.log(after / before)) >= limit) {
                visitor.jump(firstRow[i], before, after);
            }
        }
    }

    private static double median(SalesTable sales, int from, int to) {
        double[] values = new double[to - from];
        int n = 0;
        for (int row = from; row < to; row++) {
            if (sales.unitPrice(row) > 0) {
                values[n++] = sales.unitPrice(row);
            }
        }
        return Robust.median(values, n);
    }

    private static double median(double[] values, int from, int to) {
        double[] part = Arrays.copyOfRange(values, from, to);
        return Robust.median(part, part.length);
    }
}

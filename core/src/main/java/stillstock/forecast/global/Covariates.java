package stillstock.forecast.global;

import java.util.Arrays;

/**
 * What is known of a product beside its demand: promotions, which are planned ahead, and list prices and stock-outs, which
 * are not. Each array is empty where nothing of its kind is known; NaN is a missing value. Read-only by agreement.
 *
 * @param discounts share taken off the price, 0..1, mean of a period's days; one value a period of the history and of as
 *     many periods ahead as are planned
 * @param listPrices log of the list price at the end of a period of the history, on any scale
 * @param outOfStock 1 where a period of the history was out of stock, else 0
 * @param stockKnown after each period of the history: of how many periods, from the first, the stock was known then; what
 *     a later record proves was not
 */
public record Covariates(double[] discounts, double[] listPrices, double[] outOfStock, int[] stockKnown) {
    private static final Covariates NONE = new Covariates(new double[0], new double[0], new double[0], new int[0]);

    /** Checks the lengths. */
    public Covariates {
        if (outOfStock.length != stockKnown.length) {
            throw new IllegalArgumentException(outOfStock.length + " periods in or out of stock, " + stockKnown.length
                    + " that say when it was known");
        }
    }

    /** Nothing known. */
    public static Covariates none() {
        return NONE;
    }

    /** True where nothing is known. */
    public boolean isEmpty() {
        return discounts.length + listPrices.length + outOfStock.length == 0;
    }

    /** As they were known after so many periods: planned promotions stay. */
    public Covariates until(int length) {
        return new Covariates(
                discounts,
                Arrays.copyOf(listPrices, Math.min(length, listPrices.length)),
                Arrays.copyOf(outOfStock, Math.min(length, outOfStock.length)),
                Arrays.copyOf(stockKnown, Math.min(length, stockKnown.length)));
    }

    /** Without the first periods. */
    Covariates from(int first) {
        if (first == 0 || isEmpty()) {
            return this;
        }
        int[] known = Arrays.stream(stockKnown)
                .skip(first)
                .map(count -> Math.max(0, count - first))
                .toArray();
        return new Covariates(tail(discounts, first), tail(listPrices, first), tail(outOfStock, first), known);
    }

    private static double[] tail(double[] values, int first) {
        return Arrays.copyOfRange(values, Math.min(first, values.length), values.length);
    }
}

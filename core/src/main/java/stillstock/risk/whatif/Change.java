package stillstock.risk.whatif;

import java.util.ArrayList;
import java.util.List;

/**
 * A thing a trader can do, as if it had been done by the as-of day.
 *
 * @param soldUnits units more sold over the last 30 days, evenly, at the price usual; the stock is lower by as many
 * @param stockCut units fewer on hand: sent back, moved or written off
 * @param priceCut share taken off the list price, 0..1
 * @param views page views a day more over the last 30 days: shown on the front page, in a letter, in a bundle
 */
public record Change(int soldUnits, int stockCut, double priceCut, int views) {
    /** Nothing is done. */
    static final Change NONE = new Change(0, 0, 0, 0);

    /** Checks the ranges. */
    public Change {
        if (soldUnits < 0 || stockCut < 0 || views < 0 || !(priceCut >= 0 && priceCut < 1)) {
            throw new IllegalArgumentException("sold units (" + soldUnits + "), stock cut (" + stockCut
                    + "), price cut (" + priceCut + ") and views (" + views + ") must be 0 or more, the cut below 1");
        }
    }

    static Change sold(int units) {
        return new Change(units, 0, 0, 0);
    }

    static Change cut(int units) {
        return new Change(0, units, 0, 0);
    }

    static Change price(int percent) {
        return new Change(0, 0, percent / 100.0, 0);
    }

    static Change seen(int views) {
        return new Change(0, 0, 0, views);
    }

    /** The change as an analyst says it: "6 units more sold in 30 days and 10 fewer on hand". */
    public String words() {
        List<String> parts = new ArrayList<>();
        if (soldUnits > 0) {
            parts.add(units(soldUnits) + " more sold in 30 days");
        }
        if (stockCut > 0) {
            parts.add(units(stockCut) + " fewer on hand");
        }
        if (priceCut > 0) {
            parts.add("list price " + Math.round(priceCut * 100) + " % lower");
        }
        if (views > 0) {
            parts.add("seen " + views + (views == 1 ? " time" : " times") + " a day more for 30 days");
        }
        return parts.isEmpty() ? "no change" : String.join(" and ", parts);
    }

    private static String units(int n) {
        return n + (n == 1 ? " unit" : " units");
    }
}

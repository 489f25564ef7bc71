package stillstock.forecast.price;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A price to try on some days: "what if".
 *
 * @param first first day
 * @param last last day, not before the first
 * @param priceChange of the list price: -0.1 is ten percent less; above -1
 * @param discount taken off on top, 0 to below 1
 */
public record PricePlan(LocalDate first, LocalDate last, double priceChange, double discount) {
    /** Checks the ranges. */
    public PricePlan {
        Objects.requireNonNull(first, "first");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the plan ends (" + last + ") before it starts (" + first + ")");
        }
        if (!(priceChange > -1 && priceChange <= 10) || !(discount >= 0 && discount < 1)) {
            throw new IllegalArgumentException(
                    "priceChange (" + priceChange + ") must be above -1 and discount (" + discount + ") within 0..1");
        }
    }

    /** Log of the price against the usual one. */
    public double logPrice() {
        return Math.log1p(priceChange) + Math.log1p(-discount);
    }

    /** True where the plan changes nothing. */
    public boolean idle() {
        return priceChange == 0 && discount == 0;
    }
}

package stillstock.forecast;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a person expects to sell instead of what the methods say, and why. The methods' figure of the day it was made is
 * kept, so that both can be measured once the days have passed.
 *
 * @param productId as in the snapshot
 * @param from first day, ISO
 * @param to last day, ISO, not before the first
 * @param unitsADay expected units a day on average, at least 0
 * @param modelUnitsADay what the methods said, units a day; NaN is not kept: at least 0
 * @param reason not blank
 * @param author empty where not known
 * @param madeOn the day the forecast was made as of, ISO
 */
public record ForecastOverride(
        String productId,
        String from,
        String to,
        double unitsADay,
        double modelUnitsADay,
        String reason,
        String author,
        String madeOn) {
    /** Checks dates, figures and the reason. */
    public ForecastOverride {
        Objects.requireNonNull(author, "author");
        if (Objects.requireNonNull(productId, "productId").isBlank()) {
            throw new IllegalArgumentException("productId of an override must not be blank");
        }
        if (Objects.requireNonNull(reason, "reason").isBlank()) {
            throw new IllegalArgumentException("the override of " + productId + " needs a reason");
        }
        if (!(unitsADay >= 0 && unitsADay < 1e12 && modelUnitsADay >= 0 && modelUnitsADay < 1e12)) {
            throw new IllegalArgumentException("unitsADay (" + unitsADay + ") and modelUnitsADay (" + modelUnitsADay
                    + ") of the override of " + productId + " must be numbers of at least 0");
        }
        date("madeOn", madeOn);
        if (date("to", to).isBefore(date("from", from))) {
            throw new IllegalArgumentException(
                    "the override of " + productId + " ends (" + to + ") before it starts (" + from + ")");
        }
    }

    /** First day. */
    public LocalDate first() {
        return LocalDate.parse(from);
    }

    /** Last day. */
    public LocalDate last() {
        return LocalDate.parse(to);
    }

    private static LocalDate date(String name, String text) {
        try {
            return LocalDate.parse(Objects.requireNonNull(text, name));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(name + " (" + text + ") must be a date such as 2026-01-31", wrong);
        }
    }
}

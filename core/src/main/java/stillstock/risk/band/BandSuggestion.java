package stillstock.risk.band;

import java.util.Locale;
import stillstock.risk.judged.HeldOutWindow;

/**
 * Where the bands should begin for given costs: the high band where acting on its products would have cost least on the
 * held-out window, false alarms and misses added up; the medium band where watching would have.
 *
 * @param mediumFrom hundredths, below highFrom
 * @param highFrom hundredths
 * @param high what the high threshold would have brought
 * @param costNow cost at the high threshold in force, currency
 */
public record BandSuggestion(double mediumFrom, double highFrom, BandCurve.Point high, double costNow) {
    private static final double STEP = 0.01;

    /**
     * The suggestion of a window.
     *
     * @param highNow the high threshold in force
     */
    public static BandSuggestion of(HeldOutWindow window, String method, RiskCosts costs, double highNow) {
        BandCurve acting = BandCurve.of(window, method, costs);
        BandCurve watching = BandCurve.of(window, method, costs.watching());
        BandCurve.Point high = acting.cheapest();
        double highFrom = Math.max(2 * STEP, high.threshold());
        double mediumFrom = Math.min(watching.cheapest().threshold(), highFrom - STEP);
        return new BandSuggestion(
                hundredths(Math.max(STEP, mediumFrom)),
                hundredths(highFrom),
                acting.at(highFrom),
                acting.at(highNow).cost());
    }

    /** What the suggestion would save over the threshold in force, currency, 0 or more. */
    public double saves() {
        return Math.max(0, costNow - high.cost());
    }

    /** The suggestion in a sentence. */
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "High from %.2f and medium from %.2f would have cost least: %,d flagged, %,d of them wrongly;"
                        + " %,.0f in all against %,.0f now.",
                highFrom,
                mediumFrom,
                high.flagged(),
                high.falseAlarms(),
                high.cost(),
                costNow);
    }

    private static double hundredths(double value) {
        return Math.rint(value * 100) / 100;
    }
}

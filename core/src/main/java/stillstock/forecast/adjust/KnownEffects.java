package stillstock.forecast.adjust;

/** What is known, at any origin, of the effect of promotions, prices and holidays on one series. Immutable. */
@FunctionalInterface
public interface KnownEffects {
    /** No effect at all. */
    KnownEffects NONE = (history, season, horizon) -> Adjustment.none(history);

    /**
     * What was known after so much of the series; nothing later than the history is read but what was planned ahead.
     *
     * @param history the first values of the series; NaN where missing
     */
    Adjustment at(double[] history, int season, int horizon);
}

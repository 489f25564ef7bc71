package stillstock.forecast.adjust;

import stillstock.forecast.Forecast;

/** A history freed of what is known to have moved it, so that any method can forecast the rest. Immutable. */
public interface Adjustment {
    /** The history as it would have been without; NaN where it is missing. */
    double[] adjusted();

    /** A forecast of {@link #adjusted()} with the effects of past and coming days put back. */
    Forecast restored(Forecast rest);

    /** Nothing taken out. */
    static Adjustment none(double[] history) {
        return new Adjustment() {
            @Override
            public double[] adjusted() {
                return history.clone();
            }

            @Override
            public Forecast restored(Forecast rest) {
                return rest;
            }
        };
    }
}

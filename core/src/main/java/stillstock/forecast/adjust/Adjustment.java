package stillstock.forecast.adjust;

import java.util.Arrays;
import stillstock.forecast.Forecast;

/** A history freed of what is known to have moved it, so that any method can forecast the rest. Immutable. */
public interface Adjustment {
    /** The history as it would have been without; NaN where it is missing. */
    double[] adjusted();

    /** What demand of each step of the history was multiplied by; 1 where nothing is known. */
    default double[] exposure() {
        double[] ones = new double[adjusted().length];
        Arrays.fill(ones, 1);
        return ones;
    }

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

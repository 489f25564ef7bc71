package stillstock.pipeline;

import java.util.List;
import stillstock.forecast.Forecaster;
import stillstock.forecast.engine.StandardMethods;

/** The explicit list of algorithms: a new one is one line here or in the list of its room. */
public final class Catalog {
    private Catalog() {}

    /** The forecasting methods tried for a product, defaults first. */
    public static List<Forecaster> forecasters() {
        return StandardMethods.candidates();
    }
}

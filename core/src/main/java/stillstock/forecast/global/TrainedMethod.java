package stillstock.forecast.global;

import stillstock.forecast.Forecaster;

/** What a {@link GlobalMethod} learned. Immutable and safe for several threads. */
public interface TrainedMethod {
    /**
     * The method for one product.
     *
     * @param series as it was given to the training, cut or grown since
     * @param steps how many steps before the end of the training's series this one ends; negative where it ends later
     */
    Forecaster of(GlobalSeries series, int steps);
}

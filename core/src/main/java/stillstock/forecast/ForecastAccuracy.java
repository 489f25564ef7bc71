package stillstock.forecast;

/**
 * How a method did in a rolling-origin test on one series. NaN where a figure is not defined.
 *
 * @param folds origins tested
 * @param mae mean absolute error, units a step
 * @param rmse root mean squared error, units a step
 * @param r2 share of variance explained
 * @param mase error against a seasonal naive forecast of the history (below 1 is better than it)
 * @param rmsse root mean squared scaled error
 * @param bias mean of forecast minus actual, units a step
 * @param coverage80 share of actual values inside the 80 % band
 * @param coverage95 share of actual values inside the 95 % band
 */
public record ForecastAccuracy(
        String method,
        int folds,
        double mae,
        double rmse,
        double r2,
        double mase,
        double rmsse,
        double bias,
        double coverage80,
        double coverage95) {}

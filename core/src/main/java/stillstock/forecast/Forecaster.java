package stillstock.forecast;

import stillstock.job.JobContext;

/**
 * A forecasting method. Immutable and safe for several threads; the same input gives the same output.
 *
 * <p>Every implementation passes the shared {@code ForecasterContract} test: right lengths, lower &lt;= mean &lt;=
 * upper, all-zero history gives zeros, short or all-missing history answers with a cause.
 */
public interface Forecaster {
    /** The method's name in files and tables: "arima". */
    String name();

    /**
     * Forecasts.
     *
     * @param history values oldest first; NaN where missing
     * @param season steps in a season; 1 for none
     * @param horizon steps ahead, at least 1
     * @return never null; with a cause where it cannot be done
     */
    Forecast forecast(double[] history, int season, int horizon, JobContext job);

    /**
     * Forecasts with what is known ahead (price, promotion, holidays). A method that {@link #usesRegressors} takes their
     * effect from the history and carries it into the future; the others leave them out. To have any method use them see
     * {@code stillstock.forecast.arima.RegressorEffect}.
     *
     * @param regressors one value a step of the history and at least a horizon ahead
     */
    default Forecast forecast(double[] history, Regressors regressors, int season, int horizon, JobContext job) {
        return forecast(history, season, horizon, job);
    }

    /** True where the method makes use of regressors itself. */
    default boolean usesRegressors() {
        return false;
    }

    /** True where the method is made for demand of that class; the engine tries no other. By default gapless demand. */
    default boolean suits(DemandClass demand) {
        return switch (demand) {
            case SMOOTH, ERRATIC -> true;
            case INTERMITTENT, LUMPY, NONE -> false;
        };
    }

    /** True where a run of zeros at the end drives the forecast towards zero whatever the parameters. */
    default boolean fadesOnZeros() {
        return false;
    }

    /**
     * True where demand of a constant more in every period gives a forecast and bands of that constant more, as long as no
     * bound is cut at 0. Not so for what works with ratios, logs or gaps between demands.
     */
    default boolean shifts() {
        return false;
    }
}

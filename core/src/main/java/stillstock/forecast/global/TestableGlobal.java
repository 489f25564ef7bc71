package stillstock.forecast.global;

import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.Regressors;
import stillstock.job.JobContext;

/**
 * A product's global forecast that can be tested at past origins: heads of its history are forecast by a model that was
 * trained on nothing after the first of those origins, the whole history by the one trained on all.
 */
public final class TestableGlobal implements Forecaster {
    private final int length;
    private final int firstOrigin;
    private final Forecaster atEnd;
    private final Forecaster atOrigins;

    /**
     * @param now trained on all series up to their end
     * @param earlier trained on the series without their last steps
     * @param series the product's, up to its end
     * @param testedSteps how many steps before the end the earlier model's series ended
     */
    public TestableGlobal(TrainedMethod now, TrainedMethod earlier, GlobalSeries series, int testedSteps) {
        this.length = series.values().length;
        this.firstOrigin = length - testedSteps;
        this.atEnd = now.of(series, 0);
        this.atOrigins = earlier.of(series, -testedSteps);
    }

    @Override
    public String name() {
        return atEnd.name();
    }

    @Override
    public Forecast forecast(double[] history, int season, int horizon, JobContext job) {
        return forecast(history, Regressors.none(), season, horizon, job);
    }

    @Override
    public Forecast forecast(double[] history, Regressors regressors, int season, int horizon, JobContext job) {
        if (history.length > length || history.length < firstOrigin) {
            return Forecast.unavailable(name(), "no model was trained for a history of " + history.length + " steps");
        }
        return (history.length == length ? atEnd : atOrigins).forecast(history, regressors, season, horizon, job);
    }

    @Override
    public boolean suits(DemandClass demand) {
        return atEnd.suits(demand);
    }

    @Override
    public boolean usesRegressors() {
        return atEnd.usesRegressors();
    }
}

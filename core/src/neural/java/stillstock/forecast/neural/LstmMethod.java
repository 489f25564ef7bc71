package stillstock.forecast.neural;

import ai.djl.engine.EngineException;
import java.util.List;
import java.util.Optional;
import stillstock.forecast.CheckedForecaster;
import stillstock.forecast.Forecast;
import stillstock.forecast.global.GlobalMethod;
import stillstock.forecast.global.GlobalMethods;
import stillstock.forecast.global.GlobalSeries;
import stillstock.forecast.global.TrainedMethod;
import stillstock.job.JobContext;

/**
 * The recurrent network as a method that learns from all series; made by the service loader. Its settings are properties of
 * the Java machine, "-Dstillstock.lstm.window=20" for one.
 */
public final class LstmMethod implements GlobalMethod {
    @Override
    public String name() {
        return GlobalMethods.LSTM;
    }

    @Override
    public Optional<TrainedMethod> train(
            List<GlobalSeries> series, int season, int horizon, long seed, JobContext job) {
        job.message("Training the neural network");
        try {
            LstmConfig config = LstmSettings.ofProperties().withSeed(seed);
            return LstmModel.train(series, season, horizon, config, job).map(TrainedMethod.class::cast);
        } catch (EngineException | IllegalArgumentException e) {
            return Optional.of((one, steps) -> new Unable(e.getMessage()));
        }
    }

    /** Says why there is no network. */
    private static final class Unable extends CheckedForecaster {
        private final String cause;

        Unable(String cause) {
            super(GlobalMethods.LSTM);
            this.cause = cause;
        }

        @Override
        protected Forecast compute(double[] history, int season, int horizon, JobContext job) {
            return unavailable(cause);
        }
    }
}

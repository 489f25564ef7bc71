package stillstock.forecast.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stillstock.forecast.Forecaster;
import stillstock.forecast.global.GlobalSeries;
import stillstock.forecast.global.TrainedMethod;
import stillstock.job.JobContext;

/**
 * One network over all series and the spread of its errors on the windows held back. Immutable and safe for several
 * threads.
 */
final class LstmModel implements TrainedMethod {
    private static final int LEAST_WINDOWS = 50;

    private final LstmConfig config;
    private final int season;
    private final int length;
    private final int horizon;
    private final LstmTrainer.Trained trained;
    private final StepErrors errors;

    private LstmModel(LstmConfig config, int season, Windows windows, LstmTrainer.Trained trained, JobContext job) {
        this.config = config;
        this.season = season;
        this.length = windows.length();
        this.horizon = windows.horizon();
        this.trained = trained;
        this.errors = StepErrors.of(windows.validation(), horizon, this::ahead, job);
    }

    /**
     * Trains a network.
     *
     * @param series all ending at the same step
     * @param horizon steps ahead that will be asked for
     * @return none where the series give fewer than 50 windows to learn from, or none to validate on
     * @throws ai.djl.engine.EngineException where the native library cannot be loaded
     */
    static Optional<LstmModel> train(
            List<GlobalSeries> series, int season, int horizon, LstmConfig config, JobContext job) {
        List<double[]> values =
                series.stream().map(one -> withoutLeadingGaps(one.values())).toList();
        Windows windows = Windows.of(values, season, horizon, config, job);
        if (windows.training().size() < LEAST_WINDOWS
                || windows.validation().isEmpty()
                || windows.untaught().isPresent()) {
            return Optional.empty();
        }
        boolean direct = config.preparation().ahead() == LstmConfig.Ahead.DIRECT;
        LstmTrainer trainer = new LstmTrainer(config, windows.length(), direct ? windows.horizon() : 1);
        LstmTrainer.Trained trained =
                trainer.train(new ArrayList<>(windows.training()), windows.validation(), job.sub(0.95));
        return Optional.of(new LstmModel(config, season, windows, trained, job.sub(0.05)));
    }

    private static double[] withoutLeadingGaps(double[] values) {
        int first = 0;
        while (first < values.length && Double.isNaN(values[first])) {
            first++;
        }
        return Arrays.copyOfRange(values, first, values.length);
    }

    @Override
    public Forecaster of(GlobalSeries series, int steps) {
        return new LstmForecaster(this);
    }

    /** Scaled forecasts of every step learned. */
    float[] ahead(float[] input) {
        if (config.preparation().ahead() == LstmConfig.Ahead.DIRECT) {
            return trained.network().outputs(input);
        }
        float[] window = input.clone();
        float[] result = new float[horizon];
        for (int step = 0; step < horizon; step++) {
            result[step] = trained.network().outputs(window)[0];
            System.arraycopy(window, 1, window, 0, window.length - 1);
            window[window.length - 1] = result[step];
        }
        return result;
    }

    LstmConfig.Preparation preparation() {
        return config.preparation();
    }

    int season() {
        return season;
    }

    /** Values a forecast is made from. */
    int length() {
        return length;
    }

    /** Steps ahead learned. */
    int horizon() {
        return horizon;
    }

    /** What training gave. */
    LstmTrainer.Trained trained() {
        return trained;
    }

    /** The spread of the errors. */
    StepErrors errors() {
        return errors;
    }
}

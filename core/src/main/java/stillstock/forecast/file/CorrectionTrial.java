package stillstock.forecast.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.combine.Combination;
import stillstock.job.JobContext;
import stillstock.job.Parallel;

/**
 * Whether the corrected combination forecasts a file's gapless series better than the usual one, and how far its bands miss
 * their share: both forecast the last horizon inside the given values of a sample of the series. What was learned of other
 * series need not hold for these. The bands are stretched by the split-conformal factor of the pooled errors
 * of the usual one.
 *
 * <p>Source: Angelopoulos and Bates, "A gentle introduction to conformal prediction" (2021), section 2.
 */
final class CorrectionTrial {
    private static final int LEAST_SERIES = 100;
    private static final int SAMPLE = 150;
    private static final int LEAST_BEYOND_TWO_SEASONS = 6;

    /** Less is no gain worth another method. */
    private static final double GAIN = 0.005;

    private final Combination usual;
    private final Combination corrected;

    /** Both of the same members. */
    CorrectionTrial(Combination usual, Combination corrected) {
        this.usual = usual;
        this.corrected = corrected;
    }

    /**
     * What the trial says.
     *
     * @param combination the one with the lesser error
     * @param factor80 on the distance of the 80 % bounds from the mean
     * @param factor95 on the distance of the 95 % bounds from the mean
     */
    record Verdict(Combination combination, double factor80, double factor95) {
        /** The combination with its bands stretched. */
        Forecaster stretched() {
            return new StretchedBands(combination, factor80, factor95);
        }
    }

    /** Empty where there are too few series to tell. */
    Optional<Verdict> of(
            List<NamedSeries> series, Function<NamedSeries, SeriesFileForecast.Task> task, JobContext job) {
        List<NamedSeries> fit = series.stream()
                .filter(one ->
                        origin(one, task.apply(one)) >= 2 * task.apply(one).season() + LEAST_BEYOND_TWO_SEASONS)
                .toList();
        if (fit.size() < LEAST_SERIES) {
            return Optional.empty();
        }
        int drawn = Math.min(SAMPLE, fit.size());
        PooledErrors[][] all = new PooledErrors[drawn][];
        Parallel.blocks(drawn, 1, job, (from, to) -> {
            for (int i = from; i < to; i++) {
                NamedSeries one = fit.get((int) ((long) i * fit.size() / drawn));
                all[i] = errors(one, task.apply(one), job);
            }
        });
        PooledErrors ofUsual = new PooledErrors();
        PooledErrors ofCorrected = new PooledErrors();
        for (PooledErrors[] own : all) {
            if (own[0].finite() && own[1].finite()) {
                ofUsual.add(own[0]);
                ofCorrected.add(own[1]);
            }
        }
        boolean better = ofCorrected.against(ofUsual) < 1 - GAIN;
        // the correction may have been learned of these very values: its own errors would make the bands too narrow
        return Optional.of(new Verdict(better ? corrected : usual, ofUsual.factor80(), ofUsual.factor95()));
    }

    private static int origin(NamedSeries one, SeriesFileForecast.Task task) {
        return one.values().length - task.horizon();
    }

    /** Errors of the usual combination, then of the corrected one. */
    private PooledErrors[] errors(NamedSeries one, SeriesFileForecast.Task task, JobContext job) {
        double[] history = Arrays.copyOf(one.values(), origin(one, task));
        Map<String, Forecast> made = new HashMap<>();
        for (Forecaster member : usual.members()) {
            made.put(member.name(), member.forecast(history, task.season(), task.horizon(), job));
        }
        return new PooledErrors[] {
            PooledErrors.of(usual.combine(history, task.season(), made, job), one.values(), history, task.season()),
            PooledErrors.of(corrected.combine(history, task.season(), made, job), one.values(), history, task.season())
        };
    }
}

package stillstock.forecast.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stillstock.forecast.Forecaster;
import stillstock.job.JobContext;
import stillstock.job.Parallel;

/**
 * Learns weights from rolling origins inside the values of many series: half a horizon apart, the last one a horizon
 * before the end. Nothing after the given values is seen.
 */
public final class WeightLearning {
    private static final int LEAST_EXAMPLES = 200;
    private static final int LEAST_BEYOND_A_SEASON = 6;

    private final List<Forecaster> methods;
    private final double[] usual;
    private final int origins;
    private final long seed;

    /**
     * A series to learn from.
     *
     * @param values oldest first, NaN where missing
     * @param horizon steps ahead that weights are learned for
     */
    public record Task(double[] values, int season, int horizon) {}

    /**
     * @param methods the combination's members
     * @param usual their shares without knowledge of a series, above 0
     * @param origins past origins a series, at most
     * @param seed of the drawing of rows and columns
     */
    public WeightLearning(List<Forecaster> methods, double[] usual, int origins, long seed) {
        this.methods = List.copyOf(methods);
        this.usual = usual.clone();
        this.origins = origins;
        this.seed = seed;
    }

    /** Every series' past origins, forecast by all members on all cores; one list a series. */
    List<List<WeightExample>> examples(List<Task> tasks, JobContext job) {
        List<List<WeightExample>> all = new ArrayList<>();
        tasks.forEach(task -> all.add(new ArrayList<>()));
        Parallel.blocks(tasks.size(), 1, job, (from, to) -> {
            for (int i = from; i < to; i++) {
                Task task = tasks.get(i);
                int last = task.values().length - task.horizon();
                for (int k = 0; k < origins; k++) {
                    int origin = last - k * Math.max(1, task.horizon() / 2);
                    if (origin >= task.season() + LEAST_BEYOND_A_SEASON) {
                        WeightExample.at(task.values(), task.season(), origin, task.horizon(), methods, usual, job)
                                .ifPresent(all.get(i)::add);
                    }
                }
            }
        });
        return all;
    }

    /** What the usual combination misses, from examples; none where there are fewer than 200. */
    Optional<LearnedCorrection> correction(List<WeightExample> examples, JobContext job) {
        return examples.size() < LEAST_EXAMPLES
                ? Optional.empty()
                : Optional.of(CorrectionTrainer.train(examples, methods, usual, seed, job));
    }

    /** Weights from examples; none where there are fewer than 200, which would fit noise. */
    Optional<LearnedWeights> fit(List<WeightExample> examples, JobContext job) {
        if (examples.size() < LEAST_EXAMPLES) {
            return Optional.empty();
        }
        return Optional.of(new LearnedWeights(
                methods.stream().map(Forecaster::name).toList(),
                Arrays.stream(usual).boxed().toList(),
                new WeightTrainer(examples, usual).train(seed, job)));
    }

    /** Learns; none where the series give fewer than 200 examples. */
    public Optional<LearnedWeights> learn(List<Task> tasks, JobContext job) {
        List<WeightExample> all = new ArrayList<>();
        examples(tasks, job.sub(0.8)).forEach(all::addAll);
        return fit(all, job.sub(0.2));
    }
}

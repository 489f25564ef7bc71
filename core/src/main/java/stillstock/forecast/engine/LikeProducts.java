package stillstock.forecast.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.band.LikeErrors;
import stillstock.forecast.band.LikeSeries;
import stillstock.forecast.band.ResidualTests;
import stillstock.job.JobContext;
import stillstock.job.Once;

/**
 * Errors of at most {@value #MOST_TESTED} products of each kind of demand, evenly drawn, learned when first asked for: each
 * is forecast with the default method at one past origin, in turn the first to the last. Of demand without gaps only those
 * whose residuals fail their tests count, as only theirs are asked for. Safe for several threads.
 */
final class LikeProducts implements LikeSeries {
    private static final int MOST_SORTED = 4_000;
    private static final int MOST_TESTED = 100;

    private final IntFunction<double[]> values;
    private final int products;
    private final List<Forecaster> methods;
    private final Setup setup;
    private final Once<Map<DemandClass, int[]>> sorted = new Once<>();
    private final Map<DemandClass, Once<Optional<LikeErrors>>> errors = new EnumMap<>(DemandClass.class);

    /** Steps a season, steps ahead and past origins at most. */
    record Setup(int season, int horizon, int folds) {}

    /**
     * @param values history of a product row, oldest first, NaN where missing; may be empty
     * @param methods the first that suits a kind of demand is its default
     */
    LikeProducts(IntFunction<double[]> values, int products, List<Forecaster> methods, Setup setup) {
        this.values = values;
        this.products = products;
        this.methods = List.copyOf(methods);
        this.setup = setup;
        for (DemandClass demand : DemandClass.values()) {
            errors.put(demand, new Once<>());
        }
    }

    @Override
    public Optional<LikeErrors> of(DemandClass demand, JobContext job) {
        return errors.get(demand).get(learning -> learned(demand, learning), job);
    }

    private Optional<LikeErrors> learned(DemandClass demand, JobContext job) {
        List<LikeErrors.Tested> tested = new ArrayList<>(tested(demand, job));
        if (tested.size() < LikeErrors.LEAST_SERIES && demand == DemandClass.ERRATIC) {
            tested.addAll(tested(DemandClass.SMOOTH, job));
        } else if (tested.size() < LikeErrors.LEAST_SERIES && demand == DemandClass.SMOOTH) {
            tested.addAll(tested(DemandClass.ERRATIC, job));
        }
        return LikeErrors.of(tested, setup.horizon());
    }

    private List<LikeErrors.Tested> tested(DemandClass demand, JobContext job) {
        int[] like = sorted.get(this::sort, job).get(demand);
        Optional<Forecaster> usual =
                methods.stream().filter(method -> method.suits(demand)).findFirst();
        List<LikeErrors.Tested> tested = new ArrayList<>();
        int drawn = usual.isEmpty() ? 0 : Math.min(like.length, MOST_TESTED);
        for (int i = 0; i < drawn; i++) {
            job.checkCancelled();
            double[] known = values.apply(like[(int) ((long) i * like.length / drawn)]);
            int[] origins = RollingOrigin.origins(known.length, setup.season(), setup.horizon(), setup.folds());
            if (origins.length > 0) {
                tested(usual.get(), demand, known, origins[i % origins.length], job)
                        .ifPresent(tested::add);
            }
        }
        return tested;
    }

    private Optional<LikeErrors.Tested> tested(
            Forecaster usual, DemandClass demand, double[] known, int origin, JobContext job) {
        int steps = RollingOrigin.testSteps(known.length, setup.season(), setup.horizon());
        double[] history = Arrays.copyOf(known, origin);
        boolean gaps = demand == DemandClass.INTERMITTENT || demand == DemandClass.LUMPY;
        Forecast made = usual.forecast(history, setup.season(), steps, job);
        return made.available()
                        && (gaps
                                || ResidualTests.of(history, made.fitted(), setup.season())
                                        .failed())
                ? Optional.of(new LikeErrors.Tested(made, Arrays.copyOfRange(known, origin, origin + steps)))
                : Optional.empty();
    }

    private Map<DemandClass, int[]> sort(JobContext job) {
        int drawn = Math.min(products, MOST_SORTED);
        int[] rows = IntStream.range(0, drawn)
                .map(i -> (int) ((long) i * products / drawn))
                .toArray();
        DemandClass[] classes = new DemandClass[drawn];
        for (int i = 0; i < drawn; i++) {
            job.checkCancelled();
            classes[i] = DemandClass.of(values.apply(rows[i]));
        }
        Map<DemandClass, int[]> found = new EnumMap<>(DemandClass.class);
        for (DemandClass demand : DemandClass.values()) {
            found.put(
                    demand,
                    IntStream.range(0, drawn)
                            .filter(i -> classes[i] == demand)
                            .map(i -> rows[i])
                            .toArray());
        }
        return found;
    }
}

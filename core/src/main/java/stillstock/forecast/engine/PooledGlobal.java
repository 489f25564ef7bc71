package stillstock.forecast.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.combine.Combination;
import stillstock.forecast.global.GlobalConfig;
import stillstock.forecast.global.GlobalModel;
import stillstock.forecast.global.GlobalSeries;
import stillstock.forecast.global.TestableGlobal;
import stillstock.forecast.global.TrainedMethod;
import stillstock.forecast.intermittent.SeasonalBlend;
import stillstock.job.JobContext;

/**
 * One global model over many series as a method for each of them. At past origins it is tested by a second model that saw
 * nothing after the first of them. The default for demand with gaps is what erred least there over all such series
 * together: the global model, the intermittent blend, or the mean of both. One series tells little about that, hundreds
 * tell enough. Immutable and safe for several threads.
 */
public final class PooledGlobal {
    /** Name of the mean of a global model and the usual forecast of demand with gaps. */
    public static final String BLEND = "global blend";

    /** With fewer series with gaps the errors do not tell the methods apart. */
    private static final int LEAST_SERIES = 30;

    private static final int MOST_SERIES = 500;

    private final TrainedMethod now;
    private final TrainedMethod earlier;
    private final int testedSteps;
    private final List<String> order;

    private PooledGlobal(TrainedMethod now, TrainedMethod earlier, int testedSteps, List<String> order) {
        this.now = now;
        this.earlier = earlier;
        this.testedSteps = testedSteps;
        this.order = order;
    }

    /**
     * What is asked of all series alike.
     *
     * @param folds past origins at most
     */
    public record Setup(int season, int horizon, int folds) {
        private int[] origins(GlobalSeries one) {
            return RollingOrigin.origins(one.values().length, season, horizon, folds);
        }
    }

    /**
     * Trains both models and compares the methods.
     *
     * @param series all ending at the same step
     * @return none where the series are too few or too short to learn from
     */
    public static Optional<PooledGlobal> learn(
            List<GlobalSeries> series, Setup setup, GlobalConfig config, JobContext job) {
        int testedSteps = 0;
        for (GlobalSeries one : series) {
            int[] origins = setup.origins(one);
            testedSteps = Math.max(testedSteps, origins.length == 0 ? 0 : one.values().length - origins[0]);
        }
        int before = testedSteps;
        Optional<GlobalModel> earlier = GlobalModel.train(
                series.stream().map(one -> one.before(before)).toList(),
                setup.season(),
                setup.horizon(),
                config,
                job.sub(0.4));
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        Optional<GlobalModel> now = GlobalModel.train(series, setup.season(), setup.horizon(), config, job.sub(0.5));
        return now.map(model ->
                new PooledGlobal(model, earlier.get(), before, List.of()).ordered(series, setup, job.sub(0.1)));
    }

    private PooledGlobal ordered(List<GlobalSeries> series, Setup setup, JobContext job) {
        List<GlobalSeries> gapped = series.stream()
                .filter(one -> withGaps(one.values()) && setup.origins(one).length > 0)
                .toList();
        int drawn = Math.min(gapped.size(), MOST_SERIES);
        double[] sums = new double[3];
        int judged = 0;
        for (int i = 0; i < drawn; i++) {
            job.checkCancelled();
            double[] errors = errors(gapped.get((int) ((long) i * gapped.size() / drawn)), setup, job);
            if (Arrays.stream(errors).allMatch(Double::isFinite)) {
                judged++;
                Arrays.setAll(sums, m -> sums[m] + errors[m]);
            }
            job.step(i + 1L, drawn);
        }
        List<Forecaster> three = three(GlobalSeries.of(new double[0]));
        List<Integer> places = new ArrayList<>(List.of(0, 1, 2));
        if (judged >= LEAST_SERIES) {
            places.sort(Comparator.comparingDouble(m -> sums[m]));
        }
        return new PooledGlobal(
                now,
                earlier,
                testedSteps,
                places.stream().map(m -> three.get(m).name()).toList());
    }

    /** Root mean squared scaled error of each of the three; NaN where one has no forecast. */
    private double[] errors(GlobalSeries one, Setup setup, JobContext job) {
        double[] values = one.values();
        int steps = RollingOrigin.testSteps(values.length, setup.season(), setup.horizon());
        int[] origins = setup.origins(one);
        List<Forecaster> three = three(one);
        double[] errors = new double[three.size()];
        for (int m = 0; m < errors.length; m++) {
            Backtest test = new Backtest(three.get(m).name(), origins.length * steps);
            for (int origin : origins) {
                Forecast made = three.get(m).forecast(Arrays.copyOf(values, origin), setup.season(), steps, job);
                test.add(made, values, origin, steps);
            }
            errors[m] = test.complete()
                    ? test.accuracy(Arrays.copyOf(values, origins[0]), setup.season())
                            .rmsse()
                    : Double.NaN;
        }
        return errors;
    }

    private List<Forecaster> three(GlobalSeries own) {
        Forecaster global = new TestableGlobal(now, earlier, own, testedSteps);
        Forecaster blend = new SeasonalBlend();
        return List.of(Combination.mean(BLEND, List.of(blend, global)), blend, global);
    }

    /**
     * The usual methods with the learned ones among them: in front for demand with gaps, the default first; the global
     * model last for other demand.
     */
    public List<Forecaster> among(List<Forecaster> usual, GlobalSeries own) {
        List<Forecaster> three = three(own);
        List<Forecaster> methods = new ArrayList<>();
        usual.stream().filter(method -> !order.contains(method.name())).forEach(methods::add);
        if (withGaps(own.values())) {
            methods.addAll(
                    0,
                    three.stream()
                            .sorted(Comparator.comparingInt(method -> order.indexOf(method.name())))
                            .toList());
        } else {
            methods.add(three.get(2));
        }
        return List.copyOf(methods);
    }

    /** Names of the three methods for demand with gaps, the default first. */
    public List<String> order() {
        return order;
    }

    /** True where demand of that history has gaps. */
    public static boolean withGaps(double[] values) {
        DemandClass demand = DemandClass.of(values);
        return demand == DemandClass.INTERMITTENT || demand == DemandClass.LUMPY;
    }
}

package stillstock.forecast.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastAccuracy;
import stillstock.forecast.ForecastBands;
import stillstock.forecast.Forecaster;
import stillstock.forecast.Regressors;
import stillstock.forecast.adjust.Adjustment;
import stillstock.forecast.adjust.KnownEffects;
import stillstock.forecast.arima.RegressorEffect;
import stillstock.forecast.band.BandChoice;
import stillstock.forecast.band.LikeSeries;
import stillstock.forecast.combine.Combination;
import stillstock.forecast.global.GlobalMethods;
import stillstock.forecast.intermittent.Tsb;
import stillstock.job.JobContext;

/**
 * Tests the methods that suit a series at past origins and forecasts with the best: with the default unless another has
 * an error at least 15 % less (25 % for demand with gaps), as the least of many errors is partly luck. Immutable; the same series gives the same
 * answer.
 */
public final class SeriesForecaster {
    /** Name of the forecast of a history without any demand. */
    public static final String NO_DEMAND = "no demand";

    /** A method must be this much better at past origins than the default to be taken instead of it. */
    private static final double PREFERENCE = 0.85;

    /** The same for demand with gaps, where errors of a few demands decide. */
    private static final double PREFERENCE_WITH_GAPS = 0.75;

    /** With fewer demands to judge by, a test of demand with gaps would only reward forecasts of zero. */
    private static final int LEAST_DEMANDS = 10;

    private final List<Forecaster> methods;
    private final int folds;
    private final String pinned;
    private final LikeSeries like;

    /**
     * A forecast and how it was chosen.
     *
     * @param leaderboard best first; empty where the history is too short to test
     * @param choice why this method, and bands not by it, in words
     * @param bands where its bands come from
     */
    public record Outcome(
            Forecast forecast, List<ForecastAccuracy> leaderboard, String choice, ForecastBands.Source bands) {}

    /**
     * @param methods the first that suits a series is its default, which is taken unless another does clearly better;
     *     where the history is too short to test, the first that has a forecast
     * @param folds past origins at most
     * @param pinned the name of the method to use whatever the test says; empty to choose
     */
    public SeriesForecaster(List<Forecaster> methods, int folds, String pinned) {
        this(methods, folds, pinned, LikeSeries.NONE);
        if (!pinned.isEmpty()
                && methods.stream().noneMatch(method -> method.name().equals(pinned))) {
            throw new IllegalArgumentException("no method is called \"" + pinned + "\"; there are "
                    + methods.stream().map(Forecaster::name).toList());
        }
    }

    private SeriesForecaster(List<Forecaster> methods, int folds, String pinned, LikeSeries like) {
        this.methods = List.copyOf(methods);
        this.folds = folds;
        this.pinned = pinned;
        this.like = like;
    }

    /** The same that takes bands from like series where the model's residuals fail their tests. */
    SeriesForecaster beside(LikeSeries series) {
        return new SeriesForecaster(methods, folds, pinned, series);
    }

    /**
     * As the constructor, but a pinned method that is not at hand is no error where it is one that must learn from all
     * series first, or is not in this build: the choice is then left to the test.
     *
     * @throws IllegalArgumentException where nothing is called so
     */
    public static SeriesForecaster choosing(List<Forecaster> methods, int folds, String pinned) {
        boolean atHand = methods.stream().anyMatch(method -> method.name().equals(pinned));
        boolean known = GlobalMethods.named(pinned).isPresent()
                || GlobalMethods.missing(pinned).isPresent();
        boolean left = !atHand && known;
        return new SeriesForecaster(methods, folds, left ? "" : pinned);
    }

    /**
     * Forecasts one series.
     *
     * @param values oldest first, NaN where missing
     */
    public Outcome forecast(double[] values, int season, int horizon, JobContext job) {
        return forecast(values, KnownEffects.NONE, season, horizon, job);
    }

    /**
     * Forecasts one series with what is known ahead. The regressors' effect is estimated at each past origin from what
     * was known there, taken out for every method alike and put back with the future values.
     *
     * @param values oldest first, NaN where missing
     * @param regressors as long as the values, and at least the horizon ahead
     */
    public Outcome forecast(double[] values, Regressors regressors, int season, int horizon, JobContext job) {
        if (regressors.isEmpty()) {
            return forecast(values, season, horizon, job);
        }
        KnownEffects effects =
                (history, length, steps) -> RegressorEffect.of(history, regressors.at(history.length), length, steps);
        return forecast(values, effects, season, horizon, job);
    }

    /**
     * Forecasts one series with what is known ahead, which is taken out for every method alike and put back.
     *
     * @param values oldest first, NaN where missing
     */
    public Outcome forecast(double[] values, KnownEffects effects, int season, int horizon, JobContext job) {
        DemandClass demand = DemandClass.of(values);
        if (demand == DemandClass.NONE && Arrays.stream(values).anyMatch(value -> value == 0)) {
            return new Outcome(
                    zeros(values, horizon), List.of(), "no demand in the history", ForecastBands.Source.MODEL);
        }
        int stopped = StoppedDemand.periods(
                values, effects.at(values, season, horizon).exposure());
        List<Forecaster> candidates = candidates(demand, stopped > 0);
        int[] origins = RollingOrigin.origins(values.length, season, horizon, folds);
        Map<String, Backtest> tests = test(candidates, new Task(values, effects, season, horizon), origins, job);
        boolean gaps = demand == DemandClass.INTERMITTENT || demand == DemandClass.LUMPY;
        List<Backtest> ranked = tests.values().stream()
                .filter(Backtest::complete)
                .sorted(Comparator.comparingDouble(test -> test.score(gaps)))
                .toList();
        double[] training = origins.length == 0 ? values : Arrays.copyOf(values, origins[0]);
        List<ForecastAccuracy> leaderboard =
                ranked.stream().map(test -> test.accuracy(training, season)).toList();
        List<String> order = order(candidates, ranked, gaps);
        Forecast forecast = best(candidates, order, new Task(values, effects, season, horizon), job);
        String why = reason(demand, stopped, leaderboard, forecast.method());
        Backtest chosen = tests.get(forecast.method());
        BandChoice banded = BandChoice.model(forecast);
        if (forecast.available() && chosen != null && chosen.complete() && stopped == 0) {
            banded = gaps
                    ? BandChoice.counts(forecast, demand, like, job)
                    : BandChoice.continuous(forecast, chosen.past(values, season, demand), like, job);
        }
        String words = banded.words().isEmpty() ? why : why + "; " + banded.words();
        Forecast shown = ShortHistory.widened(neverNegative(banded.forecast(), values), values);
        return new Outcome(shown, leaderboard, words, banded.source());
    }

    /** The methods worth trying; all of them where none was made for such a series. */
    private List<Forecaster> candidates(DemandClass demand, boolean stopped) {
        List<Forecaster> fitting = methods.stream()
                .filter(method -> stopped ? method.fadesOnZeros() : method.suits(demand))
                .toList();
        if (fitting.isEmpty()) {
            return methods;
        }
        List<Forecaster> worth = new ArrayList<>();
        if (stopped) {
            // what falls to zero anyway, or the default where it expects even less
            methods.stream()
                    .filter(method -> method.suits(demand))
                    .findFirst()
                    .filter(method -> !method.fadesOnZeros())
                    .ifPresent(method -> worth.add(fading(method)));
        }
        methods.stream()
                .filter(method -> method.name().equals(pinned) || fitting.contains(method))
                .forEach(worth::add);
        return worth;
    }

    /** A method kept from staying up where demand has stopped. */
    private static Forecaster fading(Forecaster method) {
        return new LesserOf("fading " + method.name(), method, new Tsb());
    }

    /** The method a forecast names as its own: one of those given, or one of them fading. */
    static Optional<Forecaster> named(List<Forecaster> methods, String name) {
        return Stream.concat(methods.stream(), methods.stream().map(SeriesForecaster::fading))
                .filter(method -> method.name().equals(name))
                .findFirst();
    }

    /** What is to be forecast. */
    private record Task(double[] values, KnownEffects effects, int season, int horizon) {}

    private Map<String, Backtest> test(List<Forecaster> candidates, Task task, int[] origins, JobContext job) {
        double[] values = task.values();
        int steps = RollingOrigin.testSteps(values.length, task.season(), task.horizon());
        Map<String, Backtest> tests = new LinkedHashMap<>();
        candidates.forEach(method -> tests.put(method.name(), new Backtest(method.name(), origins.length * steps)));
        for (int origin : origins) {
            Adjustment known = task.effects().at(Arrays.copyOf(values, origin), task.season(), steps);
            forecasts(candidates, known.adjusted(), task.season(), steps, job)
                    .forEach((name, forecast) -> tests.get(name).add(known.restored(forecast), values, origin, steps));
        }
        return tests;
    }

    /** Every candidate's forecast; combinations are made of what their members made already. */
    private static Map<String, Forecast> forecasts(
            List<Forecaster> candidates, double[] history, int season, int horizon, JobContext job) {
        Map<String, Forecast> made = new LinkedHashMap<>();
        List<Forecaster> membersFirst = candidates.stream()
                .sorted(Comparator.comparing(method -> method instanceof Combination))
                .toList();
        for (Forecaster method : membersFirst) {
            job.checkCancelled();
            made.put(method.name(), forecast(method, made, history, season, horizon, job));
        }
        return made;
    }

    private static Forecast forecast(
            Forecaster method, Map<String, Forecast> made, double[] history, int season, int horizon, JobContext job) {
        if (method instanceof Combination combination
                && combination.members().stream().allMatch(member -> made.containsKey(member.name()))) {
            return combination.combine(history, season, made, job);
        }
        return method.forecast(history, season, horizon, job);
    }

    /** Names in the order to try: the pinned one, the default where it holds its own, then by score. */
    private List<String> order(List<Forecaster> candidates, List<Backtest> ranked, boolean gaps) {
        List<String> names = new ArrayList<>();
        names.add(pinned);
        String standard = candidates.get(0).name();
        for (Backtest test : ranked) {
            double least = ranked.get(0).score(gaps);
            boolean telling = !gaps || test.demands() >= LEAST_DEMANDS;
            double preference = gaps ? PREFERENCE_WITH_GAPS : PREFERENCE;
            if (test.method().equals(standard) && (!telling || preference * test.score(gaps) <= least)) {
                names.add(standard);
            }
        }
        ranked.forEach(test -> names.add(test.method()));
        return names;
    }

    private static Forecast best(List<Forecaster> candidates, List<String> order, Task task, JobContext job) {
        List<Forecaster> sorted = candidates.stream()
                .sorted(Comparator.comparingInt(method -> {
                    int at = order.indexOf(method.name());
                    return at < 0 ? order.size() : at;
                }))
                .toList();
        Adjustment effect = task.effects().at(task.values(), task.season(), task.horizon());
        double[] history = effect.adjusted();
        List<String> causes = new ArrayList<>();
        for (Forecaster method : sorted) {
            Forecast forecast = method.forecast(history, task.season(), task.horizon(), job);
            if (forecast.available()) {
                return effect.restored(forecast);
            }
            causes.add(method.name() + ": " + forecast.unavailableCause());
        }
        return Forecast.unavailable("none", causes.get(0));
    }

    private String reason(DemandClass demand, int stopped, List<ForecastAccuracy> leaderboard, String chosen) {
        List<String> words = new ArrayList<>();
        if (!pinned.isEmpty()) {
            words.add("pinned: " + pinned);
        }
        if (stopped > 0) {
            words.add("no demand for " + stopped + " periods: only methods that fall to zero were tried");
        }
        if (leaderboard.isEmpty()) {
            words.add("history too short to test methods on");
        } else if (pinned.isEmpty()) {
            ForecastAccuracy best = leaderboard.get(0);
            words.add(String.format(
                    Locale.ROOT,
                    "%s demand: %s of %d methods at %d past origins (MAE %.3g)",
                    demand.name().toLowerCase(Locale.ROOT),
                    best.method().equals(chosen) ? "least error" : "default, no other clearly better,",
                    leaderboard.size(),
                    best.folds(),
                    leaderboard.stream()
                            .filter(row -> row.method().equals(chosen))
                            .mapToDouble(ForecastAccuracy::mae)
                            .findFirst()
                            .orElse(Double.NaN)));
        }
        return String.join("; ", words);
    }

    private static Forecast zeros(double[] values, int horizon) {
        double[] mean = new double[horizon];
        double[] fitted = Arrays.stream(values).map(value -> value * 0).toArray();
        return new Forecast(NO_DEMAND, mean, ForecastBands.exact(mean), fitted);
    }

    /** The same without negative numbers, unless the history has some. */
    static Forecast neverNegative(Forecast forecast, double[] values) {
        if (!forecast.available() || Arrays.stream(values).anyMatch(value -> value < 0)) {
            return forecast;
        }
        double[] mean =
                Arrays.stream(forecast.mean()).map(value -> Math.max(0, value)).toArray();
        Forecast.Bands bands = ForecastBands.map(forecast.bands(), value -> Math.max(0, value));
        return new Forecast(forecast.method(), mean, ForecastBands.ordered(mean, bands), forecast.fitted());
    }
}

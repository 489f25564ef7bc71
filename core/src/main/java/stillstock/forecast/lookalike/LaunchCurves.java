package stillstock.forecast.lookalike;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.series.DemandSeries;
import stillstock.series.DemandSeriesBuilder;
import stillstock.series.Measure;
import stillstock.snapshot.Snapshot;

/**
 * The first periods of every product that was launched while the data ran, and what they say about a product just
 * launched: its expected sales at age a are level times curve(a), the curve being the mean launch of the products most
 * like it, the level drawn from theirs towards its own first periods (gamma prior, Poisson sales), then
 * times what the {@value #LATEST} latest launches sold against what was borrowed for them so. Bands come from the
 * launches borrowed from and the chance of counts.
 *
 * <p>Source: Thomassey and Fiordaliso, "A hybrid sales forecasting system based on clustering and decision trees",
 * Decision Support Systems 42 (2006); Gelman et al., Bayesian Data Analysis, 3rd ed., 2.6 (gamma and Poisson). Immutable and safe for several
 * threads.
 */
public final class LaunchCurves {
    /** The method's name. */
    public static final String NAME = "look-alikes";

    private static final int MOST = 12;
    private static final int LEAST = 3;
    private static final double LEAST_LIKENESS = 0.35;
    private static final int LATEST = 20;
    private static final double PRIOR_UNITS = 20;
    private static final int STEADY_BEFORE_DAYS = 14;

    private final Likeness likeness;
    private final double[][] launches;
    private final Map<List<Integer>, Trial> trials = new ConcurrentHashMap<>();

    /** A forecast and the products it was borrowed from, most alike first; none where nothing is like it. */
    public record Borrowed(Forecast forecast, List<Integer> products) {}

    private LaunchCurves(Likeness likeness, double[][] launches) {
        this.likeness = likeness;
        this.launches = launches;
    }

    /**
     * Reads every launch; products sold from the first days of the data on have none, as their start is not seen.
     *
     * @param builder of sales as they were known on the day
     * @param leastPeriods a launch is worth learning from once it is so old
     */
    public static LaunchCurves learn(Snapshot snapshot, DemandSeriesBuilder builder, int leastPeriods) {
        int n = snapshot.products().size();
        DemandSeries[] series = new DemandSeries[n];
        long first = Long.MAX_VALUE;
        for (int product = 0; product < n; product++) {
            series[product] = builder.of(product, Measure.SALES);
            if (series[product].length() > 0) {
                first = Math.min(first, series[product].start().toEpochDay());
            }
        }
        double[][] launches = new double[n][];
        for (int product = 0; product < n; product++) {
            boolean seen =
                    series[product].length() > 0 && series[product].start().toEpochDay() > first + STEADY_BEFORE_DAYS;
            double[] values = series[product].values();
            // a launch that nobody bought counts too: leaving flops out would promise every product a success
            launches[product] = seen
                            && values.length >= leastPeriods
                            && Arrays.stream(values).anyMatch(v -> v >= 0)
                    ? values
                    : new double[0];
        }
        return new LaunchCurves(new Likeness(snapshot.products()), launches);
    }

    /**
     * A young product's forecast.
     *
     * @param history its periods so far; NaN where unknown
     */
    public Borrowed forecast(int product, double[] history, int season, int horizon) {
        List<Integer> alike = alike(product);
        if (alike.size() < LEAST) {
            return new Borrowed(
                    Forecast.unavailable(NAME, "fewer than " + LEAST + " like products were launched in the data"),
                    List.of());
        }
        Shape shape = shape(product, alike, history, season, horizon);
        double factor = trial(history.length, season, horizon).factor();
        return new Borrowed(shape.times(factor).forecast(history.length, horizon), alike);
    }

    /** What is borrowed: units a period at each age are level times curve. */
    private record Shape(double[] curve, double level, double doubt, double scatter) {
        Shape times(double factor) {
            return new Shape(curve, level * factor, doubt * factor * factor, scatter);
        }

        Forecast forecast(int age, int horizon) {
            return LaunchCurves.forecast(curve, age, horizon, level, doubt, scatter);
        }
    }

    private Shape shape(int product, List<Integer> alike, double[] history, int season, int horizon) {
        double[] weights =
                alike.stream().mapToDouble(other -> likeness.of(product, other)).toArray();
        double[] curve = curve(alike, weights, history.length + horizon, season);
        double[] levels = levels(alike, curve);
        double[] prior = moments(levels, weights);
        double most = most(alike);
        double exposure = 0;
        double sold = 0;
        for (int age = 0; age < history.length; age++) {
            if (!Double.isNaN(history[age])) {
                exposure += curve[age];
                sold += Math.min(most, history[age]);
            }
        }
        // gamma prior with rate = mean / variance; own sales count the less the more they scatter beyond chance
        double scatter = scatter(alike, curve, levels);
        double rate = prior[0] / prior[1];
        double level = (prior[0] * rate + sold / scatter) / (rate + exposure / scatter);
        double doubt = level / (rate + exposure / scatter);
        return new Shape(curve, level, doubt, scatter);
    }

    /** The most that one of these sold in a period: what a young product sold beyond that in one says nothing of the next. */
    private double most(List<Integer> alike) {
        return alike.stream()
                .flatMapToDouble(other -> Arrays.stream(launches[other]))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
    }

    /** What the latest launches sold from one age on, against what was borrowed for them from the others. */
    private record Trial(double expected, double came) {
        /** Drawn to 1 as if {@value #PRIOR_UNITS} units had come as expected. */
        double factor() {
            return (PRIOR_UNITS + came) / (PRIOR_UNITS + expected);
        }
    }

    private Trial trial(int age, int season, int horizon) {
        return trials.computeIfAbsent(List.of(age, season, horizon), key -> tried(age, season, horizon));
    }

    private Trial tried(int age, int season, int horizon) {
        List<Integer> latest = IntStream.range(0, launches.length)
                .filter(other -> launches[other].length >= age + horizon)
                .boxed()
                .sorted(Comparator.comparingInt((Integer other) -> launches[other].length))
                .limit(LATEST)
                .toList();
        double expected = 0;
        double came = 0;
        for (int product : latest) {
            List<Integer> alike = alike(product);
            if (alike.size() < LEAST) {
                continue;
            }
            double[] launch = launches[product];
            Shape shape = shape(product, alike, Arrays.copyOf(launch, age), season, horizon);
            for (int at = age; at < age + horizon; at++) {
                if (!Double.isNaN(launch[at])) {
                    expected += shape.level() * shape.curve()[at];
                    came += launch[at];
                }
            }
        }
        return new Trial(expected, came);
    }

    private List<Integer> alike(int product) {
        return IntStream.range(0, launches.length)
                .filter(other -> other != product)
                .filter(other -> launches[other].length > 0 && likeness.of(product, other) >= LEAST_LIKENESS)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer other) -> -likeness.of(product, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** The mean launch at each age, each launch against its own mean first; smoothed over a season, carried on beyond the oldest. */
    private double[] curve(List<Integer> alike, double[] weights, int ages, int season) {
        double[] sum = new double[ages];
        double[] weight = new double[ages];
        for (int i = 0; i < weights.length; i++) {
            double[] launch = launches[alike.get(i)];
            double mean = Arrays.stream(launch)
                    .limit(ages)
                    .filter(v -> !Double.isNaN(v))
                    .average()
                    .orElse(0);
            for (int age = 0; age < Math.min(ages, launch.length) && mean > 0; age++) {
                if (!Double.isNaN(launch[age])) {
                    sum[age] += weights[i] * launch[age] / mean;
                    weight[age] += weights[i];
                }
            }
        }
        double[] curve = new double[ages];
        double last = 1;
        int reach = Math.max(1, Math.min(season, 7));
        for (int age = 0; age < ages; age++) {
            double top = 0;
            double below = 0;
            for (int near = Math.max(0, age - reach); near <= Math.min(ages - 1, age + reach); near++) {
                top += sum[near];
                below += weight[near];
            }
            last = below > 0 ? Math.max(1e-6, top / below) : last;
            curve[age] = last;
        }
        return curve;
    }

    private double[] levels(List<Integer> alike, double[] curve) {
        return alike.stream()
                .mapToDouble(other -> {
                    double units = 0;
                    double exposure = 0;
                    double[] launch = launches[other];
                    for (int age = 0; age < Math.min(curve.length, launch.length); age++) {
                        units += Double.isNaN(launch[age]) ? 0 : launch[age];
                        exposure += Double.isNaN(launch[age]) ? 0 : curve[age];
                    }
                    return exposure > 0 ? units / exposure : 0;
                })
                .toArray();
    }

    private static double[] moments(double[] values, double[] weights) {
        double weight = Arrays.stream(weights).sum();
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            mean += weights[i] * values[i] / weight;
        }
        double variance = 0;
        for (int i = 0; i < values.length; i++) {
            variance += weights[i] * (values[i] - mean) * (values[i] - mean) / weight;
        }
        double inside = Math.max(1e-9, mean);
        return new double[] {inside, Math.max(0.04 * inside * inside, variance * values.length / (values.length - 1))};
    }

    /** How much sales scatter around level times curve more than counts by chance; at least 1. */
    private double scatter(List<Integer> alike, double[] curve, double[] levels) {
        double squares = 0;
        double expected = 0;
        for (int i = 0; i < levels.length; i++) {
            double[] launch = launches[alike.get(i)];
            for (int age = 0; age < Math.min(curve.length, launch.length); age++) {
                double fit = levels[i] * curve[age];
                squares += Double.isNaN(launch[age]) ? 0 : (launch[age] - fit) * (launch[age] - fit);
                expected += Double.isNaN(launch[age]) ? 0 : fit;
            }
        }
        return expected > 0 ? Math.max(1, squares / expected) : 1;
    }

    private static Forecast forecast(double[] curve, int age, int horizon, double level, double doubt, double scatter) {
        double[] mean = new double[horizon];
        double[] sd = new double[horizon];
        for (int step = 0; step < horizon; step++) {
            double shape = curve[age + step];
            mean[step] = level * shape;
            sd[step] = Math.sqrt(scatter * mean[step] + doubt * shape * shape);
        }
        double[] fitted = new double[age];
        Arrays.setAll(fitted, i -> level * curve[i]);
        Forecast.Bands bands = ForecastBands.map(ForecastBands.normal(mean, sd), value -> Math.max(0, value));
        return new Forecast(NAME, mean, ForecastBands.ordered(mean, bands), fitted);
    }
}

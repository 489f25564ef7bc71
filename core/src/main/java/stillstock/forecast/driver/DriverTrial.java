package stillstock.forecast.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.adjust.Adjustment;
import stillstock.forecast.intermittent.SeasonalBlend;
import stillstock.forecast.smoothing.Theta;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.series.DemandSeries;

/**
 * Which drivers lessen the errors of forecasts from past origins, group by group. Products are forecast by a quick method with
 * and without the driver, as it was known before the first origin; squared errors, in units of each product's own variance,
 * are compared pair by pair. A driver enters where they are less by more than a standard error, one after the other: first
 * all products together decide, then each group that has enough products of its own to say otherwise. Holidays come too
 * seldom for this and are tested one by one in {@link HolidayResponse}. Immutable.
 */
final class DriverTrial {
    /** What is tested so, in this order. */
    static final List<DriverKind> TESTED = List.of(DriverKind.PROMOTION, DriverKind.PRICE, DriverKind.SEASON);

    private static final int MOST_PRODUCTS = 300;
    private static final int LEAST_PRODUCTS = 8;
    private static final double TELLING = 1;

    private final Map<DriverKind, Map<String, Verdict>> verdicts;
    private final Map<DriverKind, Verdict> overall;

    /**
     * What a test said.
     *
     * @param helps true where the driver enters
     * @param products compared
     * @param change of the squared errors, -0.02 is two percent less
     * @param t mean difference in standard errors
     */
    record Verdict(boolean helps, int products, double change, double t) {
        static final Verdict UNTESTED = new Verdict(false, 0, 0, 0);
    }

    /** One product to test on: its series, and per driver the logs of factors known before the first origin. */
    record Candidate(String group, DemandSeries series, Map<DriverKind, FactorEffects.Steps> drivers) {}

    private DriverTrial(Map<DriverKind, Map<String, Verdict>> verdicts, Map<DriverKind, Verdict> overall) {
        this.verdicts = verdicts;
        this.overall = overall;
    }

    /** Tests on at most 300 of the candidates, evenly drawn. */
    static DriverTrial of(List<Candidate> candidates, int horizon, int folds, JobContext job) {
        List<Candidate> drawn = drawn(candidates);
        Map<DriverKind, Map<String, Verdict>> verdicts = new EnumMap<>(DriverKind.class);
        Map<DriverKind, Verdict> overall = new EnumMap<>(DriverKind.class);
        DriverTrial soFar = new DriverTrial(verdicts, overall);
        for (DriverKind kind : TESTED) {
            double[][] losses = new double[drawn.size()][];
            Parallel.blocks(drawn.size(), 4, job, (from, to) -> {
                for (int i = from; i < to; i++) {
                    losses[i] = soFar.losses(drawn.get(i), kind, horizon, folds, job);
                }
            });
            Map<String, List<double[]>> groups = new HashMap<>();
            List<double[]> all = new ArrayList<>();
            for (int i = 0; i < losses.length; i++) {
                if (losses[i].length > 0) {
                    all.add(losses[i]);
                    groups.computeIfAbsent(drawn.get(i).group(), key -> new ArrayList<>())
                            .add(losses[i]);
                }
            }
            Verdict together = verdict(all);
            Map<String, Verdict> own = new HashMap<>();
            groups.forEach((group, pairs) -> {
                Verdict one = verdict(pairs);
                if (one.products() >= LEAST_PRODUCTS && Math.abs(one.t()) > 2 * TELLING) {
                    own.put(group, one);
                }
            });
            overall.put(kind, together);
            verdicts.put(kind, own);
        }
        return soFar;
    }

    private static List<Candidate> drawn(List<Candidate> candidates) {
        int wanted = Math.min(candidates.size(), MOST_PRODUCTS);
        List<Candidate> drawn = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            drawn.add(candidates.get((int) ((long) i * candidates.size() / wanted)));
        }
        return drawn;
    }

    /** Mean squared errors without and with a driver beside those that entered before; empty where it moves nothing. */
    private double[] losses(Candidate one, DriverKind kind, int horizon, int folds, JobContext job) {
        double[] values = one.series().values();
        int season = one.series().period().season();
        int first = values.length - folds * horizon;
        FactorEffects.Steps added = one.drivers().get(kind);
        if (added == null || first < Math.max(2 * season + 1, horizon) || !added.moves()) {
            return new double[0];
        }
        double variance = variance(Arrays.copyOf(values, first));
        if (!(variance > 0)) {
            return new double[0];
        }
        Set<DriverKind> before = EnumSet.noneOf(DriverKind.class);
        for (DriverKind other : DriverKind.values()) {
            if (other.compareTo(kind) < 0 && verdict(other, one.group()).helps()) {
                before.add(other);
            }
        }
        FactorEffects without = effects(one, before, values.length);
        before.add(kind);
        FactorEffects with = effects(one, before, values.length);
        double[] sums = new double[2];
        int steps = 0;
        for (int origin = first; origin < values.length; origin += horizon) {
            job.checkCancelled();
            double[] history = Arrays.copyOf(values, origin);
            double[] plain = mean(history, without, season, horizon, job);
            double[] driven = mean(history, with, season, horizon, job);
            for (int k = 0; k < Math.min(plain.length, driven.length); k++) {
                double actual = values[origin + k];
                if (!Double.isNaN(actual)) {
                    sums[0] += (plain[k] - actual) * (plain[k] - actual) / variance;
                    sums[1] += (driven[k] - actual) * (driven[k] - actual) / variance;
                    steps++;
                }
            }
        }
        return steps == 0 ? new double[0] : new double[] {sums[0] / steps, sums[1] / steps};
    }

    private static FactorEffects effects(Candidate one, Set<DriverKind> kinds, int length) {
        FactorEffects.Steps sum = null;
        for (DriverKind kind : kinds) {
            FactorEffects.Steps more = one.drivers().get(kind);
            sum = sum == null ? more : more == null ? sum : sum.and(more);
        }
        int n = one.drivers().values().iterator().next().planned().length;
        FactorEffects.Steps steps = sum == null ? FactorEffects.Steps.none(n) : sum;
        return new FactorEffects(length, steps, steps);
    }

    private static double[] mean(double[] history, FactorEffects effects, int season, int horizon, JobContext job) {
        Adjustment freed = effects.at(history, season, horizon);
        double[] rest = freed.adjusted();
        DemandClass demand = DemandClass.of(rest);
        Forecaster method = demand == DemandClass.INTERMITTENT || demand == DemandClass.LUMPY
                ? new SeasonalBlend()
                : Theta.dynamicOptimised();
        Forecast made = freed.restored(method.forecast(rest, season, horizon, job));
        return made.mean();
    }

    private static double variance(double[] values) {
        double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        double mean = Arrays.stream(known).average().orElse(0);
        return Arrays.stream(known).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    }

    private static Verdict verdict(List<double[]> pairs) {
        int n = pairs.size();
        if (n == 0) {
            return Verdict.UNTESTED;
        }
        double without = pairs.stream().mapToDouble(pair -> pair[0]).sum();
        double with = pairs.stream().mapToDouble(pair -> pair[1]).sum();
        double mean = (with - without) / n;
        double squares = pairs.stream()
                .mapToDouble(pair -> (pair[1] - pair[0] - mean) * (pair[1] - pair[0] - mean))
                .sum();
        double error = Math.sqrt(squares / Math.max(1, n - 1) / n);
        double t = n < 2 || error == 0 ? 0 : mean / error;
        return new Verdict(n >= LEAST_PRODUCTS && t < -TELLING, n, with / without - 1, t);
    }

    /** What holds for a group: its own test where it tells, else that of all. */
    Verdict verdict(DriverKind kind, String group) {
        Verdict together = overall.getOrDefault(kind, Verdict.UNTESTED);
        return verdicts.getOrDefault(kind, Map.of()).getOrDefault(group, together);
    }

    /** True where a group decided for itself. */
    boolean own(DriverKind kind, String group) {
        return verdicts.getOrDefault(kind, Map.of()).containsKey(group);
    }
}

package stillstock.forecast.combine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import stillstock.forecast.CheckedForecaster;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.job.JobContext;

/**
 * Several methods' forecasts made into one, step by step: their weighted mean or their median, for the mean and for each bound.
 * A member that has no forecast is left out.
 *
 * <p>Sources: Bates and Granger, "The combination of forecasts", Operational Research Quarterly 20 (1969); Petropoulos
 * and Svetunkov, "A simple combination of univariate models", Int. J. Forecasting 36 (2020).
 */
public final class Combination extends CheckedForecaster {
    private final List<Member> members;
    private final boolean median;
    private final Weighting weighting;
    private final Correction correction;

    /**
     * A method and how much it counts.
     *
     * @param weight above 0; only ratios matter
     */
    public record Member(Forecaster method, double weight) {
        /** Checks the weight. */
        public Member {
            if (!(weight > 0)) {
                throw new IllegalArgumentException("weight (" + weight + ") of " + method.name() + " must be above 0");
            }
        }
    }

    private Combination(String name, List<Member> members, boolean median, Weighting weighting) {
        this(name, members, median, weighting, Correction.NONE);
    }

    private Combination(String name, List<Member> members, boolean median, Weighting weighting, Correction correction) {
        super(name);
        this.correction = correction;
        if (members.isEmpty()) {
            throw new IllegalArgumentException("combination " + name + " has no member");
        }
        this.members = List.copyOf(members);
        this.median = median;
        this.weighting = weighting;
    }

    /** The weighted mean. */
    public static Combination weighted(String name, List<Member> members) {
        double[] weights = members.stream().mapToDouble(Member::weight).toArray();
        return new Combination(name, members, false, moment -> weights);
    }

    /** The weighted mean, shifted by what it tends to miss. */
    public static Combination corrected(String name, List<Member> members, Correction correction) {
        double[] weights = members.stream().mapToDouble(Member::weight).toArray();
        return new Combination(name, members, false, moment -> weights, correction);
    }

    /** The plain mean. */
    public static Combination mean(String name, List<Forecaster> methods) {
        return weighted(name, evenly(methods));
    }

    /** The median. */
    public static Combination median(String name, List<Forecaster> methods) {
        return new Combination(name, evenly(methods), true, moment -> equal(methods.size()));
    }

    /** Weighted inversely to each member's error a horizon ago. */
    public static Combination inverseErrors(String name, List<Forecaster> methods) {
        return new Combination(name, evenly(methods), false, new InverseErrors());
    }

    /** Weighted for each series on its own. */
    public static Combination weighing(String name, List<Forecaster> methods, Weighting weighting) {
        return new Combination(name, evenly(methods), false, weighting);
    }

    private static double[] equal(int n) {
        double[] result = new double[n];
        Arrays.fill(result, 1);
        return result;
    }

    private static List<Member> evenly(List<Forecaster> methods) {
        return methods.stream().map(method -> new Member(method, 1)).toList();
    }

    /** Whose forecasts are combined. */
    public List<Forecaster> members() {
        return members.stream().map(Member::method).toList();
    }

    @Override
    public boolean suits(DemandClass demand) {
        return members.stream().allMatch(member -> member.method().suits(demand));
    }

    @Override
    public boolean shifts() {
        return correction == Correction.NONE
                && (median || weighting.shifts())
                && members.stream().allMatch(member -> member.method().shifts());
    }

    @Override
    public boolean fadesOnZeros() {
        return members.stream().allMatch(member -> member.method().fadesOnZeros());
    }

    /**
     * Combines forecasts that were made already, which saves making them again.
     *
     * @param history what they were made from
     * @param made forecasts of that history and the same horizon by method name
     * @return unavailable where no member has a forecast
     */
    public Forecast combine(double[] history, int season, Map<String, Forecast> made, JobContext job) {
        List<Forecast> forecasts = members.stream()
                .map(member -> made.getOrDefault(
                        member.method().name(),
                        Forecast.unavailable(member.method().name(), "not made")))
                .toList();
        return combine(new Weighting.Moment(history, season, members(), forecasts, job));
    }

    @Override
    protected Forecast compute(double[] history, int season, int horizon, JobContext job) {
        List<Forecast> forecasts = new ArrayList<>();
        for (Member member : members) {
            forecasts.add(member.method().forecast(history, season, horizon, job));
        }
        return combine(new Weighting.Moment(history, season, members(), forecasts, job));
    }

    private Forecast combine(Weighting.Moment moment) {
        double[] weights = weighting.weights(moment);
        List<Part> parts = new ArrayList<>();
        List<String> causes = new ArrayList<>();
        for (int j = 0; j < weights.length; j++) {
            Forecast forecast = moment.forecasts().get(j);
            if (!forecast.available()) {
                causes.add(forecast.method() + ": " + forecast.unavailableCause());
            } else if (weights[j] > 0) {
                parts.add(new Part(forecast, weights[j]));
            }
        }
        return parts.isEmpty() ? unavailable(String.join("; ", causes)) : shifted(combine(parts), moment);
    }

    private Forecast shifted(Forecast made, Weighting.Moment moment) {
        if (correction == Correction.NONE) {
            return made;
        }
        double[] shifts = correction.shifts(moment, made.mean());
        Forecast.Bands bands = made.bands();
        return new Forecast(
                made.method(),
                plus(made.mean(), shifts),
                new Forecast.Bands(
                        plus(bands.lower80(), shifts),
                        plus(bands.upper80(), shifts),
                        plus(bands.lower95(), shifts),
                        plus(bands.upper95(), shifts)),
                made.fitted());
    }

    private static double[] plus(double[] values, double[] shifts) {
        double[] result = new double[values.length];
        Arrays.setAll(result, i -> values[i] + shifts[i]);
        return result;
    }

    private record Part(Forecast forecast, double weight) {}

    private Forecast combine(List<Part> parts) {
        Forecast.Bands bands = new Forecast.Bands(
                across(parts, forecast -> forecast.bands().lower80()),
                across(parts, forecast -> forecast.bands().upper80()),
                across(parts, forecast -> forecast.bands().lower95()),
                across(parts, forecast -> forecast.bands().upper95()));
        List<Part> withFits = parts.stream()
                .filter(part -> part.forecast().fitted().length > 0)
                .toList();
        double[] fitted = withFits.isEmpty() ? new double[0] : across(withFits, Forecast::fitted);
        return new Forecast(name(), across(parts, Forecast::mean), bands, fitted);
    }

    /** Step by step over the parts that have a value there. */
    private double[] across(List<Part> parts, Function<Forecast, double[]> side) {
        double[][] values =
                parts.stream().map(part -> side.apply(part.forecast())).toArray(double[][]::new);
        double[] result = new double[values[0].length];
        double[] column = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            int known = 0;
            double sum = 0;
            double weights = 0;
            for (int j = 0; j < values.length; j++) {
                double value = values[j][i];
                if (!Double.isNaN(value)) {
                    column[known++] = value;
                    sum += parts.get(j).weight() * value;
                    weights += parts.get(j).weight();
                }
            }
            result[i] = known == 0 ? Double.NaN : median ? median(column, known) : sum / weights;
        }
        return result;
    }

    private static double median(double[] values, int n) {
        Arrays.sort(values, 0, n);
        return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
    }
}

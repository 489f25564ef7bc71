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

    private Combination(String name, List<Member> members, boolean median) {
        super(name);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("combination " + name + " has no member");
        }
        this.members = List.copyOf(members);
        this.median = median;
    }

    /** The weighted mean. */
    public static Combination weighted(String name, List<Member> members) {
        return new Combination(name, members, false);
    }

    /** The plain mean. */
    public static Combination mean(String name, List<Forecaster> methods) {
        return new Combination(name, evenly(methods), false);
    }

    /** The median. */
    public static Combination median(String name, List<Forecaster> methods) {
        return new Combination(name, evenly(methods), true);
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
    public boolean fadesOnZeros() {
        return members.stream().allMatch(member -> member.method().fadesOnZeros());
    }

    /**
     * Combines forecasts that were made already, which saves making them again.
     *
     * @param made forecasts of the same history and horizon by method name
     * @return unavailable where no member has a forecast
     */
    public Forecast combine(Map<String, Forecast> made) {
        List<Part> parts = new ArrayList<>();
        for (Member member : members) {
            Forecast forecast = made.get(member.method().name());
            if (forecast != null && forecast.available()) {
                parts.add(new Part(forecast, member.weight()));
            }
        }
        return combine(parts);
    }

    @Override
    protected Forecast compute(double[] history, int season, int horizon, JobContext job) {
        List<Part> parts = new ArrayList<>();
        List<String> causes = new ArrayList<>();
        for (Member member : members) {
            Forecast forecast = member.method().forecast(history, season, horizon, job);
            if (forecast.available()) {
                parts.add(new Part(forecast, member.weight()));
            } else {
                causes.add(member.method().name() + ": " + forecast.unavailableCause());
            }
        }
        return parts.isEmpty() ? unavailable(String.join("; ", causes)) : combine(parts);
    }

    private record Part(Forecast forecast, double weight) {}

    private Forecast combine(List<Part> parts) {
        if (parts.isEmpty()) {
            return unavailable("none of its members has a forecast");
        }
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

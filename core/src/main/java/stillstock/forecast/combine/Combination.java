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
 * Several methods' forecasts made into one, step by step: their mean or their median, for the mean and for each bound.
 * A member that has no forecast is left out.
 *
 * <p>Sources: Bates and Granger, "The combination of forecasts", Operational Research Quarterly 20 (1969); Petropoulos
 * and Svetunkov, "A simple combination of univariate models", Int. J. Forecasting 36 (2020).
 */
public final class Combination extends CheckedForecaster {
    private final List<Forecaster> members;
    private final Rule rule;

    /** How members become one. */
    public enum Rule {
        MEAN,
        MEDIAN
    }

    /**
     * @param name in files and tables
     * @param members at least one
     */
    public Combination(String name, List<Forecaster> members, Rule rule) {
        super(name);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("combination " + name + " has no member");
        }
        this.members = List.copyOf(members);
        this.rule = rule;
    }

    /** Whose forecasts are combined. */
    public List<Forecaster> members() {
        return members;
    }

    @Override
    public boolean suits(DemandClass demand) {
        return members.stream().allMatch(member -> member.suits(demand));
    }

    @Override
    public boolean fadesOnZeros() {
        return members.stream().allMatch(Forecaster::fadesOnZeros);
    }

    /**
     * Combines forecasts that were made already, which saves making them again.
     *
     * @param made forecasts of the same history and horizon by method name
     * @return unavailable where no member has a forecast
     */
    public Forecast combine(Map<String, Forecast> made) {
        List<Forecast> forecasts = new ArrayList<>();
        for (Forecaster member : members) {
            Forecast forecast = made.get(member.name());
            if (forecast != null && forecast.available()) {
                forecasts.add(forecast);
            }
        }
        return combine(forecasts);
    }

    @Override
    protected Forecast compute(double[] history, int season, int horizon, JobContext job) {
        List<Forecast> forecasts = new ArrayList<>();
        List<String> causes = new ArrayList<>();
        for (Forecaster member : members) {
            Forecast forecast = member.forecast(history, season, horizon, job);
            if (forecast.available()) {
                forecasts.add(forecast);
            } else {
                causes.add(member.name() + ": " + forecast.unavailableCause());
            }
        }
        return forecasts.isEmpty() ? unavailable(String.join("; ", causes)) : combine(forecasts);
    }

    private Forecast combine(List<Forecast> forecasts) {
        if (forecasts.isEmpty()) {
            return unavailable("none of its members has a forecast");
        }
        Forecast.Bands bands = new Forecast.Bands(
                across(forecasts, forecast -> forecast.bands().lower80()),
                across(forecasts, forecast -> forecast.bands().upper80()),
                across(forecasts, forecast -> forecast.bands().lower95()),
                across(forecasts, forecast -> forecast.bands().upper95()));
        List<Forecast> withFits = forecasts.stream()
                .filter(forecast -> forecast.fitted().length > 0)
                .toList();
        double[] fitted = withFits.isEmpty() ? new double[0] : across(withFits, Forecast::fitted);
        return new Forecast(name(), across(forecasts, Forecast::mean), bands, fitted);
    }

    private double[] across(List<Forecast> forecasts, Function<Forecast, double[]> part) {
        double[][] parts = forecasts.stream().map(part).toArray(double[][]::new);
        double[] result = new double[parts[0].length];
        double[] column = new double[parts.length];
        for (int i = 0; i < result.length; i++) {
            int known = 0;
            for (double[] values : parts) {
                if (!Double.isNaN(values[i])) {
                    column[known++] = values[i];
                }
            }
            result[i] = known == 0 ? Double.NaN : combined(column, known);
        }
        return result;
    }

    private double combined(double[] values, int n) {
        return switch (rule) {
            case MEAN -> Arrays.stream(values, 0, n).sum() / n;
            case MEDIAN -> median(values, n);
        };
    }

    private static double median(double[] values, int n) {
        Arrays.sort(values, 0, n);
        return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
    }
}

package stillstock.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stillstock.forecast.Forecast;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.baseline.SeasonalNaive;
import stillstock.forecast.engine.ForecastEngine;
import stillstock.job.JobContext;
import stillstock.series.DemandSeries;
import stillstock.series.DemandSeriesBuilder;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/**
 * Forecasts of past dates against what came: at each, products are forecast from what was known then. Long work; a cancel keeps
 * nothing.
 *
 * @param outcomes newest date first; of each date all methods of a measure together, then method by method
 * @param emptyCause why there are none, in the user's words; empty where there are some
 */
public record ForecastHistory(List<ForecastOutcome> outcomes, String emptyCause) {
    private static final int MONTH = 30;
    private static final int LONGEST_DAYS = 36_500;

    /** Copies its list. */
    public ForecastHistory {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * What to look at.
     *
     * @param asOfDay only horizons over by it are looked at
     * @param dates how many, a month apart
     * @param mostProducts forecast at each, evenly drawn
     */
    public record Scope(int asOfDay, int horizonDays, int dates, int mostProducts) {}

    /** Looks back. */
    public static ForecastHistory of(ForecastEngine engine, Snapshot snapshot, Scope scope, JobContext job) {
        int n = snapshot.products().size();
        int[] products = new int[Math.min(n, scope.mostProducts())];
        Arrays.setAll(products, i -> (int) ((long) i * n / products.length));
        List<ForecastOutcome> outcomes = new ArrayList<>();
        for (int date = 0; date < scope.dates(); date++) {
            int day = scope.asOfDay() - scope.horizonDays() - date * MONTH;
            job.message("What would have been forecast on " + Days.text(day));
            List<ProductForecast> made = new ArrayList<>();
            engine.forecastAll(
                    snapshot,
                    products,
                    day,
                    one -> {
                        if (one.forecast().available()) {
                            made.add(one);
                        }
                    },
                    job.sub(1.0 / scope.dates()));
            made.sort(Comparator.comparingInt(ProductForecast::product));
            outcomes.addAll(judged(made, snapshot, scope, day));
        }
        String cause = outcomes.isEmpty()
                ? "No product could be forecast " + scope.horizonDays()
                        + " days before the last day: the data is too short"
                : "";
        return new ForecastHistory(outcomes, cause);
    }

    private static List<ForecastOutcome> judged(List<ProductForecast> made, Snapshot snapshot, Scope scope, int day) {
        Map<Measure, Map<String, Sums>> sums = new TreeMap<>();
        Map<Period, DemandSeriesBuilder> builders = new TreeMap<>();
        for (ProductForecast one : made) {
            DemandSeriesBuilder whole = builders.computeIfAbsent(
                    one.history().period(),
                    period -> new DemandSeriesBuilder(snapshot, period, scope.asOfDay(), LONGEST_DAYS, false));
            double[] actual = actual(one, whole);
            if (actual.length == 0) {
                continue;
            }
            Map<String, Sums> of = sums.computeIfAbsent(one.history().measure(), key -> new TreeMap<>());
            of.computeIfAbsent("", key -> new Sums()).add(one, actual);
            of.computeIfAbsent(one.model().method(), key -> new Sums()).add(one, actual);
        }
        List<ForecastOutcome> outcomes = new ArrayList<>();
        sums.forEach((measure, methods) -> methods.forEach((method, of) ->
                outcomes.add(of.outcome(day, measure, method.isEmpty() ? ForecastOutcome.ALL : method))));
        return outcomes;
    }

    /** What came in the steps ahead, as far as they are over. */
    private static double[] actual(ProductForecast made, DemandSeriesBuilder whole) {
        DemandSeries all = whole.of(made.product(), made.history().measure());
        DemandSeries known = made.history();
        int offset = 0;
        while (offset < all.length() && all.date(offset).isBefore(known.date(known.length()))) {
            offset++;
        }
        int steps = Math.min(made.forecast().mean().length, all.length() - offset);
        return steps <= 0 || !all.date(offset).equals(known.date(known.length()))
                ? new double[0]
                : Arrays.copyOfRange(all.values(), offset, offset + steps);
    }

    private static final class Sums {
        private int products;
        private double forecast;
        private double actual;
        private double error;
        private double naiveError;
        private int steps;
        private final int[] inside = new int[2];

        void add(ProductForecast made, double[] came) {
            DemandSeries history = made.history();
            Forecast naive = new SeasonalNaive()
                    .forecast(history.values(), history.period().season(), came.length, JobContext.none());
            Forecast.Bands bands = made.forecast().bands();
            double units = Arrays.stream(came).sum();
            double expected =
                    Arrays.stream(made.forecast().mean()).limit(came.length).sum();
            double plain = naive.available() ? Arrays.stream(naive.mean()).sum() : 0;
            products++;
            forecast += expected;
            actual += units;
            error += Math.abs(expected - units);
            naiveError += Math.abs(plain - units);
            for (int i = 0; i < came.length; i++) {
                steps++;
                inside[0] += came[i] >= bands.lower80()[i] && came[i] <= bands.upper80()[i] ? 1 : 0;
                inside[1] += came[i] >= bands.lower95()[i] && came[i] <= bands.upper95()[i] ? 1 : 0;
            }
        }

        ForecastOutcome outcome(int day, Measure measure, String method) {
            return new ForecastOutcome(
                    Days.date(day),
                    measure,
                    method,
                    products,
                    forecast,
                    actual,
                    error / products,
                    naiveError / products,
                    (double) inside[0] / steps,
                    (double) inside[1] / steps);
        }
    }
}

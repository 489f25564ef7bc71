package stillstock.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.ForecastEffort;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.baseline.SeasonalNaive;
import stillstock.forecast.engine.ForecastEngine;
import stillstock.forecast.intermittent.SeasonalBlend;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.mapping.MappingException;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.series.DemandSeries;
import stillstock.series.DemandSeriesBuilder;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Snapshot;

/**
 * Forecasts of sales and returns from past days against what came, beside a seasonal naive one: mean absolute error in units and accuracy
 * (1 - sum of absolute errors / sum of actual units) of products and of category totals. Arguments: data, mapping or -, horizon
 * in days, past origins, effort, products at most.
 */
public final class TargetsBench {
    private static final double[] QUANTILES = {0.1, 0.9, 0.025, 0.975};

    private TargetsBench() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException, ImportException, MappingException {
        Snapshot snapshot = new SnapshotImporter()
                .read(
                        Path.of(args[0]),
                        args[1].equals("-") ? Optional.empty() : Optional.of(MappingJson.read(Path.of(args[1]))),
                        ImportConfig.defaults(),
                        JobContext.none())
                .snapshot()
                .orElseThrow();
        int horizon = Integer.parseInt(args[2]);
        ForecastConfig config = ForecastConfig.defaults()
                .withHorizonDays(horizon)
                .withEffort(ForecastEffort.valueOf(args[4].toUpperCase(Locale.ROOT)));
        Map<String, Score> scores = new TreeMap<>();
        int n = snapshot.products().size();
        int most = Math.min(n, Integer.parseInt(args[5]));
        for (int k = 1; k <= Integer.parseInt(args[3]); k++) {
            int asOf = snapshot.asOfDay() - Math.max(30, horizon) * k;
            ForecastEngine engine = new ForecastEngine(Catalog.forecasters(config), config);
            DemandSeriesBuilder whole =
                    new DemandSeriesBuilder(snapshot, Period.DAY, asOf + horizon, config.maxHistoryDays() + 400, false);
            DemandSeriesBuilder past =
                    new DemandSeriesBuilder(snapshot, Period.DAY, asOf, config.maxHistoryDays(), false);
            for (int i = 0; i < most; i++) {
                int product = (int) ((long) i * n / most);
                for (ProductForecast made : engine.forecast(snapshot, product, asOf, JobContext.none())) {
                    if (made.history().period() == Period.DAY && made.forecast().available()) {
                        judge(snapshot, made, whole, past, horizon, k, scores);
                    }
                }
            }
        }
        scores.forEach((name, score) -> System.out.println(name + score.text(horizon)));
    }

    private static void judge(
            Snapshot snapshot,
            ProductForecast made,
            DemandSeriesBuilder whole,
            DemandSeriesBuilder past,
            int horizon,
            int origin,
            Map<String, Score> scores) {
        Measure measure = made.history().measure();
        DemandSeries history = past.of(made.product(), measure);
        DemandSeries all = whole.of(made.product(), measure);
        double[] actual = Arrays.copyOfRange(all.values(), all.length() - horizon, all.length());
        String group = snapshot.products().category().text(made.product()) + " " + origin;
        Map<String, Forecast> forecasts = new LinkedHashMap<>();
        forecasts.put("chosen", made.forecast());
        forecasts.put("seasonal naive", new SeasonalNaive().forecast(history.values(), 7, horizon, JobContext.none()));
        forecasts.put(
                "intermittent blend", new SeasonalBlend().forecast(history.values(), 7, horizon, JobContext.none()));
        if (forecasts.values().stream().allMatch(Forecast::available)) {
            forecasts.forEach((name, forecast) -> scores.computeIfAbsent(measure.id() + ", " + name, key -> new Score())
                    .add(forecast, actual, group, scale(history.values())));
        }
    }

    /** Mean squared change from one day to the next. */
    private static double scale(double[] values) {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += (values[i] - values[i - 1]) * (values[i] - values[i - 1]) / (values.length - 1);
        }
        return sum;
    }

    /** Sums of one method's errors. */
    private static final class Score {
        private int products;
        private double dayErrors;
        private double sumErrors;
        private double units;
        private double forecastUnits;
        private double pinball;
        private double rmsse;
        private int scaled;
        private final Map<String, double[][]> groups = new TreeMap<>();

        void add(Forecast forecast, double[] actual, String group, double scale) {
            products++;
            int n = actual.length;
            double[][] of = groups.computeIfAbsent(group, key -> new double[2][n]);
            double made = 0;
            double came = 0;
            double squares = 0;
            Forecast.Bands b = forecast.bands();
            double[][] bounds = {b.lower80(), b.upper80(), b.lower95(), b.upper95()};
            for (int i = 0; i < n; i++) {
                double error = actual[i] - forecast.mean()[i];
                dayErrors += Math.abs(error) / n;
                squares += error * error / n;
                made += forecast.mean()[i];
                came += actual[i];
                of[0][i] += forecast.mean()[i];
                of[1][i] += actual[i];
                for (int q = 0; q < bounds.length; q++) {
                    double miss = actual[i] - bounds[q][i];
                    pinball += Math.max(QUANTILES[q] * miss, (QUANTILES[q] - 1) * miss) / bounds.length / n;
                }
            }
            sumErrors += Math.abs(made - came);
            units += came;
            forecastUnits += made;
            if (scale > 0) {
                rmsse += Math.sqrt(squares / scale);
                scaled++;
            }
        }

        String text(int horizon) {
            double groupDays = 0;
            double groupSums = 0;
            for (double[][] of : groups.values()) {
                double made = 0;
                double came = 0;
                for (int i = 0; i < horizon; i++) {
                    groupDays += Math.abs(of[0][i] - of[1][i]) / horizon;
                    made += of[0][i];
                    came += of[1][i];
                }
                groupSums += Math.abs(made - came);
            }
            return String.format(
                    Locale.ROOT,
                    ": %d cases, %.0f units; a product: MAE a day %.4f, over the horizon %.3f, accuracy %.1f %%; bias %+.1f %%,"
                            + " RMSSE %.4f, pinball %.4f; %d category totals: MAE a day %.3f, over the horizon %.2f, accuracy a day"
                            + " %.1f %%, over the horizon %.1f %%",
                    products,
                    units,
                    dayErrors / products,
                    sumErrors / products,
                    100 * (1 - sumErrors / units),
                    100 * (forecastUnits / units - 1),
                    rmsse / scaled,
                    pinball / products,
                    groups.size(),
                    groupDays / groups.size(),
                    groupSums / groups.size(),
                    100 * (1 - groupDays * horizon / units),
                    100 * (1 - groupSums / units));
        }
    }
}

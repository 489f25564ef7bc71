package stillstock.forecast.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastEffort;
import stillstock.forecast.Forecaster;
import stillstock.forecast.band.LikeSeries;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.series.DemandSeriesBuilder;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/**
 * What bands of product forecasts hold, by kind of demand, with the model's bands alone and with bands pooled over like
 * products. Arguments: folder, last day, step (DAY, WEEK, MONTH), steps ahead, past origins.
 */
public final class ProductBandsBench {
    private static final int FOLDS = 3;
    private static final int LEAST = 60;

    private ProductBandsBench() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException, ImportException {
        Snapshot snapshot = new SnapshotImporter()
                .read(Path.of(args[0]), Optional.empty(), ImportConfig.defaults(), JobContext.none())
                .snapshot()
                .orElseThrow();
        Period period = Period.valueOf(args[2]);
        int horizon = Integer.parseInt(args[3]);
        DemandSeriesBuilder builder =
                new DemandSeriesBuilder(snapshot, period, Days.of(LocalDate.parse(args[1])), 1095, false);
        Map<String, double[]> rows = new TreeMap<>();
        long[] nanos = new long[2];
        for (int k = 1; k <= Integer.parseInt(args[4]); k++) {
            double[][] whole = new double[snapshot.products().size()][];
            double[][] known = new double[whole.length][];
            for (int i = 0; i < whole.length; i++) {
                double[] all = builder.of(i, Measure.SALES).values();
                whole[i] = Arrays.copyOf(all, Math.max(0, all.length - (k - 1) * horizon));
                known[i] = Arrays.copyOf(whole[i], Math.max(0, whole[i].length - horizon));
            }
            judge(whole, known, period.season(), horizon, rows, nanos);
        }
        rows.forEach((name, r) -> System.out.printf(
                Locale.ROOT,
                "%-40s n %5.0f | before 80: %.1f 95: %.1f width %.2f | after 80: %.1f 95: %.1f width %.2f%n",
                name,
                r[0],
                100 * r[1] / r[0],
                100 * r[2] / r[0],
                r[3] / r[0],
                100 * r[4] / r[0],
                100 * r[5] / r[0],
                r[6] / r[0]));
        System.out.printf(Locale.ROOT, "seconds %.1f, %.1f%n", nanos[0] / 1e9, nanos[1] / 1e9);
    }

    private static void judge(
            double[][] whole, double[][] known, int season, int horizon, Map<String, double[]> rows, long[] nanos) {
        List<Forecaster> methods = StandardMethods.candidates(ForecastEffort.FAST);
        SeriesForecaster before = new SeriesForecaster(methods, FOLDS, "");
        LikeSeries like =
                new LikeProducts(i -> known[i], known.length, methods, new LikeProducts.Setup(season, horizon, FOLDS));
        SeriesForecaster after = before.beside(like);
        for (int i = 0; i < known.length; i++) {
            if (known[i].length < LEAST) {
                continue;
            }
            long start = System.nanoTime();
            SeriesForecaster.Outcome without = before.forecast(known[i], season, horizon, JobContext.none());
            long middle = System.nanoTime();
            SeriesForecaster.Outcome with = after.forecast(known[i], season, horizon, JobContext.none());
            nanos[0] += middle - start;
            nanos[1] += System.nanoTime() - middle;
            if (!without.forecast().available()) {
                continue;
            }
            double[] future = Arrays.copyOfRange(whole[i], known[i].length, whole[i].length);
            for (String name : List.of(
                    DemandClass.of(known[i]) + " " + with.bands().label(), DemandClass.of(known[i]) + " all", "all")) {
                double[] row = rows.computeIfAbsent(name, key -> new double[7]);
                add(row, future, without.forecast(), 1);
                add(row, future, with.forecast(), 4);
            }
        }
    }

    private static void add(double[] row, double[] future, Forecast forecast, int at) {
        Forecast.Bands bands = forecast.bands();
        for (int step = 0; step < future.length; step++) {
            if (Double.isNaN(future[step])) {
                continue;
            }
            row[0] += at == 1 ? 1 : 0;
            row[at] += future[step] >= bands.lower80()[step] && future[step] <= bands.upper80()[step] ? 1 : 0;
            row[at + 1] += future[step] >= bands.lower95()[step] && future[step] <= bands.upper95()[step] ? 1 : 0;
            row[at + 2] += bands.upper80()[step] - bands.lower80()[step];
        }
    }
}

package stillstock.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stillstock.export.store.CsvStore;
import stillstock.export.store.TableStore;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.ForecastEffort;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.StockoutTreatment;
import stillstock.forecast.engine.ForecastEngine;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.pipeline.Catalog;
import stillstock.sample.world.World;
import stillstock.series.DemandSeries;
import stillstock.series.DemandSeriesBuilder;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/**
 * Sales forecasts of simulated products against what was sold and what was wanted, for each reading of days out of stock.
 * Arguments: seed, past origins, effort, and a reading (all where it is left out).
 */
public final class ForecastTruthBench {
    private static final LocalDate END = LocalDate.of(2025, 12, 31);
    private static final int HORIZON = 30;
    private static final int LOOK_BACK = 60;
    private static final int FIRST = Days.of(END.plusDays(1).minusMonths(24));
    private static final int DAYS = Days.of(END) - FIRST + 1;

    private ForecastTruthBench() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException, ImportException {
        SampleConfig config = new SampleConfig(600, 24, Long.parseLong(args[0]), END);
        World world = World.of(config.extent());
        Map<String, double[]> lost = new HashMap<>();
        Snapshot snapshot = simulated(config, world, lost);
        List<StockoutTreatment> readings =
                args.length > 3 ? List.of(StockoutTreatment.valueOf(args[3])) : List.of(StockoutTreatment.values());
        for (StockoutTreatment treatment : readings) {
            ForecastConfig forecasts =
                    ForecastConfig.defaults().withStockouts(treatment).withEffort(ForecastEffort.valueOf(args[2]));
            Map<String, double[]> rows = new TreeMap<>();
            for (int k = 1; k <= Integer.parseInt(args[1]); k++) {
                judge(snapshot, forecasts, Days.of(END) - HORIZON * k, lost, rows);
            }
            rows.forEach((group, r) -> print(treatment, group, r));
        }
    }

    private static Snapshot simulated(SampleConfig config, World world, Map<String, double[]> lost)
            throws IOException, ImportException {
        Path folder = Files.createTempDirectory("truth");
        try (TableStore store = new CsvStore(folder)) {
            SampleGenerator.fill(
                    config,
                    world,
                    store,
                    (day, product, units) ->
                            lost.computeIfAbsent(world.names().id(product), key -> new double[DAYS])[day] += units,
                    JobContext.none());
        }
        return new SnapshotImporter()
                .read(folder, Optional.empty(), ImportConfig.defaults(), JobContext.none())
                .snapshot()
                .orElseThrow();
    }

    private static void judge(
            Snapshot snapshot,
            ForecastConfig config,
            int asOf,
            Map<String, double[]> lost,
            Map<String, double[]> rows) {
        DemandSeriesBuilder whole = new DemandSeriesBuilder(snapshot, Period.DAY, Days.of(END), 1095, false);
        ForecastEngine engine = new ForecastEngine(Catalog.forecasters(config), config);
        for (int product = 0; product < snapshot.products().size(); product++) {
            ProductForecast made = engine.forecast(snapshot, product, Measure.SALES, asOf, JobContext.none());
            int n = made.history().length();
            if (!made.forecast().available() || n < LOOK_BACK) {
                continue;
            }
            int out = 0;
            for (int i = n - LOOK_BACK; i < n; i++) {
                out += made.history().outOfStock(i) ? 1 : 0;
            }
            double[] vain = lost.getOrDefault(snapshot.products().id(product), new double[DAYS]);
            double[] sums = sums(made, whole.of(product, Measure.SALES), vain, asOf);
            add(rows, out == 0 ? "no day out" : out < 7 ? "out 1 to 6 of 60" : "out 7 or more", sums);
            add(rows, made.history().outOfStock(n - 1) ? "empty now" : "in stock now", sums);
            add(rows, "all", sums);
        }
    }

    /** Forecast, sold, wanted; forecast and sold on the days in stock. */
    private static double[] sums(ProductForecast made, DemandSeries all, double[] vain, int asOf) {
        int at = asOf + 1 - Days.of(all.start());
        double[] sums = new double[5];
        for (int step = 0; step < HORIZON; step++) {
            double mean = made.forecast().mean()[step];
            sums[0] += mean;
            sums[1] += all.value(at + step);
            sums[2] += all.value(at + step) + vain[asOf + 1 + step - FIRST];
            if (!all.outOfStock(at + step)) {
                sums[3] += mean;
                sums[4] += all.value(at + step);
            }
        }
        return sums;
    }

    private static void print(StockoutTreatment treatment, String group, double[] r) {
        System.out.printf(
                Locale.ROOT,
                "%-8s %-16s n %5.0f | bias against sold %+.1f %%, wanted %+.1f %%, sold on days in stock %+.1f %%"
                        + " | MAE of 30 days, sold %.2f, wanted %.2f%n",
                treatment,
                group,
                r[0],
                100 * (r[1] / r[2] - 1),
                100 * (r[1] / r[3] - 1),
                100 * (r[4] / r[5] - 1),
                r[6] / r[0],
                r[7] / r[0]);
    }

    private static void add(Map<String, double[]> rows, String group, double[] s) {
        double[] r = rows.computeIfAbsent(group, key -> new double[8]);
        r[0]++;
        for (int i = 0; i < 5; i++) {
            r[1 + i] += s[i];
        }
        r[6] += Math.abs(s[0] - s[1]);
        r[7] += Math.abs(s[0] - s[2]);
    }
}

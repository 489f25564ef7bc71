package stillstock.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import stillstock.forecast.ForecastEffort;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;
import stillstock.job.ProgressJob;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Snapshot;

/**
 * Forecasts of all products of a folder on all cores: seconds until the first, half and all are there, memory, and how
 * long a cancel takes. Arguments: folder, effort, products at most.
 */
public final class ForecastScaleBench {
    private ForecastScaleBench() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException, ImportException {
        Snapshot snapshot = new SnapshotImporter()
                .read(Path.of(args[0]), Optional.empty(), ImportConfig.defaults(), JobContext.none())
                .snapshot()
                .orElseThrow();
        AnalysisSettings defaults = AnalysisSettings.defaults();
        Analysis analysis = Analysis.of(
                snapshot,
                defaults.withForecast(
                        defaults.forecast().withEffort(ForecastEffort.valueOf(args[1].toUpperCase(Locale.ROOT)))));
        int[] products = IntStream.range(
                        0,
                        Math.min(Integer.parseInt(args[2]), snapshot.products().size()))
                .toArray();
        long start = System.nanoTime();
        long cpu = processCpu();
        AtomicInteger made = new AtomicInteger();
        AtomicLong first = new AtomicLong();
        analysis.forecastAll(
                products,
                forecast -> {
                    if (made.incrementAndGet() == 1) {
                        first.set(System.nanoTime() - start);
                    }
                },
                JobContext.none());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%d products, %d forecasts: first after %.2f s, all after %.1f s (%.2f ms a product), %.2f CPU ms a product, %d MB in use%n",
                products.length,
                made.get(),
                first.get() / 1e9,
                seconds,
                1000 * seconds / products.length,
                (processCpu() - cpu) / 1e6 / products.length,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        cancel(analysis, products);
    }

    private static long processCpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static void cancel(Analysis analysis, int[] products) {
        ProgressJob job = new ProgressJob((fraction, message) -> {});
        AtomicLong asked = new AtomicLong();
        AtomicInteger made = new AtomicInteger();
        try {
            analysis.forecastAll(
                    products,
                    forecast -> {
                        if (made.incrementAndGet() == 50) {
                            asked.set(System.nanoTime());
                            job.cancel();
                        }
                    },
                    job);
        } catch (JobCancelledException e) {
            System.out.printf(Locale.ROOT, "cancelled within %.3f s%n", (System.nanoTime() - asked.get()) / 1e9);
        }
    }
}

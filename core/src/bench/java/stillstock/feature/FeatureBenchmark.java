package stillstock.feature;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stillstock.classify.DeadStockPolicy;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

/** All features of 100,000 products as of one day: 1.5 million sales lines, 600,000 stock records. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx3g"})
public class FeatureBenchmark {
    private static final int DAY = Days.of(LocalDate.of(2025, 6, 30));
    private static final int PRODUCTS = 100_000;

    private Snapshot snapshot;

    /** Fifteen sales and six stock records a product over two years, 200 categories, 20,000 customers. */
    @Setup(Level.Trial)
    public void build() {
        SnapshotBuilder builder = new SnapshotBuilder();
        Random random = new Random(1);
        for (int i = 0; i < PRODUCTS; i++) {
            int p = builder.describe(new ProductRecord(
                    "P" + i, "", "", "C" + i % 200, "", "B" + i % 50, "", 4, 9, DAY - 800, false, 400, "", Map.of()));
            for (int k = 0; k < 15; k++) {
                int day = DAY - random.nextInt(730);
                int customer = builder.customer("K" + random.nextInt(20_000));
                int order = builder.order("O" + day + customer);
                builder.sale(p, day, order, -1, customer, 1 + random.nextInt(4), 10, 0.1f);
            }
            for (int k = 0; k < 6; k++) {
                builder.stock(p, DAY - 30 * k, -1, random.nextInt(40), 5, 0, 9, 4);
            }
        }
        builder.asOf(DAY);
        snapshot = builder.build();
    }

    /** Facts, group sums and all columns. */
    @Benchmark
    public FeatureMatrix asOf() {
        return FeatureBuilder.asOf(snapshot, DAY, DeadStockPolicy.defaults().windows(), JobContext.none());
    }
}

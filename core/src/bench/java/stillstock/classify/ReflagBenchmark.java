package stillstock.classify;

import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

/** What happens while a threshold is dragged: flag all products, add up, take the 200 that tie up most. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx3g"})
public class ReflagBenchmark {
    private static final int DAY = Days.of(LocalDate.of(2025, 6, 30));
    private static final DeadStockPolicy BASE = DeadStockPolicy.defaults();

    /** Products. */
    @Param({"100000", "1000000"})
    public int products;

    private StockFacts facts;
    private int limit;

    /** Products with three sales in two years and one stock record each. */
    @Setup(Level.Trial)
    public void build() {
        SnapshotBuilder builder = new SnapshotBuilder();
        Random random = new Random(1);
        for (int i = 0; i < products; i++) {
            int p = builder.product("P" + i);
            for (int k = 0; k < 3; k++) {
                builder.sale(p, DAY - random.nextInt(730), -1, -1, -1, 1 + random.nextInt(4), 10, 0);
            }
            builder.stock(p, DAY, -1, random.nextInt(40), Float.NaN, Float.NaN, Float.NaN, 1 + random.nextInt(900));
        }
        builder.asOf(DAY);
        Snapshot snapshot = builder.build();
        facts = StockFacts.asOf(snapshot, DAY, BASE.windows(), JobContext.none());
    }

    /** Flags, totals and the top of the table at another threshold each time. */
    @Benchmark
    public double reflag() {
        limit = limit % 360 + 1;
        Classification result = Classifier.classify(facts, policy(limit));
        int[] top = result.topFlagged(200);
        return result.flaggedValue() + result.flaggedCount() + top.length;
    }

    /** The small curve of value flagged against the threshold. */
    @Benchmark
    public int curve() {
        int[] thresholds = new int[24];
        for (int i = 0; i < thresholds.length; i++) {
            thresholds[i] = 30 * (i + 1);
        }
        return PolicyCurve.deadAfterDays(facts, BASE, thresholds).size();
    }

    /** The facts anew, as after a change of the day or of a window. */
    @Benchmark
    public int facts() {
        return StockFacts.asOf(facts.snapshot(), DAY, BASE.windows(), JobContext.none())
                .products();
    }

    private static DeadStockPolicy policy(int deadAfterDays) {
        return new DeadStockPolicy(
                deadAfterDays,
                BASE.minOnHand(),
                BASE.newGraceDays(),
                BASE.slowCoverDays(),
                BASE.anchorSoldWithinDays(),
                BASE.minStockValue(),
                BASE.abcA(),
                BASE.abcB(),
                BASE.xyzX(),
                BASE.xyzY(),
                BASE.fsnFast(),
                BASE.fsnSlow(),
                BASE.ageBucketDays(),
                BASE.windows());
    }
}

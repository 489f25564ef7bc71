package stillstock.recommend.rank;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stillstock.job.JobContext;
import stillstock.recommend.FlaggedItems;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.index.PairingIndex;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.SnapshotBuilder;

/** Pairings of 100,000 anchors with 20,000 flagged items: the index, and ranking again after a change of weights. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class PairingBench {
    @Param({"100000"})
    int anchors;

    @Param({"20000"})
    int flagged;

    private static final RecommendConfig CONFIG = new RecommendConfig(0.4, 0.25, 0.25, 0.1, 10, 2, 5, 0.2, 0.05);
    private static final RecommendConfig MOVED = new RecommendConfig(0.3, 0.35, 0.25, 0.1, 10, 2, 5, 0.2, 0.05);

    private PairingInputs inputs;
    private PairingIndex index;

    /** 1,000 subcategories, 300 brands, names of four words of a 3,000 word vocabulary, 1,000,000 sales lines. */
    @Setup
    public void makeShop() {
        Random random = new Random(42);
        SnapshotBuilder builder = new SnapshotBuilder();
        int products = anchors + flagged;
        for (int p = 0; p < products; p++) {
            int leaf = random.nextInt(1000);
            StringBuilder name = new StringBuilder();
            for (int w = 0; w < 4; w++) {
                name.append("w")
                        .append((int) (3000 * Math.pow(random.nextDouble(), 2.5)))
                        .append(' ');
            }
            builder.describe(new ProductRecord(
                    String.format("P%07d", p),
                    name.toString(),
                    "D" + leaf / 100,
                    "C" + leaf / 10,
                    "S" + leaf,
                    "B" + random.nextInt(300),
                    "",
                    3 + random.nextInt(20),
                    10 + random.nextInt(90),
                    Days.MISSING,
                    false,
                    Double.NaN,
                    "",
                    Map.of()));
        }
        for (int line = 0; line < 1_000_000; line++) {
            builder.sale(random.nextInt(products), 20_000, builder.order("O" + line / 3), -1, -1, 1, 10, Float.NaN);
        }
        int[] flaggedRows = new int[flagged];
        int[] anchorRows = new int[anchors];
        Arrays.setAll(anchorRows, i -> i);
        Arrays.setAll(flaggedRows, i -> anchors + i);
        double[] value = random.doubles(flagged, 1, 10_000).toArray();
        double[] days = random.doubles(flagged, 1, 900).toArray();
        inputs = new PairingInputs(
                builder.build(),
                20_000,
                anchorRows,
                new FlaggedItems(
                        flaggedRows,
                        value,
                        days,
                        days,
                        PairingInputs.values(flaggedRows, p -> 3 + p % 20),
                        PairingInputs.values(flaggedRows, p -> 1 + p % 50)),
                true);
        index = PairingIndex.build(inputs, CONFIG, JobContext.none());
    }

    /** Everything from the facts to the index. */
    @Benchmark
    public PairingIndex build() {
        return PairingIndex.build(inputs, CONFIG, JobContext.none());
    }

    /** All anchors ranked again. */
    @Benchmark
    public Recommendations rankAll() {
        return PairingRanker.rankAll(index, MOVED, JobContext.none());
    }

    /** All anchors ranked again within the limits of a shop, greedily. */
    @Benchmark
    public LimitedRecommendations rankWithinLimits() {
        return LimitedRanker.rank(index, MOVED, JobContext.none());
    }

    /** Thirty anchors ranked again, with their sentences: what is on screen. */
    @Benchmark
    public int rankVisible() {
        int pairings = 0;
        for (int anchor = 0; anchor < 30; anchor++) {
            pairings += PairingRanker.rankAnchor(index, anchor, MOVED).size();
        }
        return pairings;
    }
}

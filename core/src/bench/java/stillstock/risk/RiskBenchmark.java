package stillstock.risk;

import java.util.List;
import java.util.Optional;
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
import stillstock.boost.tree.TreeEnsemble;
import stillstock.boost.tree.TreeShap;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.risk.xgboost.BoosterSettings;
import stillstock.risk.xgboost.LabelledRows;
import stillstock.risk.xgboost.TrainedBooster;
import stillstock.risk.xgboost.XgboostTrainer;

/** Training on 100,000 products at 12 dates, scoring 100,000 and the reasons of 100,000, 60 features each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx3g"})
public class RiskBenchmark {
    private static final int COLUMNS = 60;
    private static final int PRODUCTS = 100_000;
    private static final int DATES = 12;

    /** Depth of the trees that score and explain. */
    @Param({"4", "6"})
    public int depth;

    private LabelledRows training;
    private LabelledRows today;
    private TreeEnsemble trees;
    private TreeShap shap;

    /** Rows of which five columns matter, and a model of 100 trees learned from a tenth of them. */
    @Setup(Level.Trial)
    public void build() {
        training = rows(PRODUCTS * DATES, 1);
        today = rows(PRODUCTS, 2);
        trees = boost(training.thinned(PRODUCTS), 100).trees();
        shap = new TreeShap(trees);
    }

    /** 100 rounds over 1,200,000 rows. */
    @Benchmark
    public TrainedBooster train() {
        return boost(training, 100);
    }

    /** 100,000 margins. */
    @Benchmark
    public double[] score() {
        return trees.margins(today.rowMajor(), today.rows(), JobContext.none());
    }

    /** All contributions of 100,000 products. */
    @Benchmark
    public double[] reasons() {
        double[] first = new double[PRODUCTS];
        Parallel.blocks(PRODUCTS, 256, JobContext.none(), (from, to) -> {
            double[][] contributions = shap.contributions(today.rowMajor(), from, to);
            for (int row = from; row < to; row++) {
                first[row] = contributions[row - from][0];
            }
        });
        return first;
    }

    /** The contributions of one product, tables included. */
    @Benchmark
    public double[] reasonsOfOneProductFromScratch() {
        return new TreeShap(trees).contributions(today.rowMajor(), 0);
    }

    private TrainedBooster boost(LabelledRows rows, int rounds) {
        return XgboostTrainer.boost(
                rows, Optional.empty(), BoosterSettings.of(rounds, depth, 0.08, List.of(), 1), JobContext.none());
    }

    private static LabelledRows rows(int n, long seed) {
        Random random = new Random(seed);
        float[] values = new float[n * COLUMNS];
        float[] labels = new float[n];
        for (int row = 0; row < n; row++) {
            double margin = -1;
            for (int column = 0; column < COLUMNS; column++) {
                float value = random.nextInt(10) == 0 ? Float.NaN : random.nextFloat();
                values[row * COLUMNS + column] = value;
                margin += column < 5 && !Float.isNaN(value) ? value : 0;
            }
            labels[row] = random.nextDouble() < 1 / (1 + Math.exp(-margin)) ? 1 : 0;
        }
        return new LabelledRows(values, COLUMNS, labels);
    }
}

package stillstock.risk;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.StockFacts;
import stillstock.importing.ImportConfig;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.monitor.DriftReport;
import stillstock.risk.explain.Importance;
import stillstock.risk.explain.PastRows;
import stillstock.risk.explain.SimilarProducts;
import stillstock.risk.explain.TellingReasons;
import stillstock.risk.lens.Definition;
import stillstock.risk.lens.DefinitionLens;
import stillstock.risk.lens.LensThresholds;
import stillstock.risk.whatif.WhatIf;
import stillstock.snapshot.Snapshot;

/** Times what the Risk and Monitor screens work out beside training: {@code RiskProductBenchmark SNAPSHOT}. */
final class RiskProductBenchmark {
    private static final int PRODUCTS = 50;

    private RiskProductBenchmark() {}

    public static void main(String[] args) throws Exception {
        Snapshot snapshot = new SnapshotImporter()
                .read(Path.of(args[0]), Optional.empty(), ImportConfig.defaults(), JobContext.none())
                .snapshot()
                .orElseThrow();
        DeadStockPolicy policy = DeadStockPolicy.defaults();
        RiskConfig config = RiskConfig.defaults();
        int day = snapshot.asOfDay();
        JobContext job = JobContext.none();
        RiskTraining training =
                timed("train alone", () -> RiskTrainer.trainAlone(snapshot, policy.windows(), config, day, job));
        RiskResult result =
                timed("score", () -> RiskScorer.score(training, snapshot, policy.windows(), day, config, job));
        int n = snapshot.products().size();
        timed("telling reasons of all", () -> TellingReasons.of(result, n, job));
        timed("importance", () -> Importance.of(result, job));
        timed("drift", () -> DriftReport.of(result, snapshot, policy.windows(), job));
        PastRows past = timed(
                "past rows",
                () -> PastRows.of(snapshot, policy.windows(), training.model().orElseThrow(), day, job));
        StockFacts facts = StockFacts.asOf(snapshot, day, policy.windows(), job);
        DefinitionLens lens = timed("lens", () -> new DefinitionLens(facts, policy, result));
        timed("six partitions", () -> Arrays.stream(Definition.values())
                .map(definition -> lens.partition(definition, LensThresholds.of(policy, config)))
                .toList());
        int[] riskiest = IntStream.range(0, n)
                .filter(p -> result.rank(p) > 0 && result.rank(p) <= PRODUCTS)
                .toArray();
        long reached = Arrays.stream(riskiest)
                .filter(p -> WhatIf.of(result, snapshot, policy.windows(), p, config.highFrom(), job)
                        .canBeReached())
                .count();
        System.out.println("what-if finds a way for " + reached + " of " + riskiest.length);
        median(
                "what-if of a product",
                riskiest,
                p -> WhatIf.of(result, snapshot, policy.windows(), p, config.highFrom(), job));
        median("similar products of a product", riskiest, p -> SimilarProducts.of(result, p, past, snapshot, 20));
    }

    private static void median(String what, int[] products, java.util.function.IntFunction<?> work) {
        double[] times = new double[products.length];
        for (int i = 0; i < products.length; i++) {
            long start = System.nanoTime();
            work.apply(products[i]);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                "%s: median %.1f ms, slowest %.1f ms%n", what, times[times.length / 2], times[times.length - 1]);
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf("%s: %.0f ms%n", what, (System.nanoTime() - start) / 1e6);
        return result;
    }
}

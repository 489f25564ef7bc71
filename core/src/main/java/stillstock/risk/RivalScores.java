package stillstock.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.evaluate.ClassifierMetrics;
import stillstock.evaluate.calibration.Calibration;
import stillstock.feature.FeatureBuilder;
import stillstock.job.JobContext;
import stillstock.risk.model.Cohort;
import stillstock.risk.model.RiskMethod;
import stillstock.snapshot.Snapshot;

/**
 * Every product's score by every method, each trained only on what was known on a day, so that anybody can hold them
 * against what came to pass.
 *
 * @param models the methods in the order of the scores; the first is the product's own, "xgboost"
 * @param rows in the order of product ids; empty where there is a cause
 * @param metrics figures on the last window closed by the day
 * @param unavailableCause why there are no scores, in the user's words; empty where there are some
 */
public record RivalScores(
        List<String> models, List<Row> rows, List<ClassifierMetrics> metrics, String unavailableCause) {
    /**
     * One product.
     *
     * @param scores one a method; probabilities 0..1 except recency (days) and the rules (0 or 1)
     */
    public record Row(String productId, List<Double> scores) {
        /** Copies its list. */
        public Row {
            scores = List.copyOf(scores);
        }
    }

    /** Copies its lists. */
    public RivalScores {
        models = List.copyOf(models);
        rows = List.copyOf(rows);
        metrics = List.copyOf(metrics);
    }

    /**
     * Trains every method on windows closed by the day and scores the products of that day.
     *
     * @param day see {@link stillstock.snapshot.Days}; nothing after it is read
     */
    public static RivalScores asOf(Snapshot snapshot, FactWindows windows, RiskConfig config, int day, JobContext job) {
        TrainingPlan plan;
        try {
            plan = new TrainingPlanner(snapshot, windows, config, day).plan(job.sub(0.4));
        } catch (CannotTrainException e) {
            return new RivalScores(List.of(), List.of(), List.of(), e.getMessage());
        }
        List<JudgedMethod> judged =
                RiskTrainer.judge(RiskTrainer.methods(config, FeatureBuilder.schema()), plan, job.sub(0.3));
        Cohort cohort = Cohort.toScore(
                snapshot, FeatureBuilder.asOf(snapshot, day, windows, job.sub(0.05)), Cohort.rankOfIds(snapshot));
        List<double[]> columns = new ArrayList<>();
        for (JudgedMethod method : judged) {
            columns.add(scores(method, plan, cohort, job.sub(0.25 / judged.size())));
        }
        return new RivalScores(
                judged.stream().map(method -> method.method().name()).toList(),
                rows(snapshot, cohort, columns),
                RiskTrainer.figures(judged, plan, config),
                "");
    }

    private static double[] scores(JudgedMethod judged, TrainingPlan plan, Cohort cohort, JobContext job) {
        job.message("Training " + judged.method().name() + " on everything known");
        RiskMethod.Fitted last = judged.chosen().learn(plan.all(), job.sub(0.9));
        Calibration calibration = judged.finalCalibration(plan);
        return JudgedMethod.apply(calibration, last.score(cohort, job.sub(0.1)));
    }

    private static List<Row> rows(Snapshot snapshot, Cohort cohort, List<double[]> columns) {
        return IntStream.range(0, cohort.rows())
                .mapToObj(row -> new Row(
                        snapshot.products().id(cohort.product(row)),
                        columns.stream().map(column -> column[row]).toList()))
                .sorted(Comparator.comparing(Row::productId))
                .toList();
    }
}

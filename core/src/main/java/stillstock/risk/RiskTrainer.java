package stillstock.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.evaluate.ClassifierMetrics;
import stillstock.evaluate.calibration.Calibration;
import stillstock.feature.FeatureBuilder;
import stillstock.feature.FeatureSchema;
import stillstock.feature.column.Feature;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.risk.judged.HeldOutWindow;
import stillstock.risk.model.BoostedTrees;
import stillstock.risk.model.Cohort;
import stillstock.risk.model.LogisticRegression;
import stillstock.risk.model.PlainRule;
import stillstock.risk.model.RandomForest;
import stillstock.risk.model.RiskMethod;
import stillstock.risk.model.TsbMethod;
import stillstock.risk.xgboost.BoosterSettings;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/**
 * Learns from what came to pass after past dates, a month apart. Every method learns from early dates, makes its
 * choices by later ones, learns again from all that was closed by the test date, and is judged on the window after it;
 * the final boosted trees then learn from every window closed by the as-of day and are calibrated by all scores that
 * were given ahead of their outcome. Nothing dated after the as-of day is read, and the order of products does not
 * matter. Where products times dates would pass 1,200,000 rows, fewer dates are used, never fewer than four.
 */
public final class RiskTrainer {
    private static final int RULE_DAYS = 180;
    private static final int FOREST_TREES = 100;
    private static final int FOREST_DEPTH = 10;

    private RiskTrainer() {}

    /**
     * Trains and judges.
     *
     * @param windows of the policy, for the features
     * @param asOfDay see {@link Days}; nothing after it is read
     * @return with a cause where there is too little to learn from
     */
    public static RiskTraining train(
            Snapshot snapshot, FactWindows windows, RiskConfig config, int asOfDay, JobContext job) {
        return train(snapshot, windows, config, asOfDay, methods(config, FeatureBuilder.schema()), job);
    }

    /** The same without rivals: the product's own model alone, in a fraction of the time. */
    public static RiskTraining trainAlone(
            Snapshot snapshot, FactWindows windows, RiskConfig config, int asOfDay, JobContext job) {
        List<RiskMethod> own = List.of(boostedTrees(config, FeatureBuilder.schema()));
        return train(snapshot, windows, config, asOfDay, own, job);
    }

    private static RiskTraining train(
            Snapshot snapshot,
            FactWindows windows,
            RiskConfig config,
            int asOfDay,
            List<RiskMethod> methods,
            JobContext job) {
        TrainingPlan plan;
        try {
            plan = new TrainingPlanner(snapshot, windows, config, asOfDay).plan(job.sub(0.4));
        } catch (CannotTrainException e) {
            return RiskTraining.unavailable(e.getMessage());
        }
        List<JudgedMethod> judged = judge(methods, plan, job.sub(0.4));
        JudgedMethod first = judged.get(0);
        job.message("Training the final model");
        BoostedTrees.FittedTrees last = ((BoostedTrees.ChosenTrees) first.chosen()).learn(plan.all(), job.sub(0.2));
        Calibration calibration = first.finalCalibration(plan);
        double[] currentRaw = last.score(plan.current(), JobContext.none());
        RiskModel model = new RiskModel(
                last.booster().bytes(),
                FeatureBuilder.schema(),
                config,
                calibration,
                first.finalThreshold(plan, calibration, currentRaw),
                info(plan, judged, Math.min(asOfDay, snapshot.asOfDay())));
        return RiskTraining.of(model, figures(judged, plan, config), Optional.of(heldOut(judged, plan, config)));
    }

    /** The methods side by side; the boosted trees come first. */
    static List<RiskMethod> methods(RiskConfig config, FeatureSchema schema) {
        double share = config.label() == RiskConfig.Label.SHARE ? config.deadShare() : 0;
        return List.of(
                boostedTrees(config, schema),
                new RandomForest(FOREST_TREES, FOREST_DEPTH, config.seed()),
                new LogisticRegression(),
                new TsbMethod(config.horizonDays()),
                PlainRule.recency(),
                PlainRule.idleLongerThan(RULE_DAYS),
                PlainRule.persistence(config.horizonDays(), share, schema.column("on_hand")),
                PlainRule.always());
    }

    /** The boosted trees of a setting. */
    static BoostedTrees boostedTrees(RiskConfig config, FeatureSchema schema) {
        List<Integer> directions = config.monotone()
                ? schema.features().stream().map(Feature::direction).toList()
                : List.of();
        return new BoostedTrees(
                BoosterSettings.of(config.rounds(), config.depth(), config.learningRate(), directions, config.seed()),
                BoostedTrees.GRADES,
                BoostedTrees.HALF_LIVES);
    }

    /** Judges each method, several at a time. */
    static List<JudgedMethod> judge(List<RiskMethod> methods, TrainingPlan plan, JobContext job) {
        JudgedMethod[] judged = new JudgedMethod[methods.size()];
        List<JobContext> parts = IntStream.range(0, methods.size())
                .mapToObj(i -> job.sub(1.0 / methods.size()))
                .toList();
        job.message("Training and judging " + methods.size() + " methods");
        Parallel.blocks(methods.size(), 1, quiet(job), (from, to) -> {
            for (int i = from; i < to; i++) {
                judged[i] = JudgedMethod.of(methods.get(i), plan, parts.get(i));
            }
        });
        return Arrays.asList(judged);
    }

    static List<ClassifierMetrics> figures(List<JudgedMethod> judged, TrainingPlan plan, RiskConfig config) {
        List<ClassifierMetrics> result = new ArrayList<>();
        for (JudgedMethod method : judged) {
            result.addAll(method.figures(plan, config.horizonDays()));
        }
        return result;
    }

    private static HeldOutWindow heldOut(List<JudgedMethod> judged, TrainingPlan plan, RiskConfig config) {
        Cohort test = plan.test();
        int worth = FeatureBuilder.schema().column("stock_value");
        List<String> products = new ArrayList<>();
        double[] values = new double[test.rows()];
        for (int row = 0; row < test.rows(); row++) {
            products.add(test.snapshot().products().id(test.product(row)));
            values[row] = test.value(row, worth);
        }
        Map<String, double[]> scores = new LinkedHashMap<>();
        judged.forEach(method ->
                scores.put(method.method().name(), method.judgedScores(plan).scores()));
        return new HeldOutWindow(
                Days.date(test.day()),
                config.horizonDays(),
                products,
                test.outcomes(),
                values,
                JudgedMethod.soldLately(test, config.horizonDays()),
                scores);
    }

    private static TrainingInfo info(TrainingPlan plan, List<JudgedMethod> judged, int asOfDay) {
        Map<String, String> choices = new TreeMap<>();
        Map<String, String> calibrations = new TreeMap<>();
        for (JudgedMethod method : judged) {
            choices.put(method.method().name(), method.chosen().choices());
            calibrations.put(method.method().name(), method.calibration().method());
        }
        return new TrainingInfo(
                Days.date(asOfDay),
                dates(plan.trainDays()),
                dates(plan.validationDays()),
                Days.date(plan.test().day()),
                dates(plan.finalDays()),
                plan.all().rows(),
                plan.all().positives(),
                plan.heldOutByTime(),
                choices,
                calibrations);
    }

    private static List<LocalDate> dates(List<Integer> days) {
        return days.stream().map(Days::date).toList();
    }

    /** Progress comes from the parts; the loop over them only passes the cancel on. */
    private static JobContext quiet(JobContext job) {
        return job.sub(0);
    }
}

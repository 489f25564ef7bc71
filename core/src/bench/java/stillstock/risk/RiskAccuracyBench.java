package stillstock.risk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.evaluate.BinaryMetrics;
import stillstock.evaluate.Bootstrap;
import stillstock.evaluate.JudgedScores;
import stillstock.evaluate.calibration.Calibration;
import stillstock.feature.FeatureBuilder;
import stillstock.feature.FeatureMatrix;
import stillstock.feature.Labels;
import stillstock.importing.ImportConfig;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.risk.model.Cohort;
import stillstock.risk.model.RiskMethod;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/**
 * How well each method foretold what came to pass after past days, each trained and chosen on what was known on the day
 * only. Prints Markdown tables: every figure with its 95 % bootstrap interval, all rows and those that sold lately, and
 * where rivals' scores of the same rows are at hand their figures and the paired difference.
 */
public final class RiskAccuracyBench {
    private static final int RESAMPLES = 1000;
    private static final FactWindows WINDOWS = DeadStockPolicy.defaults().windows();

    private RiskAccuracyBench() {}

    /** One data set and how it is judged. */
    private record Task(Snapshot snapshot, RiskConfig config, List<Integer> days, String rivals) {}

    /** Arguments: any of online_retail_ii, oil_refinery, adventureworks_dw, sample, "windows=3" for rolling ones, "dates=12" to learn
     * from. */
    public static void main(String[] arguments) throws Exception {
        int windows = 3;
        RiskConfig config = RiskConfig.defaults();
        for (String argument : arguments) {
            if (argument.startsWith("windows=")) {
                windows = Integer.parseInt(argument.substring(8));
                continue;
            }
            if (argument.startsWith("dates=")) {
                config = dates(config, Integer.parseInt(argument.substring(6)));
                continue;
            }
            Task task = task(argument, config, windows);
            for (int day : task.days) {
                run(argument, task, day);
            }
        }
    }

    private static RiskConfig dates(RiskConfig d, int dates) {
        return new RiskConfig(
                d.horizonDays(),
                d.label(),
                d.deadShare(),
                dates,
                d.mediumFrom(),
                d.highFrom(),
                d.rounds(),
                d.depth(),
                d.learningRate(),
                d.monotone(),
                d.seed());
    }

    private static Task task(String name, RiskConfig d, int windows) throws Exception {
        return switch (name) {
            case "online_retail_ii" -> new Task(
                    read("data/" + name, "online-retail-ii"),
                    d.withOutcome(90, RiskConfig.Label.NO_SALE),
                    List.of(Days.of(LocalDate.of(2011, 9, 9))),
                    "online_retail_ii_2011-09-09");
            case "oil_refinery" -> new Task(
                    read("data/" + name, "oil-refinery"),
                    d.withOutcome(365, RiskConfig.Label.NO_SALE),
                    List.of(Days.of(LocalDate.of(2000, 8, 31))),
                    "oil_refinery_2000-08");
            case "adventureworks_dw" -> rolling(read("data/" + name, "adventureworks-dw"), d, windows);
            default -> rolling(read("", ""), d, windows);
        };
    }

    /** The last window that closed by the snapshot's day and those a month before each other. */
    private static Task rolling(Snapshot snapshot, RiskConfig config, int windows) {
        List<Integer> days = new ArrayList<>();
        LocalDate last = Days.date(snapshot.asOfDay() - config.horizonDays());
        for (int back = windows - 1; back >= 0; back--) {
            days.add(Days.of(last.minusMonths(back)));
        }
        return new Task(snapshot, config, days, "");
    }

    private static void run(String name, Task task, int day) throws IOException {
        long start = System.nanoTime();
        RiskConfig config = task.config;
        TrainingPlan plan;
        try {
            plan = new TrainingPlanner(task.snapshot, WINDOWS, config, day).plan(JobContext.none());
        } catch (CannotTrainException e) {
            System.out.println("\n" + name + " " + Days.text(day) + ": " + e.getMessage());
            return;
        }
        List<JudgedMethod> judged =
                RiskTrainer.judge(RiskTrainer.methods(config, FeatureBuilder.schema()), plan, JobContext.none());
        Cohort current = current(task, day);
        boolean[] lately = JudgedMethod.soldLately(current, config.horizonDays());
        List<JudgedScores> scored = new ArrayList<>();
        for (JudgedMethod method : judged) {
            scored.add(scored(method, plan, current));
        }
        scored.addAll(rivals(task, current));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%n### %s as of %s (%d rows, %.1f s; %s, %s)%n",
                name,
                Days.text(day),
                current.rows(),
                seconds,
                judged.get(0).chosen().choices(),
                judged.get(0).finalCalibration(plan).method());
        boolean[] everything = new boolean[lately.length];
        Arrays.fill(everything, true);
        table("all", scored, current, everything);
        table("sold lately", scored, current, lately);
    }

    private static Cohort current(Task task, int day) {
        FeatureMatrix matrix = FeatureBuilder.asOf(task.snapshot, day, WINDOWS, JobContext.none());
        Labels.Outcomes outcomes = Labels.outcomes(
                task.snapshot,
                matrix,
                task.config.horizonDays(),
                task.config.label() == RiskConfig.Label.SHARE,
                task.config.deadShare());
        return Cohort.labelled(task.snapshot, matrix, outcomes, Cohort.rankOfIds(task.snapshot));
    }

    private static JudgedScores scored(JudgedMethod method, TrainingPlan plan, Cohort current) {
        RiskMethod.Fitted last = method.chosen().learn(plan.all(), JobContext.none());
        Calibration calibration = method.finalCalibration(plan);
        double[] raw = last.score(current, JobContext.none());
        return new JudgedScores(
                method.method().name(),
                JudgedMethod.apply(calibration, raw),
                current.outcomes(),
                method.finalThreshold(plan, calibration, raw),
                method.method().probability());
    }

    /** The rivals' published scores where every row has one; they say yes from one half. */
    private static List<JudgedScores> rivals(Task task, Cohort current) throws IOException {
        List<JudgedScores> result = new ArrayList<>();
        if (task.rivals.isEmpty()) {
            return result;
        }
        List<String> lines = Files.readAllLines(shared("reference/risk_scores/" + task.rivals + ".csv"));
        String[] header = lines.get(0).split(",");
        Map<String, String[]> byId = new HashMap<>();
        lines.subList(1, lines.size()).forEach(line -> byId.put(line.split(",")[0], line.split(",")));
        for (int column = 3; column < header.length; column++) {
            double[] scores = new double[current.rows()];
            for (int row = 0; row < scores.length; row++) {
                String id = task.snapshot.products().id(current.product(row));
                scores[row] = Double.parseDouble(byId.get(id)[column]);
            }
            result.add(new JudgedScores("rival " + header[column], scores, current.outcomes(), 0.5, true));
        }
        return result;
    }

    private static void table(String subset, List<JudgedScores> scored, Cohort current, boolean[] keep) {
        JudgedScores first = scored.get(0).where(keep);
        int positives = 0;
        for (boolean outcome : first.outcomes()) {
            positives += outcome ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "%n%s: n %d, went dead %d%n%n", subset, first.scores().length, positives);
        System.out.println("| model | accuracy | F1 | ROC-AUC | PR-AUC | Brier | ECE | value in top 10 % |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        double[] values = values(current, keep);
        for (JudgedScores model : scored) {
            System.out.println(row(model.where(keep), values));
        }
        System.out.println();
        for (JudgedScores rival : scored) {
            if (rival.model().startsWith("rival")) {
                System.out.println(difference(first, rival.where(keep)));
            }
        }
    }

    private static String row(JudgedScores s, double[] values) {
        Map<String, ToDoubleFunction<int[]>> figures = new LinkedHashMap<>();
        figures.put(
                "accuracy",
                r -> BinaryMetrics.accuracy(s.rows(r).scores(), s.rows(r).outcomes(), s.threshold()));
        figures.put("f1", r -> BinaryMetrics.f1(s.rows(r).scores(), s.rows(r).outcomes(), s.threshold()));
        figures.put(
                "auc", r -> BinaryMetrics.rocAuc(s.rows(r).scores(), s.rows(r).outcomes()));
        figures.put(
                "ap",
                r -> BinaryMetrics.averagePrecision(
                        s.rows(r).scores(), s.rows(r).outcomes()));
        if (s.probability()) {
            figures.put(
                    "brier",
                    r -> BinaryMetrics.brier(s.rows(r).scores(), s.rows(r).outcomes()));
            figures.put(
                    "ece", r -> BinaryMetrics.ece(s.rows(r).scores(), s.rows(r).outcomes()));
        } else {
            figures.put("brier", r -> Double.NaN);
            figures.put("ece", r -> Double.NaN);
        }
        figures.put(
                "value",
                r -> BinaryMetrics.valueCaught(s.rows(r).scores(), s.rows(r).outcomes(), picked(values, r), 0.1));
        StringBuilder text = new StringBuilder("| " + s.model());
        int[] all = IntStream.range(0, s.scores().length).toArray();
        for (ToDoubleFunction<int[]> figure : figures.values()) {
            double value = figure.applyAsDouble(all);
            Bootstrap.Interval range = Bootstrap.interval(all.length, RESAMPLES / 4, 0.95, 1, figure);
            text.append(
                    Double.isNaN(value)
                            ? " | "
                            : String.format(Locale.ROOT, " | %.3f [%.3f, %.3f]", value, range.lower(), range.upper()));
        }
        return text + " |";
    }

    private static String difference(JudgedScores ours, JudgedScores rival) {
        ToDoubleFunction<int[]> auc = r -> BinaryMetrics.rocAuc(
                        ours.rows(r).scores(), ours.rows(r).outcomes())
                - BinaryMetrics.rocAuc(rival.rows(r).scores(), rival.rows(r).outcomes());
        ToDoubleFunction<int[]> ap = r -> BinaryMetrics.averagePrecision(
                        ours.rows(r).scores(), ours.rows(r).outcomes())
                - BinaryMetrics.averagePrecision(
                        rival.rows(r).scores(), rival.rows(r).outcomes());
        int n = ours.scores().length;
        int[] all = IntStream.range(0, n).toArray();
        Bootstrap.Interval a = Bootstrap.interval(n, RESAMPLES, 0.95, 1, auc);
        Bootstrap.Interval p = Bootstrap.interval(n, RESAMPLES, 0.95, 1, ap);
        return String.format(
                Locale.ROOT,
                "- xgboost less %s: ROC-AUC %+.4f [%+.4f, %+.4f], PR-AUC %+.4f [%+.4f, %+.4f]",
                rival.model(),
                auc.applyAsDouble(all),
                a.lower(),
                a.upper(),
                ap.applyAsDouble(all),
                p.lower(),
                p.upper());
    }

    /** Stock at cost; 1 each where no stock is known. */
    private static double[] values(Cohort current, boolean[] keep) {
        int worth = FeatureBuilder.schema().column("stock_value");
        return IntStream.range(0, current.rows())
                .filter(row -> keep[row])
                .mapToDouble(row -> Float.isNaN(current.value(row, worth)) ? 1 : current.value(row, worth))
                .toArray();
    }

    private static double[] picked(double[] values, int[] rows) {
        double[] result = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            result[i] = values[rows[i]];
        }
        return result;
    }

    private static Snapshot read(String folder, String mapping) throws Exception {
        Optional<ColumnMapping> columns = mapping.isEmpty()
                ? Optional.empty()
                : Optional.of(MappingJson.parse(resource("/mappings/" + mapping + ".json"), mapping));
        Path path = folder.isEmpty()
                ? Path.of(System.getProperty("stillstock.sample", "../sample-data"), "csv")
                : shared(folder);
        return new SnapshotImporter()
                .read(path, columns, ImportConfig.defaults(), JobContext.none())
                .snapshot()
                .orElseThrow();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = RiskAccuracyBench.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path shared(String name) {
        return Path.of(System.getProperty("stillstock.shared", "../../shared")).resolve(name);
    }
}

package stillstock.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.evaluate.TimeSplit;
import stillstock.feature.FeatureBuilder;
import stillstock.feature.FeatureMatrix;
import stillstock.feature.Labels;
import stillstock.job.JobContext;
import stillstock.risk.model.Cohort;
import stillstock.risk.model.Cohorts;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.Snapshot;

/** Makes the cohorts of past dates and parts them in time. Reads nothing dated after the as-of day. */
final class TrainingPlanner {
    private static final int LEAST_HISTORY_DAYS = 60;
    private static final int VALIDATION_DATES = 3;
    private static final int LEAST_TRAINING_DATES = 4;
    /** Memory: about 1 GB at 80 features, the matrices and the copy that native code takes. */
    private static final int MOST_TRAINING_ROWS = 1_200_000;

    private final Snapshot snapshot;
    private final FactWindows windows;
    private final RiskConfig config;
    private final int knownUntil;
    private final int[] rank;

    TrainingPlanner(Snapshot snapshot, FactWindows windows, RiskConfig config, int asOfDay) {
        this.snapshot = snapshot;
        this.windows = windows;
        this.config = config;
        this.knownUntil = Math.min(asOfDay, snapshot.asOfDay());
        this.rank = Cohort.rankOfIds(snapshot);
    }

    /** @throws CannotTrainException where there is too little to learn from, saying what is missing */
    TrainingPlan plan(JobContext job) throws CannotTrainException {
        int firstDay = firstDay();
        int horizon = config.horizonDays();
        int history = Math.max(LEAST_HISTORY_DAYS, horizon);
        List<Integer> grid = firstDay == Days.MISSING
                ? List.of()
                : TimeSplit.closed(knownUntil, firstDay, horizon, history, Integer.MAX_VALUE);
        if (grid.isEmpty()) {
            throw new CannotTrainException(tooShort(firstDay, history + horizon));
        }
        TimeSplit split = TimeSplit.monthly(
                knownUntil,
                firstDay,
                horizon,
                history,
                new TimeSplit.Plan(trainingDates(), VALIDATION_DATES, LEAST_TRAINING_DATES));
        List<Integer> last = newest(grid, trainingDates());
        TrainingPlan plan = split.trainDays().isEmpty() ? byProduct(last, job) : byTime(split, grid, last, job);
        requireBothOutcomes(plan.train(), "training");
        requireBothOutcomes(plan.validation(), "validation");
        requireBothOutcomes(plan.beforeTest(), "training");
        return plan;
    }

    private int trainingDates() {
        int affordable = MOST_TRAINING_ROWS / Math.max(1, snapshot.products().size());
        return Math.min(config.trainingDates(), Math.max(LEAST_TRAINING_DATES, affordable));
    }

    private TrainingPlan byTime(TimeSplit split, List<Integer> grid, List<Integer> last, JobContext job) {
        List<Integer> closedByTest = grid.stream()
                .filter(day -> day + config.horizonDays() <= split.testDay())
                .toList();
        List<Integer> beforeTest = newest(closedByTest, trainingDates());
        List<Integer> days = new ArrayList<>(split.trainDays());
        days.addAll(split.validationDays());
        days.addAll(beforeTest);
        days.addAll(last);
        Map<Integer, Cohort> cohorts = cohorts(days, job);
        return new TrainingPlan(
                pick(cohorts, split.trainDays()),
                pick(cohorts, split.validationDays()),
                pick(cohorts, beforeTest),
                cohorts.get(split.testDay()),
                pick(cohorts, last),
                true);
    }

    /** Too short to keep a later window apart: a fifth of the products chooses, another fifth judges. */
    private TrainingPlan byProduct(List<Integer> days, JobContext job) {
        Map<Integer, Cohort> cohorts = cohorts(days, job);
        IntPredicate judges = product -> part(product) < 2;
        IntPredicate chooses = product -> part(product) == 2 || part(product) == 3;
        return new TrainingPlan(
                where(cohorts, judges.negate().and(chooses.negate())),
                where(cohorts, chooses),
                where(cohorts, judges.negate()),
                cohorts.get(days.get(days.size() - 1)).where(judges),
                pick(cohorts, days),
                false);
    }

    /** A tenth by the product's id, the same wherever it stands in the file. */
    private int part(int product) {
        return Math.floorMod((snapshot.products().id(product).hashCode() * 0x9E3779B9) >>> 7, 10);
    }

    private Map<Integer, Cohort> cohorts(List<Integer> days, JobContext job) {
        Map<Integer, Cohort> result = new TreeMap<>();
        List<Integer> distinct = days.stream().distinct().sorted().toList();
        for (int day : distinct) {
            job.message("Working out features as of " + Days.text(day));
            JobContext part = job.sub(1.0 / distinct.size());
            FeatureMatrix matrix = FeatureBuilder.asOf(snapshot, day, windows, part);
            byte[] labels = Labels.of(
                    snapshot,
                    matrix,
                    config.horizonDays(),
                    config.label() == RiskConfig.Label.SHARE,
                    config.deadShare());
            result.put(day, Cohort.labelled(snapshot, matrix, labels, rank));
        }
        return result;
    }

    private void requireBothOutcomes(Cohorts cohorts, String use) throws CannotTrainException {
        if (!cohorts.hasBothOutcomes()) {
            throw new CannotTrainException("Of the " + cohorts.rows() + " products and dates for " + use + ", "
                    + cohorts.positives() + " went dead within " + config.horizonDays()
                    + " days: risk can only be learned where some did and some did not. Choose another horizon or"
                    + " label, or load a longer history.");
        }
    }

    private String tooShort(int firstDay, int needed) {
        if (firstDay == Days.MISSING) {
            return knownUntil == Days.MISSING
                    ? "There is no sale to learn from. Load a sales file."
                    : "There is no sale up to " + Days.text(knownUntil)
                            + " to learn from. Load an older sales file or choose a later date.";
        }
        return "The history from " + Days.text(firstDay) + " to " + Days.text(knownUntil) + " has "
                + (knownUntil - firstDay) + " days; learning what goes dead within " + config.horizonDays()
                + " days needs at least " + needed + ". Load a longer history or choose a shorter horizon.";
    }

    private int firstDay() {
        int sale = first(snapshot.sales());
        int record = first(snapshot.inventory());
        if (sale == Days.MISSING) {
            return Days.MISSING;
        }
        return record == Days.MISSING ? sale : Math.min(sale, record);
    }

    private int first(ProductRows rows) {
        int first = Days.MISSING;
        for (int p = 0; p < rows.products(); p++) {
            if (rows.from(p) < rows.to(p) && rows.day(rows.from(p)) <= knownUntil) {
                int day = rows.day(rows.from(p));
                first = first == Days.MISSING ? day : Math.min(first, day);
            }
        }
        return first;
    }

    private static List<Integer> newest(List<Integer> days, int count) {
        return days.subList(Math.max(0, days.size() - count), days.size());
    }

    private static Cohorts pick(Map<Integer, Cohort> cohorts, List<Integer> days) {
        return new Cohorts(days.stream().map(cohorts::get).toList());
    }

    private static Cohorts where(Map<Integer, Cohort> cohorts, IntPredicate product) {
        return new Cohorts(
                cohorts.values().stream().map(cohort -> cohort.where(product)).toList());
    }
}

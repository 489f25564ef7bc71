package stillstock.risk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.evaluate.TimeSplit;
import stillstock.feature.FeatureBuilder;
import stillstock.feature.FeatureMatrix;
import stillstock.feature.Labels;
import stillstock.job.JobContext;
import stillstock.risk.model.Cohort;
import stillstock.risk.model.Cohorts;
import stillstock.risk.model.Fold;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.Snapshot;

/** Makes the cohorts of past dates and parts them in time. Reads nothing dated after the as-of day. */
final class TrainingPlanner {
    private static final int LEAST_HISTORY_DAYS = 60;
    private static final int VALIDATION_DATES = 3;
    private static final int LEAST_TRAINING_DATES = 4;
    /** Memory: about 1 GB, the matrices and the copies that are trained on. */
    private static final int MOST_TRAINING_VALUES = 100_000_000;
    /** Dates of the last year's same season are worth their time up to so many rows in all. */
    private static final int MOST_SEASON_ROWS = 20_000;

    private static final int SEASON_DAYS = 45;
    private static final int YEAR = 365;

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
        TrainingPlan plan = split.trainDays().isEmpty() ? byProduct(grid, job) : byTime(split, grid, job);
        for (Fold fold : plan.folds()) {
            requireBothOutcomes(fold.train(), "training");
        }
        requireBothOutcomes(plan.validation(), "validation");
        requireBothOutcomes(plan.beforeTest(), "training");
        return plan;
    }

    private int trainingDates() {
        int width = FeatureBuilder.schema().size();
        int affordable =
                MOST_TRAINING_VALUES / width / Math.max(1, snapshot.products().size());
        return Math.min(config.trainingDates(), Math.max(LEAST_TRAINING_DATES, affordable));
    }

    private TrainingPlan byTime(TimeSplit split, List<Integer> grid, JobContext job) {
        List<Integer> beforeTest = closedBy(grid, split.testDay());
        List<Integer> validations = new ArrayList<>(seasonDays(grid, split));
        validations.addAll(split.validationDays());
        Set<Integer> days = new TreeSet<>(beforeTest);
        days.addAll(newest(grid, trainingDates()));
        days.add(split.testDay());
        for (int day : validations) {
            days.add(day);
            days.addAll(closedBy(grid, day));
        }
        Map<Integer, Cohort> cohorts = cohorts(days, job);
        Cohorts learned = pick(cohorts, beforeTest);
        List<Fold> folds = new ArrayList<>();
        for (int day : validations) {
            Fold fold = new Fold(pick(cohorts, closedBy(grid, day)), pick(cohorts, List.of(day)));
            if (fold.train().hasBothOutcomes()) {
                folds.add(fold);
            }
        }
        boolean young = folds.isEmpty() || folds.get(folds.size() - 1).train().rows() * 2 < learned.rows();
        return new TrainingPlan(
                young ? heldOutProducts(cohorts, beforeTest) : folds,
                learned,
                cohorts.get(split.testDay()),
                pick(cohorts, newest(grid, trainingDates())),
                current(job),
                true);
    }

    /** Dates of the season of the test date in the year before it, with enough closed dates of their own. */
    private List<Integer> seasonDays(List<Integer> grid, TimeSplit split) {
        if ((long) snapshot.products().size() * trainingDates() > MOST_SEASON_ROWS) {
            return List.of();
        }
        return grid.stream()
                .filter(day -> Math.abs(split.testDay() - YEAR - day) <= SEASON_DAYS)
                .filter(day -> !split.validationDays().contains(day))
                .filter(day -> closedBy(grid, day).size() >= LEAST_TRAINING_DATES)
                .toList();
    }

    /**
     * A method that had learned from less than half of what the judged one learns from says little about it: then a
     * third of the products is held out in turn, at the same dates.
     */
    private List<Fold> heldOutProducts(Map<Integer, Cohort> cohorts, List<Integer> days) {
        Map<Integer, Cohort> learned = new TreeMap<>(cohorts);
        learned.keySet().retainAll(days);
        List<Fold> folds = new ArrayList<>();
        for (int third = 0; third < 3; third++) {
            int held = third;
            folds.add(new Fold(
                    where(learned, product -> part(product) % 3 != held),
                    where(learned, product -> part(product) % 3 == held)));
        }
        return folds;
    }

    private List<Integer> closedBy(List<Integer> grid, int day) {
        List<Integer> closed = grid.stream()
                .filter(earlier -> earlier + config.horizonDays() <= day)
                .toList();
        return newest(closed, trainingDates());
    }

    private Cohort current(JobContext job) {
        FeatureMatrix matrix = FeatureBuilder.asOf(snapshot, knownUntil, windows, job.sub(0));
        return Cohort.toScore(snapshot, matrix, rank);
    }

    /** Too short to keep a later window apart: a fifth of the products chooses, another fifth judges. */
    private TrainingPlan byProduct(List<Integer> grid, JobContext job) {
        List<Integer> days = newest(grid, trainingDates());
        Map<Integer, Cohort> cohorts = cohorts(days, job);
        IntPredicate judges = product -> part(product) < 2;
        IntPredicate chooses = product -> part(product) == 2 || part(product) == 3;
        return new TrainingPlan(
                List.of(new Fold(where(cohorts, judges.negate().and(chooses.negate())), where(cohorts, chooses))),
                where(cohorts, judges.negate()),
                cohorts.get(days.get(days.size() - 1)).where(judges),
                pick(cohorts, days),
                current(job),
                false);
    }

    /** A tenth by the product's id, the same wherever it stands in the file. */
    private int part(int product) {
        return Math.floorMod((snapshot.products().id(product).hashCode() * 0x9E3779B9) >>> 7, 10);
    }

    private Map<Integer, Cohort> cohorts(Collection<Integer> days, JobContext job) {
        Map<Integer, Cohort> result = new TreeMap<>();
        List<Integer> distinct = days.stream().distinct().sorted().toList();
        for (int day : distinct) {
            job.message("Working out features as of " + Days.text(day));
            JobContext part = job.sub(1.0 / distinct.size());
            FeatureMatrix matrix = FeatureBuilder.asOf(snapshot, day, windows, part);
            Labels.Outcomes outcomes = Labels.outcomes(
                    snapshot,
                    matrix,
                    config.horizonDays(),
                    config.label() == RiskConfig.Label.SHARE,
                    config.deadShare());
            result.put(day, Cohort.labelled(snapshot, matrix, outcomes, rank));
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

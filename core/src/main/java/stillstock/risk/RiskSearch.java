package stillstock.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.evaluate.BinaryMetrics;
import stillstock.evaluate.calibration.CalibrationChoice;
import stillstock.feature.FeatureBuilder;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;
import stillstock.risk.model.RiskMethod;
import stillstock.snapshot.Snapshot;

/**
 * Random or grid search over settings of the boosted trees. In each fold a setting learns from dates that had closed by
 * the fold's later date and stops early there; settings are ranked by log-loss on all folds' later dates, after
 * calibration. The judged window is not looked at. Source: Bergstra and Bengio, "Random search for hyper-parameter
 * optimization", JMLR 13 (2012).
 */
public final class RiskSearch {
    /**
     * What may be tried.
     *
     * @param depths of trees
     * @param learningRates above 0 and at most 1
     * @param monotone true, false or both
     * @param rounds at most; early stopping finds how many
     */
    public record Space(List<Integer> depths, List<Double> learningRates, List<Boolean> monotone, int rounds) {
        /** Copies its lists; none may be empty. */
        public Space {
            depths = List.copyOf(depths);
            learningRates = List.copyOf(learningRates);
            monotone = List.copyOf(monotone);
            if (depths.isEmpty() || learningRates.isEmpty() || monotone.isEmpty()) {
                throw new IllegalArgumentException("every list of a search space needs an entry");
            }
        }

        /** Depth 2 to 6, learning rate 0.03 to 0.2, with and without directions. */
        public static Space defaults() {
            return new Space(List.of(2, 3, 4, 5, 6), List.of(0.03, 0.05, 0.08, 0.12, 0.2), List.of(true, false), 400);
        }

        /** Few settings for a first look: depth 3 and 4, two learning rates, directions held. */
        public static Space quick() {
            return new Space(List.of(3, 4), List.of(0.08, 0.15), List.of(true), 200);
        }

        /** Every depth from 1 to 8 and eight learning rates, with and without directions. */
        public static Space wide() {
            return new Space(
                    List.of(1, 2, 3, 4, 5, 6, 7, 8),
                    List.of(0.02, 0.03, 0.05, 0.08, 0.1, 0.12, 0.2, 0.3),
                    List.of(true, false),
                    600);
        }

        /** The spaces that can be asked for by name, in the order to offer them. */
        public static Map<String, Space> named() {
            Map<String, Space> spaces = new LinkedHashMap<>();
            spaces.put("quick", quick());
            spaces.put("usual", defaults());
            spaces.put("wide", wide());
            return spaces;
        }

        /** Settings it holds. */
        public int size() {
            return depths.size() * learningRates.size() * monotone.size();
        }

        private List<RiskConfig> settings(RiskConfig base) {
            List<RiskConfig> all = new ArrayList<>();
            for (int depth : depths) {
                for (double rate : learningRates) {
                    for (boolean held : monotone) {
                        all.add(base.withTrees(rounds, depth, rate, held));
                    }
                }
            }
            return all;
        }
    }

    /**
     * One setting tried.
     *
     * @param logLoss calibrated, cross-fitted over products, on the validation dates; lower is better
     */
    public record Trial(RiskConfig config, String choices, double logLoss) {}

    /**
     * What the search found.
     *
     * @param trials best first
     * @param stoppedEarly true where it was cancelled or the time was up before all trials were made
     * @param unavailableCause why nothing could be tried, in the user's words; empty where something was
     */
    public record Outcome(List<Trial> trials, boolean stoppedEarly, String unavailableCause) {
        /** Copies its list. */
        public Outcome {
            trials = List.copyOf(trials);
        }

        /** The setting with the least loss; empty where none was tried. */
        public Optional<RiskConfig> best() {
            return trials.stream().findFirst().map(Trial::config);
        }
    }

    /** In what order a space is gone through. */
    public enum Order {
        /** Drawn by the seed: a few trials see all of the space. */
        RANDOM,
        /** Depth by depth, learning rate by learning rate: for spaces that are tried whole. */
        GRID
    }

    /**
     * How much may be tried.
     *
     * @param trials settings to try at most, at least 1
     * @param order of the trials
     * @param seconds no trial begins after so long; above 0
     */
    public record Budget(Space space, int trials, Order order, double seconds) {
        /** Checks the numbers. */
        public Budget {
            if (trials < 1 || !(seconds > 0)) {
                throw new IllegalArgumentException(
                        "trials (" + trials + ") must be at least 1, seconds (" + seconds + ") above 0");
            }
        }

        /** So many settings drawn at random, however long it takes. */
        public Budget(Space space, int trials) {
            this(space, trials, Order.RANDOM, Double.POSITIVE_INFINITY);
        }
    }

    private RiskSearch() {}

    /**
     * Tries the settings given and then others drawn from the space, each at most once. A cancel ends the search and
     * keeps what was found; only a cancel before the features are made is passed on.
     *
     * @param budget what may be tried, and how much of it
     */
    public static Outcome search(
            Snapshot snapshot, FactWindows windows, RiskConfig base, int asOfDay, Budget budget, JobContext job) {
        return search(new Given(snapshot, windows, base, asOfDay), budget, System::nanoTime, job);
    }

    /** What is searched on. */
    record Given(Snapshot snapshot, FactWindows windows, RiskConfig base, int asOfDay) {}

    /** @param clock nanoseconds from any start */
    static Outcome search(Given given, Budget budget, LongSupplier clock, JobContext job) {
        RiskConfig base = given.base;
        long start = clock.getAsLong();
        TrainingPlan plan;
        try {
            plan = new TrainingPlanner(given.snapshot, given.windows, base, given.asOfDay).plan(job.sub(0.3));
        } catch (CannotTrainException e) {
            return new Outcome(List.of(), false, e.getMessage());
        }
        List<RiskConfig> candidates = budget.space().settings(base);
        if (budget.order() == Order.RANDOM) {
            Collections.shuffle(candidates, new Random(base.seed()));
        }
        candidates.add(0, base);
        int most = Math.min(budget.trials(), candidates.size());
        List<Trial> trials = new ArrayList<>();
        boolean stopped = false;
        for (int i = 0; i < most && !stopped; i++) {
            if ((clock.getAsLong() - start) / 1e9 > budget.seconds()) {
                stopped = true;
                continue;
            }
            job.message("Trying setting " + (i + 1) + " of " + most);
            try {
                trials.add(trial(candidates.get(i), plan, job.sub(0.7 / most)));
            } catch (JobCancelledException e) {
                stopped = true;
            }
        }
        trials.sort(Comparator.comparingDouble(Trial::logLoss));
        return new Outcome(trials, stopped, "");
    }

    private static Trial trial(RiskConfig config, TrainingPlan plan, JobContext job) {
        job.checkCancelled();
        RiskMethod trees = RiskTrainer.boostedTrees(config, FeatureBuilder.schema());
        RiskMethod.Chosen chosen = trees.choose(plan.folds(), job);
        double[] raw = chosen.ahead().stream().flatMapToDouble(Arrays::stream).toArray();
        boolean[] outcomes = plan.validation().outcomes();
        CalibrationChoice choice =
                CalibrationChoice.choose(raw, outcomes, plan.validation().keys());
        double loss = choice.logLoss().values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseGet(() -> BinaryMetrics.logLoss(raw, outcomes));
        return new Trial(config, chosen.choices(), loss);
    }
}

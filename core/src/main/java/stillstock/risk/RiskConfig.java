package stillstock.risk;

import stillstock.risk.band.RiskCosts;

/**
 * How risk is labelled, trained and banded.
 *
 * @param horizonDays length of the outcome window; default 90
 * @param label what counts as not selling; default SHARE where stock is known
 * @param deadShare SHARE: sales below this share of the stock on hand; default 0.10
 * @param trainingDates past dates to learn from at most, a month apart; default 12; fewer for very
 *     many products (see {@link RiskTrainer})
 * @param mediumFrom scores from here are medium; default 0.35
 * @param highFrom scores from here are high; default 0.65
 * @param rounds boosting rounds at most; default 200
 * @param depth tree depth; default 4
 * @param learningRate shrinkage a round; default 0.08
 * @param monotone hold the directions the trade knows (older stock is never safer); default true
 * @param seed of every random choice
 * @param costs what being wrong costs and what dead stock brings back; no model depends on them
 */
public record RiskConfig(
        int horizonDays,
        Label label,
        double deadShare,
        int trainingDates,
        double mediumFrom,
        double highFrom,
        int rounds,
        int depth,
        double learningRate,
        boolean monotone,
        long seed,
        RiskCosts costs) {

    /** What counts as not selling. */
    public enum Label {
        /** Sales in the window below a share of the stock on hand at its start; no sale where stock is unknown. */
        SHARE,
        /** No sale in the window of an item that sold before. */
        NO_SALE
    }

    /** Checks the ranges. */
    public RiskConfig {
        if (horizonDays < 1 || horizonDays > 3650) {
            throw new IllegalArgumentException("horizonDays (" + horizonDays + ") must be within 1..3650");
        }
        if (!(mediumFrom > 0 && mediumFrom < highFrom && highFrom < 1)) {
            throw new IllegalArgumentException(
                    "bands need 0 < mediumFrom (" + mediumFrom + ") < highFrom (" + highFrom + ") < 1");
        }
    }

    /** With the usual costs. */
    public RiskConfig(
            int horizonDays,
            Label label,
            double deadShare,
            int trainingDates,
            double mediumFrom,
            double highFrom,
            int rounds,
            int depth,
            double learningRate,
            boolean monotone,
            long seed) {
        this(
                horizonDays,
                label,
                deadShare,
                trainingDates,
                mediumFrom,
                highFrom,
                rounds,
                depth,
                learningRate,
                monotone,
                seed,
                RiskCosts.defaults());
    }

    /** The same with another outcome to foretell. */
    public RiskConfig withOutcome(int days, Label outcome) {
        Draft draft = new Draft(this);
        draft.horizonDays = days;
        draft.label = outcome;
        return draft.made();
    }

    /** Ninety days, a tenth of the stock, a year of monthly dates. */
    public static RiskConfig defaults() {
        return new RiskConfig(90, Label.SHARE, 0.10, 12, 0.35, 0.65, 200, 4, 0.08, true, 42);
    }

    /** The same with other trees. */
    public RiskConfig withTrees(int rounds, int depth, double learningRate, boolean monotone) {
        Draft draft = new Draft(this);
        draft.rounds = rounds;
        draft.depth = depth;
        draft.learningRate = learningRate;
        draft.monotone = monotone;
        return draft.made();
    }

    /** The same with bands that begin elsewhere. */
    public RiskConfig withBands(double medium, double high) {
        Draft draft = new Draft(this);
        draft.mediumFrom = medium;
        draft.highFrom = high;
        return draft.made();
    }

    /** The same with another share of the stock below which sales count as dead. */
    public RiskConfig withDeadShare(double share) {
        Draft draft = new Draft(this);
        draft.deadShare = share;
        return draft.made();
    }

    /** The same with other costs. */
    public RiskConfig withCosts(RiskCosts value) {
        Draft draft = new Draft(this);
        draft.costs = value;
        return draft.made();
    }

    /** What a model depends on: everything but the bands and the costs, which are the usual ones here. */
    public RiskConfig ofModel() {
        RiskConfig usual = defaults();
        return withBands(usual.mediumFrom, usual.highFrom).withCosts(usual.costs);
    }

    /** Settings while some of them are replaced. */
    private static final class Draft {
        private final RiskConfig from;
        private int horizonDays;
        private Label label;
        private double deadShare;
        private double mediumFrom;
        private double highFrom;
        private int rounds;
        private int depth;
        private double learningRate;
        private boolean monotone;
        private RiskCosts costs;

        Draft(RiskConfig from) {
            this.from = from;
            horizonDays = from.horizonDays;
            label = from.label;
            deadShare = from.deadShare;
            mediumFrom = from.mediumFrom;
            highFrom = from.highFrom;
            rounds = from.rounds;
            depth = from.depth;
            learningRate = from.learningRate;
            monotone = from.monotone;
            costs = from.costs;
        }

        RiskConfig made() {
            return new RiskConfig(
                    horizonDays,
                    label,
                    deadShare,
                    from.trainingDates,
                    mediumFrom,
                    highFrom,
                    rounds,
                    depth,
                    learningRate,
                    monotone,
                    from.seed,
                    costs);
        }
    }
}

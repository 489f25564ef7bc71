package stillstock.risk.model;

import java.util.List;
import stillstock.job.JobContext;

/** A score that needs no learning: the yardsticks a learned model has to beat. */
public final class PlainRule implements RiskMethod, RiskMethod.Fitted {
    /** The score of one row. */
    @FunctionalInterface
    private interface RowScore {
        double of(Cohort cohort, int row);
    }

    private final String name;
    private final boolean yesOrNo;
    private final RowScore score;

    private PlainRule(String name, boolean yesOrNo, RowScore score) {
        this.name = name;
        this.yesOrNo = yesOrNo;
        this.score = score;
    }

    /** Calls everything dead. */
    public static PlainRule always() {
        return new PlainRule("always", true, (cohort, row) -> 1);
    }

    /** 1 where the last sale lies more than so many days back or there was none, else 0. */
    public static PlainRule idleLongerThan(int days) {
        return new PlainRule(
                "rule " + days + " d", true, (cohort, row) -> cohort.daysSinceLastSale(row) <= days ? 0 : 1);
    }

    /** Days since the last sale; never sold counts as longer ago than anything, 100,000 days. */
    public static PlainRule recency() {
        return new PlainRule("recency", false, (cohort, row) -> {
            double days = cohort.daysSinceLastSale(row);
            return Double.isNaN(days) ? 100_000 : days;
        });
    }

    /**
     * The label's own rule on the window just past: 1 where the product sold nothing in it, or less than the share of
     * the stock it has now.
     *
     * @param deadShare of the stock; 0 where the label is "no sale"
     * @param onHandColumn the feature that holds the stock
     */
    public static PlainRule persistence(int horizonDays, double deadShare, int onHandColumn) {
        return new PlainRule("persistence", true, (cohort, row) -> {
            double sold = cohort.unitsSold(row, horizonDays);
            float stock = cohort.value(row, onHandColumn);
            return sold == 0 || sold < deadShare * (Float.isNaN(stock) ? 0 : stock) ? 1 : 0;
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean probability() {
        return false;
    }

    @Override
    public boolean isYesOrNo() {
        return yesOrNo;
    }

    @Override
    public Chosen choose(List<Fold> folds, JobContext job) {
        return new Unlearned(
                this,
                folds.stream()
                        .map(fold -> RiskMethod.scores(this, fold.validation(), job))
                        .toList());
    }

    private record Unlearned(PlainRule rule, List<double[]> ahead) implements Chosen {
        @Override
        public Fitted learn(Cohorts rows, JobContext job) {
            return rule;
        }

        @Override
        public String choices() {
            return "";
        }
    }

    @Override
    public double[] score(Cohort cohort, JobContext job) {
        double[] result = new double[cohort.rows()];
        for (int row = 0; row < result.length; row++) {
            result[row] = score.of(cohort, row);
        }
        return result;
    }
}

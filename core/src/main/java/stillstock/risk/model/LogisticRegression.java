package stillstock.risk.model;

import java.util.List;
import stillstock.evaluate.BinaryMetrics;
import stillstock.job.JobContext;

/**
 * Logistic regression with an L2 penalty on sign(x) log(1 + |x|), missing values at the median, mean 0 and variance 1.
 * The penalty is the one with the lowest validation log-loss. Learns from at most {@value #MOST_ROWS} rows, spread
 * evenly.
 */
public record LogisticRegression() implements RiskMethod {
    static final int MOST_ROWS = 100_000;
    private static final List<Double> PENALTIES = List.of(1.0, 10.0, 100.0);

    @Override
    public String name() {
        return "logistic";
    }

    @Override
    public boolean probability() {
        return true;
    }

    @Override
    public Fitted fit(Cohorts train, Cohorts validation, JobContext job) {
        LinearFit problem = LinearFit.of(train.labelledRows(), MOST_ROWS);
        boolean[] outcomes = validation.outcomes();
        Line best = null;
        double bestLoss = Double.POSITIVE_INFINITY;
        for (double penalty : PENALTIES) {
            Line line = new Line(problem.solve(penalty, job), penalty);
            double loss = BinaryMetrics.logLoss(validation.scores(cohort -> line.score(cohort, job)), outcomes);
            if (best == null || loss < bestLoss) {
                bestLoss = loss;
                best = line;
            }
        }
        return best;
    }

    private record Line(LinearModel model, double penalty) implements Fitted {
        @Override
        public double[] score(Cohort cohort, JobContext job) {
            double[] result = new double[cohort.rows()];
            for (int row = 0; row < result.length; row++) {
                result[row] = 1 / (1 + Math.exp(-model.margin(cohort.rowMajor(), row * cohort.columns())));
            }
            return result;
        }

        @Override
        public Fitted refit(Cohorts all, JobContext job) {
            return new Line(LinearFit.of(all.labelledRows(), MOST_ROWS).solve(penalty, job), penalty);
        }

        @Override
        public String choices() {
            return "L2 penalty " + penalty;
        }
    }
}

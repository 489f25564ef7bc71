package stillstock.risk.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stillstock.evaluate.BinaryMetrics;
import stillstock.job.JobContext;

/**
 * Logistic regression with an L2 penalty on sign(x) log(1 + |x|), missing values at the median, mean 0 and variance 1.
 * The penalty is the one with the lowest validation log-loss. Learns from at most {@value #MOST_ROWS} rows, spread
 * evenly.
 */
public record LogisticRegression() implements RiskMethod {
    static final int MOST_ROWS = 20_000;
    private static final List<Double> PENALTIES = List.of(100.0, 10.0, 1.0);

    @Override
    public String name() {
        return "logistic";
    }

    @Override
    public boolean probability() {
        return true;
    }

    @Override
    public Chosen choose(List<Fold> folds, JobContext job) {
        Fold last = folds.get(folds.size() - 1);
        double penalty = penalty(last, job.sub(0.5));
        List<double[]> ahead = new ArrayList<>();
        for (Fold fold : folds) {
            LinearFit problem = LinearFit.of(fold.train().labelledRows(0, 0), MOST_ROWS);
            Line line = new Line(problem.solve(penalty, Optional.empty(), job));
            ahead.add(RiskMethod.scores(line, fold.validation(), JobContext.none()));
            job.step(ahead.size(), folds.size());
        }
        return new Plan(penalty, List.copyOf(ahead));
    }

    /** The penalty with the least log-loss on the latest fold, each solved from the stronger one before. */
    private static double penalty(Fold fold, JobContext job) {
        LinearFit problem = LinearFit.of(fold.train().labelledRows(0, 0), MOST_ROWS);
        boolean[] outcomes = fold.validation().outcomes();
        Optional<LinearModel> before = Optional.empty();
        double best = PENALTIES.get(0);
        double bestLoss = Double.POSITIVE_INFINITY;
        for (double penalty : PENALTIES) {
            LinearModel model = problem.solve(penalty, before, job);
            before = Optional.of(model);
            double[] scores = RiskMethod.scores(new Line(model), fold.validation(), job);
            double loss = BinaryMetrics.logLoss(scores, outcomes);
            if (loss < bestLoss) {
                bestLoss = loss;
                best = penalty;
            }
        }
        return best;
    }

    private record Plan(double penalty, List<double[]> ahead) implements Chosen {
        @Override
        public Fitted learn(Cohorts rows, JobContext job) {
            return new Line(LinearFit.of(rows.labelledRows(0, 0), MOST_ROWS).solve(penalty, Optional.empty(), job));
        }

        @Override
        public String choices() {
            return "L2 penalty " + penalty;
        }
    }

    private record Line(LinearModel model) implements Fitted {
        @Override
        public double[] score(Cohort cohort, JobContext job) {
            double[] result = new double[cohort.rows()];
            for (int row = 0; row < result.length; row++) {
                result[row] = 1 / (1 + Math.exp(-model.margin(cohort.rowMajor(), row * cohort.columns())));
            }
            return result;
        }
    }
}

package stillstock.risk.model;

import java.util.Arrays;
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
    static final int MOST_ROWS = 30_000;
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
        boolean[] outcomes = RiskMethod.outcomes(folds);
        double[][][] scores = new double[PENALTIES.size()][folds.size()][];
        for (int f = 0; f < folds.size(); f++) {
            LinearFit problem = LinearFit.of(folds.get(f).train().labelledRows(0, 0), MOST_ROWS);
            Optional<LinearModel> before = Optional.empty();
            for (int p = 0; p < PENALTIES.size(); p++) {
                LinearModel model = problem.solve(PENALTIES.get(p), before, job);
                before = Optional.of(model);
                scores[p][f] = RiskMethod.scores(new Line(model), folds.get(f).validation(), job);
            }
            job.step(f + 1L, folds.size());
        }
        int best = 0;
        double bestLoss = Double.POSITIVE_INFINITY;
        for (int p = 0; p < scores.length; p++) {
            double[] all =
                    Arrays.stream(scores[p]).flatMapToDouble(Arrays::stream).toArray();
            double loss = BinaryMetrics.logLoss(all, outcomes);
            if (loss < bestLoss) {
                bestLoss = loss;
                best = p;
            }
        }
        return new Plan(PENALTIES.get(best), List.of(scores[best]));
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

package stillstock.risk.model;

import java.util.List;
import stillstock.evaluate.BinaryMetrics;
import stillstock.job.JobContext;
import stillstock.snapshot.SalesTable;

/**
 * The chance that nothing sells in the window, from the probability of demand by week that fades while nothing sells
 * (p += beta (sold - p), 0.5 at the first sale): (1 - p) to the power of the weeks in the window. Beta is the one with
 * the best ROC-AUC on validation. A product that never sold scores 1.
 *
 * <p>Source: Teunter, Syntetos and Babai, "Intermittent demand: linking forecasting to inventory obsolescence", EJOR
 * 214 (2011).
 *
 * @param horizonDays length of the outcome window
 */
public record TsbMethod(int horizonDays) implements RiskMethod {
    private static final List<Double> BETAS = List.of(0.05, 0.1, 0.2, 0.3);
    private static final int WEEK = 7;

    @Override
    public String name() {
        return "tsb";
    }

    @Override
    public boolean probability() {
        return true;
    }

    @Override
    public Chosen choose(List<Fold> folds, JobContext job) {
        Cohorts validation = RiskMethod.validation(folds);
        boolean[] outcomes = validation.outcomes();
        double bestBeta = BETAS.get(0);
        double best = Double.NEGATIVE_INFINITY;
        for (double beta : BETAS) {
            Smoothed candidate = new Smoothed(beta, horizonDays);
            double auc = BinaryMetrics.rocAuc(RiskMethod.scores(candidate, validation, job), outcomes);
            if (auc > best) {
                best = auc;
                bestBeta = beta;
            }
        }
        Smoothed chosen = new Smoothed(bestBeta, horizonDays);
        return new Plan(
                chosen,
                folds.stream()
                        .map(fold -> RiskMethod.scores(chosen, fold.validation(), job))
                        .toList());
    }

    private record Plan(Smoothed smoothed, List<double[]> ahead) implements Chosen {
        @Override
        public Fitted learn(Cohorts rows, JobContext job) {
            return smoothed;
        }

        @Override
        public String choices() {
            return "beta " + smoothed.beta;
        }
    }

    private record Smoothed(double beta, int horizonDays) implements Fitted {
        @Override
        public double[] score(Cohort cohort, JobContext job) {
            double[] result = new double[cohort.rows()];
            for (int row = 0; row < result.length; row++) {
                result[row] = Math.pow(1 - probability(cohort, row), (double) horizonDays / WEEK);
            }
            return result;
        }

        private double probability(Cohort cohort, int row) {
            SalesTable sales = cohort.snapshot().sales();
            int from = sales.from(cohort.product(row));
            int end = sales.toAsOf(cohort.product(row), cohort.day());
            if (from == end) {
                return 0;
            }
            double p = 0.5;
            int at = from;
            int firstWeek = (cohort.day() - sales.day(from)) / WEEK;
            for (int week = firstWeek; week >= 0; week--) {
                boolean sold = false;
                while (at < end && (cohort.day() - sales.day(at)) / WEEK == week) {
                    sold = true;
                    at++;
                }
                p = week == firstWeek ? p : p + beta * ((sold ? 1 : 0) - p);
            }
            return p;
        }
    }
}

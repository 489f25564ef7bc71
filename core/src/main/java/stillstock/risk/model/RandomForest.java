package stillstock.risk.model;

import java.util.ArrayList;
import java.util.List;
import stillstock.boost.tree.TreeEnsemble;
import stillstock.job.JobContext;
import stillstock.risk.xgboost.XgboostTrainer;

/**
 * A random forest grown by XGBoost. A tree sees 63 % of the rows, at most 15,000.
 *
 * @param trees how many
 * @param depth of a tree
 */
public record RandomForest(int trees, int depth, long seed) implements RiskMethod {
    private static final double ROWS_A_TREE = 15_000;

    @Override
    public String name() {
        return "random forest";
    }

    @Override
    public boolean probability() {
        return true;
    }

    @Override
    public Chosen choose(List<Fold> folds, JobContext job) {
        List<double[]> ahead = new ArrayList<>();
        for (Fold fold : folds) {
            Forest forest = grow(fold.train(), job.sub(1.0 / folds.size()));
            ahead.add(RiskMethod.scores(forest, fold.validation(), JobContext.none()));
        }
        return new Plan(this, List.copyOf(ahead));
    }

    private Forest grow(Cohorts rows, JobContext job) {
        double share = Math.min(0.63, ROWS_A_TREE / rows.rows());
        return new Forest(XgboostTrainer.forest(rows.labelledRows(0, 0), trees, depth, share, seed, job));
    }

    private record Plan(RandomForest method, List<double[]> ahead) implements Chosen {
        @Override
        public Fitted learn(Cohorts rows, JobContext job) {
            return method.grow(rows, job);
        }

        @Override
        public String choices() {
            return method.trees + " trees of depth " + method.depth;
        }
    }

    private record Forest(TreeEnsemble ensemble) implements Fitted {
        @Override
        public double[] score(Cohort cohort, JobContext job) {
            double[] scores = ensemble.margins(cohort.rowMajor(), cohort.rows(), job);
            for (int row = 0; row < scores.length; row++) {
                scores[row] = Math.max(0, Math.min(1, scores[row]));
            }
            return scores;
        }
    }
}

package stillstock.risk.model;

import java.util.Optional;
import stillstock.boost.tree.TreeEnsemble;
import stillstock.job.JobContext;
import stillstock.risk.xgboost.BoosterSettings;
import stillstock.risk.xgboost.TrainedBooster;
import stillstock.risk.xgboost.XgboostTrainer;

/** XGBoost's boosted trees, stopped early by validation log-loss. */
public record BoostedTrees(BoosterSettings settings) implements RiskMethod {
    @Override
    public String name() {
        return "xgboost";
    }

    @Override
    public boolean probability() {
        return true;
    }

    @Override
    public FittedTrees fit(Cohorts train, Cohorts validation, JobContext job) {
        TrainedBooster booster =
                XgboostTrainer.boost(train.labelledRows(), Optional.of(validation.labelledRows()), settings, job);
        return new FittedTrees(booster, settings.withRounds(booster.bestRounds()));
    }

    /** Trees that have learned, with the number of rounds that was best. */
    public record FittedTrees(TrainedBooster booster, BoosterSettings settings) implements Fitted {
        @Override
        public double[] score(Cohort cohort, JobContext job) {
            return probabilities(booster.trees(), cohort, job);
        }

        @Override
        public FittedTrees refit(Cohorts all, JobContext job) {
            TrainedBooster again = XgboostTrainer.boost(all.labelledRows(), Optional.empty(), settings, job);
            return new FittedTrees(again, settings);
        }

        @Override
        public String choices() {
            return settings.rounds() + " rounds";
        }
    }

    private static double[] probabilities(TreeEnsemble trees, Cohort cohort, JobContext job) {
        double[] margins = trees.margins(cohort.rowMajor(), cohort.rows(), job);
        for (int row = 0; row < margins.length; row++) {
            margins[row] = 1 / (1 + Math.exp(-margins[row]));
        }
        return margins;
    }
}

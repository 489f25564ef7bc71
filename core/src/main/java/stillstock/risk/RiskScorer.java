package stillstock.risk;

import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.feature.FeatureBuilder;
import stillstock.feature.FeatureMatrix;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.risk.model.Cohort;
import stillstock.snapshot.Snapshot;

/** Scores the products of a snapshot as of a day with a trained model. */
public final class RiskScorer {
    private static final int BLOCK = 512;

    private RiskScorer() {}

    /**
     * Scores every product that could go dead: with stock on hand, or, where no stock is recorded, sold before.
     *
     * @param windows of the policy, for the features
     * @param day see {@link stillstock.snapshot.Days}; nothing after it is read
     * @param config for the bands
     * @return with the training's cause where it has no model
     */
    public static RiskResult score(
            RiskTraining training, Snapshot snapshot, FactWindows windows, int day, RiskConfig config, JobContext job) {
        FeatureMatrix all = FeatureBuilder.asOf(snapshot, day, windows, job.sub(0.8));
        if (training.model().isEmpty()) {
            return RiskResult.unavailable(all, config, training.unavailableCause());
        }
        RiskModel model = training.model().get();
        ModelFit fit = ModelFit.of(model.schema(), all.schema());
        if (!fit.fits()) {
            return RiskResult.unavailable(all, config, fit.explanation());
        }
        FeatureMatrix features = all.select(model.schema());
        Cohort cohort = Cohort.toScore(snapshot, all, Cohort.rankOfIds(snapshot));
        boolean[] scored = new boolean[snapshot.products().size()];
        for (int i = 0; i < cohort.rows(); i++) {
            scored[cohort.product(i)] = true;
        }
        double[] probability = new double[features.rows()];
        Parallel.blocks(features.rows(), BLOCK, job.sub(0.2), (from, to) -> {
            for (int row = from; row < to; row++) {
                probability[row] = scored[features.product(row)] ? model.probability(features, row) : Double.NaN;
            }
        });
        return new RiskResult(training, snapshot.products(), features, probability, config);
    }
}

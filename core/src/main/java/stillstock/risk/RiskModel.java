package stillstock.risk;

import stillstock.boost.tree.TreeEnsemble;
import stillstock.boost.tree.TreeShap;
import stillstock.evaluate.calibration.Calibration;
import stillstock.feature.FeatureMatrix;
import stillstock.feature.FeatureSchema;
import stillstock.risk.xgboost.XgboostTrainer;

/**
 * Boosted trees with all that is needed to score another snapshot: the features they ask for, the calibration and the
 * settings they were trained with. Immutable; safe for several threads.
 */
public final class RiskModel {
    private final byte[] booster;
    private final FeatureSchema schema;
    private final RiskConfig config;
    private final Calibration calibration;
    private final double threshold;
    private final TrainingInfo info;
    private final TreeEnsemble trees;

    /**
     * @param booster XGBoost's UBJSON; copied
     * @param schema the features in the order of its columns
     * @param threshold the calibrated score with the best F1 ahead of outcomes
     * @throws IllegalArgumentException where the booster cannot be read or asks for another number of features
     */
    public RiskModel(
            byte[] booster,
            FeatureSchema schema,
            RiskConfig config,
            Calibration calibration,
            double threshold,
            TrainingInfo info) {
        this.booster = booster.clone();
        this.schema = schema;
        this.config = config;
        this.calibration = calibration;
        this.threshold = threshold;
        this.info = info;
        this.trees = XgboostTrainer.read(booster);
        if (trees.columns() != schema.size()) {
            throw new IllegalArgumentException(
                    "the booster asks for " + trees.columns() + " features, the schema names " + schema.size());
        }
    }

    /** The booster in XGBoost's UBJSON: other programs can load it. */
    public byte[] boosterBytes() {
        return booster.clone();
    }

    /** The features in the order of the booster's columns. */
    public FeatureSchema schema() {
        return schema;
    }

    /** The settings it was trained with. */
    public RiskConfig config() {
        return config;
    }

    /** Turns the booster's probabilities into ones that come true as often as they say. */
    public Calibration calibration() {
        return calibration;
    }

    /** The calibrated score with the best F1 over the rows scored ahead of their outcome. */
    public double threshold() {
        return threshold;
    }

    /** What it learned from. */
    public TrainingInfo info() {
        return info;
    }

    /** The calibrated probability of one row of a matrix of this schema. */
    public double probability(FeatureMatrix features, int row) {
        double margin = trees.margin(features.rowMajor(), row * schema.size());
        return calibration.apply(1 / (1 + Math.exp(-margin)));
    }

    /** The log-odds of one row before calibration. */
    public double margin(FeatureMatrix features, int row) {
        return trees.margin(features.rowMajor(), row * schema.size());
    }

    /** The version of the library that trained it: "3.0.1". */
    public String xgboostVersion() {
        return XgboostTrainer.version(booster);
    }

    /**
     * How much each feature's splits lowered the training loss, summed over the trees; one entry a feature.
     *
     * @throws IllegalArgumentException where the booster does not say
     */
    public double[] gains() {
        return XgboostTrainer.gains(booster);
    }

    /** Prepares reasons; takes a moment, so keep it. */
    public TreeShap shap() {
        return new TreeShap(trees);
    }
}

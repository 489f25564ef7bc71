package stillstock.risk.xgboost;

import java.util.List;

/**
 * How trees are boosted; names as in XGBoost's parameters where they are the same.
 *
 * @param rounds trees at most
 * @param patience rounds without a better validation log-loss after which to stop; used only with validation rows
 * @param depth of a tree, at least 1
 * @param learningRate shrinkage a round, above 0 and at most 1
 * @param minChildWeight least sum of hessian in a leaf
 * @param subsample share of rows a tree sees
 * @param columnShare share of columns a tree sees
 * @param lambda L2 penalty on leaves
 * @param monotone a column's direction (+1, 0, -1), one a column; empty for none
 * @param seed of the drawing of rows and columns
 */
public record BoosterSettings(
        int rounds,
        int patience,
        int depth,
        double learningRate,
        double minChildWeight,
        double subsample,
        double columnShare,
        double lambda,
        List<Integer> monotone,
        long seed) {
    /** Copies its list. */
    public BoosterSettings {
        monotone = List.copyOf(monotone);
        if (rounds < 1 || depth < 1 || !(learningRate > 0 && learningRate <= 1)) {
            throw new IllegalArgumentException("rounds (" + rounds + ") and depth (" + depth
                    + ") must be at least 1, learningRate (" + learningRate + ") above 0 and at most 1");
        }
    }

    /** Rows and columns drawn a little, leaves of at least five rows' weight, a plain penalty. */
    public static BoosterSettings of(int rounds, int depth, double learningRate, List<Integer> monotone, long seed) {
        return new BoosterSettings(rounds, 20, depth, learningRate, 5, 0.8, 0.8, 1, monotone, seed);
    }

    /** The same with another number of rounds. */
    public BoosterSettings withRounds(int value) {
        return new BoosterSettings(
                value, patience, depth, learningRate, minChildWeight, subsample, columnShare, lambda, monotone, seed);
    }
}

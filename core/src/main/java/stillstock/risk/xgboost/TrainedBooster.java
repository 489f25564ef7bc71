package stillstock.risk.xgboost;

import java.util.List;
import stillstock.boost.tree.TreeEnsemble;

/**
 * What boosting gave.
 *
 * @param all the trees of every round it went through, margin in log-odds
 * @param bestRounds rounds with the lowest validation log-loss (after a shift of the base rate); all rounds without validation rows
 * @param validationLogLoss after each round; empty without validation rows
 * @param bytes the booster in XGBoost's UBJSON with every round it went through; read-only by agreement
 */
public record TrainedBooster(TreeEnsemble all, int bestRounds, List<Double> validationLogLoss, byte[] bytes) {
    /** Copies its list. */
    public TrainedBooster {
        validationLogLoss = List.copyOf(validationLogLoss);
    }

    /** The trees up to the best round. */
    public TreeEnsemble trees() {
        return all.head(bestRounds);
    }

    /** The trees of the first rounds; of all where there are fewer. */
    public TreeEnsemble rounds(int count) {
        return all.head(Math.min(count, all.trees().size()));
    }
}

package stillstock.risk.xgboost;

import java.util.List;
import stillstock.boost.tree.TreeEnsemble;

/**
 * What boosting gave.
 *
 * @param trees up to the best round, margin in log-odds
 * @param bestRounds rounds with the lowest validation log-loss (after a shift of the base rate); all rounds without validation rows
 * @param validationLogLoss after each round; empty without validation rows
 * @param bytes the booster in XGBoost's UBJSON with every round it went through; read-only by agreement
 */
public record TrainedBooster(TreeEnsemble trees, int bestRounds, List<Double> validationLogLoss, byte[] bytes) {
    /** Copies its list. */
    public TrainedBooster {
        validationLogLoss = List.copyOf(validationLogLoss);
    }
}

package stillstock.risk.life;

import stillstock.risk.RiskModel;
import stillstock.risk.RiskTraining;

/**
 * A model as it is kept: with its figures, the rows it was judged on, and where it comes from.
 *
 * @param training always with a model
 */
public record StoredModel(RiskTraining training, ModelOrigin origin) {
    /** Checks that there is a model. */
    public StoredModel {
        if (training.model().isEmpty()) {
            throw new IllegalArgumentException("there is no model to keep: " + training.unavailableCause());
        }
    }

    /** The model. */
    public RiskModel model() {
        return training.model().orElseThrow();
    }
}

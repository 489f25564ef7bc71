package stillstock.risk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import stillstock.evaluate.ClassifierMetrics;
import stillstock.risk.judged.HeldOutWindow;

/** A trained model with the figures that say how far to trust it, or the cause why there is none. Immutable. */
public final class RiskTraining {
    /** The subset of every row judged. */
    public static final String ALL = "all";

    /** The subset of rows that sold within 90 days, or within the horizon where that is longer. */
    public static final String EARLY_WARNING = "early warning";

    private final Optional<RiskModel> model;
    private final List<ClassifierMetrics> metrics;
    private final Optional<HeldOutWindow> heldOut;
    private final String unavailableCause;

    private RiskTraining(
            Optional<RiskModel> model,
            List<ClassifierMetrics> metrics,
            Optional<HeldOutWindow> heldOut,
            String unavailableCause) {
        this.model = model;
        this.heldOut = heldOut;
        this.metrics = List.copyOf(metrics);
        this.unavailableCause = unavailableCause;
    }

    /**
     * A model and the figures of every method on the held-out window.
     *
     * @param heldOut the rows judged; empty for a model of which they were not kept
     */
    public static RiskTraining of(RiskModel model, List<ClassifierMetrics> metrics, Optional<HeldOutWindow> heldOut) {
        return new RiskTraining(Optional.of(model), metrics, heldOut, "");
    }

    /** No model, and why. */
    public static RiskTraining unavailable(String cause) {
        return new RiskTraining(Optional.empty(), List.of(), Optional.empty(), Objects.requireNonNull(cause, "cause"));
    }

    /** The model; empty where there is a cause. */
    public Optional<RiskModel> model() {
        return model;
    }

    /** Every method's figures on the held-out window, for {@link #ALL} and {@link #EARLY_WARNING}. */
    public List<ClassifierMetrics> metrics() {
        return metrics;
    }

    /** The rows the figures were worked out from: every method's scores beside what came to pass. */
    public Optional<HeldOutWindow> heldOut() {
        return heldOut;
    }

    /** Why there is no model, in the user's words; empty where there is one. */
    public String unavailableCause() {
        return unavailableCause;
    }
}

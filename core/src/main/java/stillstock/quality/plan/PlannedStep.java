package stillstock.quality.plan;

import java.util.Objects;
import stillstock.quality.step.CleaningStep;

/**
 * A step of the list.
 *
 * @param step what is done
 * @param on false where it is kept but not done
 */
public record PlannedStep(CleaningStep step, boolean on) {
    /** Checks that there is a step. */
    public PlannedStep {
        Objects.requireNonNull(step, "step");
    }
}

package stillstock.quality.plan;

import java.util.ArrayList;
import java.util.List;
import stillstock.quality.step.CleaningStep;

/**
 * Cleaning steps in the order they are done.
 *
 * @param steps none by default: data is never changed unasked
 */
public record CleaningPlan(List<PlannedStep> steps) {
    /** Copies its list. */
    public CleaningPlan {
        steps = List.copyOf(steps);
    }

    /** No steps. */
    public static CleaningPlan none() {
        return new CleaningPlan(List.of());
    }

    /** True where no step is on. */
    public boolean idle() {
        return steps.stream().noneMatch(PlannedStep::on);
    }

    /** With a further step at the end, switched on. */
    public CleaningPlan with(CleaningStep step) {
        List<PlannedStep> next = new ArrayList<>(steps);
        next.add(new PlannedStep(step, true));
        return new CleaningPlan(next);
    }

    /** Without a step. */
    public CleaningPlan without(int index) {
        List<PlannedStep> next = new ArrayList<>(steps);
        next.remove(index);
        return new CleaningPlan(next);
    }

    /** With a step switched on or off. */
    public CleaningPlan switched(int index, boolean on) {
        List<PlannedStep> next = new ArrayList<>(steps);
        next.set(index, new PlannedStep(steps.get(index).step(), on));
        return new CleaningPlan(next);
    }

    /** With a step at another place. */
    public CleaningPlan moved(int from, int to) {
        List<PlannedStep> next = new ArrayList<>(steps);
        next.add(to, next.remove(from));
        return new CleaningPlan(next);
    }
}

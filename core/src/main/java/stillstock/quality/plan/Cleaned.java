package stillstock.quality.plan;

import java.util.List;
import stillstock.snapshot.Snapshot;

/**
 * A snapshot after the list of steps.
 *
 * @param snapshot the very snapshot given where no step touched anything
 * @param asOfDay the day it speaks of; another than asked for only where none was asked for and the last rows went
 * @param steps a result for each step of the list, in its order
 */
public record Cleaned(Snapshot snapshot, int asOfDay, List<StepResult> steps) {
    /** Copies its list. */
    public Cleaned {
        steps = List.copyOf(steps);
    }

    /** Data that no step was asked for. */
    public static Cleaned untouched(Snapshot snapshot) {
        return new Cleaned(snapshot, snapshot.asOfDay(), List.of());
    }
}

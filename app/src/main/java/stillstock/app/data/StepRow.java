package stillstock.app.data;

import java.util.Optional;
import stillstock.app.table.GridText;
import stillstock.quality.plan.PlannedStep;
import stillstock.quality.plan.StepResult;

/**
 * A step of the list.
 *
 * @param index its place, from 0
 * @param result what it did, or would do where it is off; empty while that is worked out
 */
record StepRow(int index, PlannedStep planned, Optional<StepResult> result) {
    /** Its name. */
    String label() {
        return planned.step().label();
    }

    /** What it did in one line. */
    String words() {
        if (result.isEmpty()) {
            return "Working …";
        }
        StepResult done = result.get();
        if (!done.problem().isEmpty()) {
            return "Not done: " + done.problem();
        }
        String touched = GridText.number(done.touched(), 0) + " rows " + (planned.on() ? "touched" : "would be touched")
                + (done.left() == 0 ? "" : ", " + GridText.number(done.left(), 0) + " could not be helped");
        String rows = done.rowsBefore() == done.rowsAfter()
                ? ""
                : "; " + done.table().id() + " " + GridText.number(done.rowsBefore(), 0) + " → "
                        + GridText.number(done.rowsAfter(), 0) + " rows";
        return touched + rows;
    }
}

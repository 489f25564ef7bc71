package stillstock.app.data;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stillstock.app.session.OpenedData;
import stillstock.app.session.Session;
import stillstock.app.table.GridModel;
import stillstock.app.table.GridText;
import stillstock.quality.plan.CleaningPlan;
import stillstock.quality.plan.PlannedStep;
import stillstock.quality.plan.StepResult;
import stillstock.quality.plan.StockTotals;
import stillstock.quality.step.CleaningStep;
import stillstock.quality.step.effect.Change;

/** The list of cleaning steps: added, switched, moved, taken away, undone. Each change is done at once in the session. */
final class StepsViewModel {
    private final Session session;
    private final ObservableList<StepRow> steps = FXCollections.observableArrayList();
    private final GridModel<Change> changes = new GridModel<>(QualityColumns.changes());
    private final Deque<CleaningPlan> undo = new ArrayDeque<>();
    private final Deque<CleaningPlan> redo = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo", false);
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo", false);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper effect = new ReadOnlyStringWrapper(this, "effect", "");
    private final ReadOnlyObjectWrapper<StepRow> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private Path source;
    private boolean own;

    StepsViewModel(Session session) {
        this.session = session;
        session.data().addListener((property, before, now) -> show());
        session.settings().addListener((property, before, now) -> {
            if (!before.cleaning().equals(now.cleaning())) {
                remember(before.cleaning());
                show();
            }
        });
        show();
    }

    ObservableList<StepRow> steps() {
        return FXCollections.unmodifiableObservableList(steps);
    }

    GridModel<Change> changes() {
        return changes;
    }

    ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /** What all steps did together. */
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** What the selected step does to stock. */
    ReadOnlyStringProperty effect() {
        return effect.getReadOnlyProperty();
    }

    /** The step looked at; null for none. */
    ReadOnlyObjectProperty<StepRow> selected() {
        return selected.getReadOnlyProperty();
    }

    void select(StepRow row) {
        selected.set(row);
        Optional<StepResult> result = row == null ? Optional.empty() : row.result();
        changes.setRows(result.map(StepResult::examples).orElse(List.of()));
        changes.emptyText().set(row == null ? "Select a step to see what it changes" : "It changes nothing here");
        effect.set(result.map(StepsViewModel::effect).orElse(""));
    }

    void add(CleaningStep step) {
        change(plan().with(step));
    }

    void remove(int index) {
        change(plan().without(index));
    }

    void switchOn(int index, boolean on) {
        if (plan().steps().get(index).on() != on) {
            change(plan().switched(index, on));
        }
    }

    /** Moves a step up (-1) or down (1); at the end of the list nothing happens. Returns its new place. */
    int move(int index, int by) {
        int to = index + by;
        if (index < 0 || to < 0 || to >= plan().steps().size()) {
            return index;
        }
        change(plan().moved(index, to));
        return to;
    }

    void undo() {
        if (!undo.isEmpty()) {
            redo.push(plan());
            use(undo.pop());
        }
    }

    void redo() {
        if (!redo.isEmpty()) {
            undo.push(plan());
            use(redo.pop());
        }
    }

    private CleaningPlan plan() {
        return session.settings().get().cleaning();
    }

    private void change(CleaningPlan next) {
        undo.push(plan());
        redo.clear();
        use(next);
    }

    private void use(CleaningPlan next) {
        own = true;
        session.change(session.settings().get().withCleaning(next));
        own = false;
        canUndo.set(!undo.isEmpty());
        canRedo.set(!redo.isEmpty());
    }

    /** A step that was added elsewhere, by Fix or by loaded settings, can be undone here too. */
    private void remember(CleaningPlan before) {
        if (!own) {
            undo.push(before);
            redo.clear();
            canUndo.set(true);
            canRedo.set(false);
        }
    }

    private void show() {
        OpenedData data = session.data().get();
        if (data != null && !data.source().equals(source)) {
            source = data.source();
            undo.clear();
            redo.clear();
            canUndo.set(false);
            canRedo.set(false);
        }
        List<StepResult> done = data == null ? List.of() : data.cleaning();
        List<StepRow> rows = new ArrayList<>();
        List<PlannedStep> planned = plan().steps();
        boolean known = done.stream().map(StepResult::planned).toList().equals(planned);
        for (int i = 0; i < planned.size(); i++) {
            rows.add(new StepRow(i, planned.get(i), known ? Optional.of(done.get(i)) : Optional.empty()));
        }
        int at = selected.get() == null ? -1 : selected.get().index();
        steps.setAll(rows);
        summary.set(summary(rows));
        select(at >= 0 && at < rows.size() ? rows.get(at) : rows.isEmpty() ? null : rows.get(rows.size() - 1));
    }

    private static String summary(List<StepRow> rows) {
        if (rows.isEmpty()) {
            return "No steps: the data is used as it was read. The Quality tab offers steps where one helps.";
        }
        long on = rows.stream().filter(row -> row.planned().on()).count();
        long touched = rows.stream()
                .filter(row -> row.planned().on())
                .flatMap(row -> row.result().stream())
                .mapToLong(StepResult::touched)
                .sum();
        return on + " of " + rows.size() + " steps on; " + GridText.number(touched, 0)
                + " rows touched. They are kept with this data and done again when it is opened.";
    }

    private static String effect(StepResult result) {
        StockTotals before = result.before();
        StockTotals after = result.after();
        return "Rows of " + result.table().id() + ": " + GridText.number(result.rowsBefore(), 0) + " → "
                + GridText.number(result.rowsAfter(), 0) + "\nStock value: " + GridText.number(before.totalValue(), 2)
                + " → " + GridText.number(after.totalValue(), 2) + "\nDead stock value: "
                + GridText.number(before.deadValue(), 2) + " → " + GridText.number(after.deadValue(), 2)
                + "\nDead products: " + GridText.number(before.dead(), 0) + " → " + GridText.number(after.dead(), 0)
                + "\nSlow products: " + GridText.number(before.slow(), 0) + " → " + GridText.number(after.slow(), 0)
                + "\nStocked products of unknown cost: " + GridText.number(before.unknownValues(), 0) + " → "
                + GridText.number(after.unknownValues(), 0);
    }
}

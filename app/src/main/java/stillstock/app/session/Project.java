package stillstock.app.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stillstock.workspace.Note;
import stillstock.workspace.Scenario;
import stillstock.workspace.WorkspaceState;

/** What people add to the open data: notes on products and named settings. It is saved with a workspace. */
public final class Project {
    private final ObservableList<Note> notes = FXCollections.observableArrayList();
    private final ObservableList<Scenario> scenarios = FXCollections.observableArrayList();
    private Content saved = new Content(List.of(), List.of());
    private final IntegerProperty autosaveMinutes = new SimpleIntegerProperty(this, "autosaveMinutes", 0);
    private Path source = Path.of("");
    private Path file = Path.of("");

    /** A copy of all, to write and to compare. */
    record Content(List<Note> notes, List<Scenario> scenarios) {
        Content {
            notes = List.copyOf(notes);
            scenarios = List.copyOf(scenarios);
        }

        /** With what else a file keeps; a scenario of the same name is the one here. */
        Content with(WorkspaceState other) {
            List<Note> allNotes = new ArrayList<>(other.notes());
            allNotes.removeAll(notes);
            allNotes.addAll(notes);
            List<Scenario> allScenarios = new ArrayList<>(other.scenarios());
            allScenarios.removeIf(
                    one -> scenarios.stream().anyMatch(own -> own.name().equals(one.name())));
            allScenarios.addAll(scenarios);
            return new Content(allNotes, allScenarios);
        }
    }

    Project() {}

    /** Notes in the order written. */
    public ObservableList<Note> notes() {
        return notes;
    }

    /** Scenarios in the order saved; names are unique. */
    public ObservableList<Scenario> scenarios() {
        return scenarios;
    }

    /** Minutes between two automatic saves; 0 for never. */
    public IntegerProperty autosaveMinutes() {
        return autosaveMinutes;
    }

    /** Keeps a scenario; one of the same name is replaced in its place. */
    public void keep(Scenario scenario) {
        for (int i = 0; i < scenarios.size(); i++) {
            if (scenarios.get(i).name().equals(scenario.name())) {
                scenarios.set(i, scenario);
                return;
            }
        }
        scenarios.add(scenario);
    }

    /** True where notes or scenarios are in no workspace file as they are now. */
    public boolean unsaved() {
        return !saved.equals(now());
    }

    /** Other data was opened: what was added to the former goes with it. */
    void opened(Path now) {
        if (!Objects.equals(source, now)) {
            source = now;
            notes.clear();
            scenarios.clear();
            file = Path.of("");
            saved = now();
        }
    }

    /** Takes what a workspace file keeps. */
    void take(WorkspaceState state, Path from) {
        file = from;
        notes.setAll(state.notes());
        scenarios.setAll(state.scenarios());
        saved = now();
    }

    /** Takes what was saved by itself before the program ended: it is in no file of the user's yet. */
    void recover(WorkspaceState state) {
        take(state, Path.of(""));
        saved = new Content(List.of(), List.of());
    }

    /** Notes that what was handed over is in a workspace file now. */
    void saved(Content written, Path to) {
        file = to;
        saved = written;
    }

    /** True where a file was read or written here: all it keeps is here then, and what is not here was taken away. */
    boolean isOf(Path workspace) {
        return file.equals(workspace);
    }

    /** As it is now. */
    Content now() {
        return new Content(notes, scenarios);
    }
}

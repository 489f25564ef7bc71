package stillstock.app.data.notes;

import java.time.Clock;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import stillstock.app.jobs.Jobs;
import stillstock.app.jobs.Request;
import stillstock.app.session.OpenedData;
import stillstock.app.session.Project;
import stillstock.app.session.Session;
import stillstock.app.table.GridModel;
import stillstock.classify.StockFacts;
import stillstock.settings.AnalysisSettings;
import stillstock.settings.SettingsException;
import stillstock.settings.SettingsJson;
import stillstock.snapshot.ProductTable;
import stillstock.workspace.Note;
import stillstock.workspace.Scenario;

/** Notes on products, and settings under a name side by side. */
public final class NotesViewModel {
    /** The lane of working out scenarios. */
    static final String LANE = "data.scenarios";

    private final Session session;
    private final Jobs jobs;
    private final Clock clock;
    private final Project project;
    private final GridModel<NoteRow> notes = new GridModel<>(NotesColumns.notes());
    private final GridModel<ScenarioRow> scenarios = new GridModel<>(NotesColumns.scenarios());
    private final ReadOnlyStringWrapper subject = new ReadOnlyStringWrapper(this, "subject", "");

    /** Follows a session. */
    public NotesViewModel(Session session, Jobs jobs, Clock clock) {
        this.session = session;
        this.jobs = jobs;
        this.clock = clock;
        this.project = session.project();
        scenarios.emptyText().set("Open data to compare settings on it");
        notes.emptyText().set("No notes yet: select a product on any screen, or a note here, and write one");
        project.notes().addListener((ListChangeListener<Note>) change -> showNotes());
        project.scenarios().addListener((ListChangeListener<Scenario>) change -> compare());
        session.data().addListener((property, before, now) -> showNotes());
        session.classification().addListener((property, before, now) -> compare());
        session.settings().addListener((property, before, now) -> compare());
        session.selectedProduct().addListener((property, before, now) -> showSubject());
        showNotes();
        compare();
    }

    GridModel<NoteRow> notes() {
        return notes;
    }

    GridModel<ScenarioRow> scenarios() {
        return scenarios;
    }

    /** The selected product, in words; empty where none is. */
    ReadOnlyStringProperty subject() {
        return subject.getReadOnlyProperty();
    }

    /** Minutes between two automatic saves; 0 for never. */
    IntegerProperty autosaveMinutes() {
        return project.autosaveMinutes();
    }

    /** Looks at a note's product. */
    void select(NoteRow row) {
        if (row != null && row.product() >= 0) {
            session.selectedProduct().set(row.product());
        }
    }

    /** Writes a note on the selected product; nothing happens where none is selected or nothing is written. */
    void write(String text) {
        int product = session.selectedProduct().get();
        if (product != Session.NONE && !text.isBlank()) {
            String id = session.data().get().snapshot().products().id(product);
            project.notes().add(Note.now(id, text.strip(), System.getProperty("user.name", ""), clock));
        }
    }

    void remove(NoteRow row) {
        if (row != null) {
            project.notes().remove(row.note());
        }
    }

    /** Keeps the settings in force under a name; a scenario of that name is replaced. */
    void keep(String name) {
        if (!name.isBlank() && !name.strip().equals(ScenarioRow.NOW)) {
            project.keep(new Scenario(
                    name.strip(), SettingsJson.write(session.settings().get())));
        }
    }

    /** Puts a scenario's settings in force; cleaning steps stay as they are. */
    void use(ScenarioRow row) {
        for (Scenario scenario : project.scenarios()) {
            if (row != null && scenario.name().equals(row.name())) {
                try {
                    session.change(SettingsJson.parse(scenario.settingsJson())
                            .withCleaning(session.settings().get().cleaning()));
                } catch (SettingsException unreadable) {
                    // its row says so already
                }
                return;
            }
        }
    }

    void remove(ScenarioRow row) {
        if (row != null) {
            project.scenarios().removeIf(scenario -> scenario.name().equals(row.name()));
        }
    }

    private void showNotes() {
        OpenedData data = session.data().get();
        notes.setRows(project.notes().stream().map(note -> row(note, data)).toList());
        showSubject();
    }

    private static NoteRow row(Note note, OpenedData data) {
        int product = data == null ? -1 : data.snapshot().products().row(note.productId());
        return new NoteRow(
                note, product, product < 0 ? "" : data.snapshot().products().name(product));
    }

    private void showSubject() {
        int product = session.selectedProduct().get();
        if (product == Session.NONE || session.data().get() == null) {
            subject.set("");
            return;
        }
        ProductTable products = session.data().get().snapshot().products();
        String id = products.id(product);
        subject.set(products.name(product).equals(id) ? id : id + "  " + products.name(product));
    }

    private void compare() {
        StockFacts facts = session.facts().get();
        if (facts == null) {
            return;
        }
        AnalysisSettings settings = session.settings().get();
        List<Scenario> all = List.copyOf(project.scenarios());
        if (all.isEmpty()) {
            scenarios.emptyText().set("No scenarios yet: give the settings in force a name to keep and compare them");
            scenarios.setRows(List.of());
            return;
        }
        jobs.start(new Request<>(
                LANE,
                "Comparing scenarios",
                job -> ScenarioFigures.of(facts, settings, all, job),
                session.whileTheseFacts(scenarios::setRows, this::compare)));
    }
}

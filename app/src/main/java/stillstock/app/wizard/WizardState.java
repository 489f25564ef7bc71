package stillstock.app.wizard;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stillstock.app.wizard.row.CheckResult;
import stillstock.app.wizard.row.ColumnRow;
import stillstock.app.wizard.row.FileRow;
import stillstock.app.wizard.row.SourceKey;
import stillstock.app.wizard.row.SourceRow;
import stillstock.importing.library.MappingMatch;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.preview.TablePreview;
import stillstock.importing.recognise.Recognition;
import stillstock.importing.run.MappedPreview;

/** What the wizard shows. Changed on the window's thread only. */
abstract class WizardState {
    final MappingHistory history = new MappingHistory();
    final ObjectProperty<WizardStep> step = new SimpleObjectProperty<>(this, "step", WizardStep.FILES);
    final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", false);
    final BooleanProperty busy = new SimpleBooleanProperty(this, "busy", false);
    final StringProperty title = new SimpleStringProperty(this, "title", "");
    final StringProperty name = new SimpleStringProperty(this, "name", "");
    final ObservableList<FileRow> files = FXCollections.observableArrayList();
    final ObservableList<SourceRow> sources = FXCollections.observableArrayList();
    final ObservableList<ColumnRow> columns = FXCollections.observableArrayList();
    /** The foreign column that is looked at; empty for none. */
    final StringProperty column = new SimpleStringProperty(this, "column", "");

    final ReadOnlyObjectWrapper<Map<String, TablePreview>> whole = new ReadOnlyObjectWrapper<>(this, "whole", Map.of());
    final ObservableList<String> queries = FXCollections.observableArrayList();
    final ObjectProperty<SourceKey> selected = new SimpleObjectProperty<>(this, "selected");
    final ReadOnlyObjectWrapper<MappedPreview> preview =
            new ReadOnlyObjectWrapper<>(this, "preview", MappedPreview.NONE);
    final ReadOnlyObjectWrapper<Optional<CheckResult>> check =
            new ReadOnlyObjectWrapper<>(this, "check", Optional.empty());
    final ReadOnlyObjectWrapper<Optional<MappingMatch>> match =
            new ReadOnlyObjectWrapper<>(this, "match", Optional.empty());
    final ReadOnlyObjectWrapper<Optional<Recognition>> recognition =
            new ReadOnlyObjectWrapper<>(this, "recognition", Optional.empty());

    /** Which step is shown. */
    public ObjectProperty<WizardStep> step() {
        return step;
    }

    /** True while the wizard is open. */
    public ReadOnlyBooleanProperty shown() {
        return shown;
    }

    /** True while it looks or reads. */
    public ReadOnlyBooleanProperty busy() {
        return busy;
    }

    /** What is being opened. */
    public StringProperty title() {
        return title;
    }

    /** What the mapping is to be called. */
    public StringProperty name() {
        return name;
    }

    /** The files of the input. */
    public ObservableList<FileRow> files() {
        return files;
    }

    /** What is read from them. */
    public ObservableList<SourceRow> sources() {
        return sources;
    }

    /** The columns of the selected source. */
    public ObservableList<ColumnRow> columns() {
        return columns;
    }

    /** The foreign column that is looked at; empty for none. */
    public StringProperty column() {
        return column;
    }

    /** What all rows of the files told, by file, as far as they were looked at. */
    public ReadOnlyObjectProperty<Map<String, TablePreview>> whole() {
        return whole.getReadOnlyProperty();
    }

    /** The statements that a database was sent. */
    public ObservableList<String> queries() {
        return queries;
    }

    /** The source that is looked at; null where nothing is read. */
    public ObjectProperty<SourceKey> selected() {
        return selected;
    }

    /** Its first rows. */
    public ReadOnlyObjectProperty<MappedPreview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** The import of everything; empty until it is done. */
    public ReadOnlyObjectProperty<Optional<CheckResult>> check() {
        return check.getReadOnlyProperty();
    }

    /** A saved mapping that suits the files. */
    public ReadOnlyObjectProperty<Optional<MappingMatch>> match() {
        return match.getReadOnlyProperty();
    }

    /** What was recognised; empty until it is. */
    public ReadOnlyObjectProperty<Optional<Recognition>> recognition() {
        return recognition.getReadOnlyProperty();
    }

    /** The mapping as it stands. */
    public ReadOnlyObjectProperty<ColumnMapping> mapping() {
        return history.current();
    }

    /** True where there is a choice to take back. */
    public ReadOnlyBooleanProperty changed() {
        return history.changed();
    }

    /** Choices made since the proposal. */
    public int changes() {
        return history.changes();
    }
}

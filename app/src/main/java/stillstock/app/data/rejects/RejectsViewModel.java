package stillstock.app.data.rejects;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stillstock.app.session.Desk;
import stillstock.app.session.OpenedData;
import stillstock.app.session.Session;
import stillstock.importing.RejectedRow;

/** The rejected rows of one file at a time, to be mended in place and read again. */
public final class RejectsViewModel {
    private final Session session;
    private final Desk desk;
    private final ObservableList<String> files = FXCollections.observableArrayList();
    private final ObservableList<RejectEdit> rows = FXCollections.observableArrayList();
    private final ObservableList<String> header = FXCollections.observableArrayList();
    private final StringProperty file = new SimpleStringProperty(this, "file");
    private final ReadOnlyIntegerWrapper changed = new ReadOnlyIntegerWrapper(this, "changed", 0);

    /** Follows a session. */
    public RejectsViewModel(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
        file.addListener((property, before, now) -> show(now));
        session.data().addListener((property, before, now) -> {
            if (before == null || now == null || before.report() != now.report()) {
                follow(now);
            }
        });
        follow(session.data().get());
    }

    /** Files with rejected rows. */
    ObservableList<String> files() {
        return files;
    }

    /** The file whose rows are shown. */
    StringProperty file() {
        return file;
    }

    /** The file's columns. */
    ObservableList<String> header() {
        return header;
    }

    ObservableList<RejectEdit> rows() {
        return rows;
    }

    /** Rows mended and not yet read again. */
    ReadOnlyIntegerProperty changed() {
        return changed.getReadOnlyProperty();
    }

    void edit(RejectEdit row, int column, String text) {
        row.set(column, text);
        changed.set((int) rows.stream().filter(RejectEdit::changed).count());
    }

    /** Reads the mended rows of the file, and only them, into the open data. */
    void readAgain() {
        List<RejectedRow> mended = rows.stream()
                .filter(RejectEdit::changed)
                .map(RejectEdit::mended)
                .toList();
        if (!mended.isEmpty()) {
            desk.mend(mended);
        }
    }

    /** Reads a rejects file that was mended elsewhere. */
    void readFile(Path mended) {
        desk.mend(mended);
    }

    private void follow(OpenedData data) {
        List<String> names = data == null
                ? List.of()
                : data.report().rejects().stream()
                        .map(row -> row.problem().file())
                        .distinct()
                        .toList();
        String before = file.get();
        files.setAll(names);
        file.set(null);
        file.set(before != null && names.contains(before) ? before : names.isEmpty() ? null : names.get(0));
    }

    private void show(String name) {
        List<RejectedRow> found = name == null
                ? List.of()
                : session.data().get().report().rejects().stream()
                        .filter(row -> row.problem().file().equals(name))
                        .toList();
        int width = found.stream()
                .mapToInt(row -> Math.max(row.header().size(), row.fields().size()))
                .max()
                .orElse(0);
        rows.setAll(found.stream().map(row -> new RejectEdit(row, width)).toList());
        List<String> names =
                new ArrayList<>(found.isEmpty() ? List.of() : found.get(0).header());
        while (names.size() < width) {
            names.add("column " + (names.size() + 1));
        }
        header.setAll(names);
        changed.set(0);
    }
}

package stillstock.app.wizard;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillstock.importing.mapping.ColumnMapping;

/** The mapping as it stands, with every earlier state since the proposal. */
final class MappingHistory {
    private static final ColumnMapping EMPTY =
            new ColumnMapping(ColumnMapping.SCHEMA_VERSION, "", "", java.util.Map.of());

    private final ReadOnlyObjectWrapper<ColumnMapping> current = new ReadOnlyObjectWrapper<>(this, "current", EMPTY);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed", false);
    private final Deque<ColumnMapping> before = new ArrayDeque<>();
    private ColumnMapping start = EMPTY;

    ReadOnlyObjectProperty<ColumnMapping> current() {
        return current.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /** Begins anew; there is nothing to undo then. */
    void begin(ColumnMapping proposal) {
        start = proposal;
        before.clear();
        changed.set(false);
        current.set(proposal);
    }

    void change(ColumnMapping next) {
        if (!next.equals(current.get())) {
            before.push(current.get());
            changed.set(true);
            current.set(next);
        }
    }

    void undo() {
        if (!before.isEmpty()) {
            current.set(before.pop());
            changed.set(!before.isEmpty());
        }
    }

    /** Back to where it began; that too can be undone. */
    void reset() {
        change(start);
    }

    /** Changes made since the beginning. */
    int changes() {
        return before.size();
    }
}

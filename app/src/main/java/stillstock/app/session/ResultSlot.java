package stillstock.app.session;

import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stillstock.settings.AnalysisSettings;
import stillstock.snapshot.Snapshot;

/**
 * The latest result of one kind. It goes stale when the settings it was made with change, and is kept and shown as such;
 * it is gone once other data is opened.
 *
 * @param <T> the result
 */
public final class ResultSlot<T> {
    private final ReadOnlyObjectWrapper<T> value = new ReadOnlyObjectWrapper<>(this, "value");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(this, "stale", false);
    private final Function<AnalysisSettings, ?> basis;
    private final Session session;
    private Object madeWith;
    private boolean ofOtherRows;

    ResultSlot(Session session, Function<AnalysisSettings, ?> basis) {
        this.session = Objects.requireNonNull(session, "session");
        this.basis = Objects.requireNonNull(basis, "basis");
    }

    /** The result; null where there is none yet. */
    public ReadOnlyObjectProperty<T> value() {
        return value.getReadOnlyProperty();
    }

    /** True where the settings changed since. */
    public ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /**
     * Keeps a result. Work takes its time: where other data was opened since it began, or products were merged, the
     * result is of no use any more and dropped; where the rows were cleaned otherwise or settings changed, it is stale.
     *
     * @param settings in force when the work began
     * @param rows what the result was worked out from
     */
    public void set(T result, AnalysisSettings settings, Snapshot rows) {
        if (!session.hasProductsOf(rows)) {
            return;
        }
        madeWith = basis.apply(settings);
        ofOtherRows = session.data().get().snapshot() != rows;
        stale.set(ofOtherRows
                || !Objects.equals(madeWith, basis.apply(session.settings().get())));
        value.set(result);
    }

    void settingsChanged(AnalysisSettings now) {
        stale.set(value.get() != null && (ofOtherRows || !Objects.equals(madeWith, basis.apply(now))));
    }

    /** The data was cleaned in another way since. */
    void rowsChanged() {
        ofOtherRows = true;
        stale.set(value.get() != null);
    }

    void clear() {
        ofOtherRows = false;
        value.set(null);
        stale.set(false);
    }
}

package stillstock.app.screen;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import stillstock.app.table.RowCount;

/** One room of the workbench. Made once, shown again and again; lives on the window's thread. */
public interface Screen {
    /** Which room. */
    ScreenId id();

    /** What is shown. */
    Region view();

    /** Rows of its main table, for the status bar. */
    ObservableValue<RowCount> rows();

    /** Exports what it shows (Ctrl+E). */
    void export();

    /** Told when it comes into view and when it goes; a screen need not follow the session while nobody sees it. */
    default void shown(boolean inView) {
        // most screens follow the session at all times
    }
}

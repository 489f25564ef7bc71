package stillstock.app.jobs;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ObservableList;

/** Runs requests. All methods are called on the window's thread. */
public interface Jobs {
    /** Starts work; an earlier request of the same lane is cancelled and its result never applied. */
    <T> void start(Request<T> request);

    /** Cancels what runs in a lane; nothing happens where it is idle. */
    void cancel(String lane);

    /** What runs now, oldest first, for the status bar; changed on the window's thread only. */
    ObservableList<RunningJob> running();

    /** What the latest finished job said, for the status bar; empty before any did. */
    ReadOnlyStringProperty lastWords();
}

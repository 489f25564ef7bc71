package stillstock.app.jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stillstock.job.JobContext;

/** The twin for tests of what happens while work runs: it is begun when asked for and ends when the test says so. */
public final class HeldJobs implements Jobs {
    private final Deque<Runnable> endings = new ArrayDeque<>();

    @Override
    public <T> void start(Request<T> request) {
        T result;
        try {
            result = request.work().run(JobContext.none());
        } catch (Exception failure) {
            throw new IllegalStateException(request.title(), failure);
        }
        endings.add(() -> request.done().accept(result));
    }

    /** Hands over the results of what was begun so far, oldest first. */
    public void end() {
        for (int n = endings.size(); n > 0; n--) {
            endings.remove().run();
        }
    }

    /** How much was begun and has not ended. */
    public int held() {
        return endings.size();
    }

    @Override
    public void cancel(String lane) {
        // what was begun ends
    }

    @Override
    public ReadOnlyStringProperty lastWords() {
        return new ReadOnlyStringWrapper("").getReadOnlyProperty();
    }

    @Override
    public ObservableList<RunningJob> running() {
        return FXCollections.emptyObservableList();
    }
}

package stillstock.app.jobs;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stillstock.job.JobContext;

/** The twin for tests: work runs at once on the caller's thread, failures are kept. */
public final class SameThreadJobs implements Jobs {
    private final List<String> titles = new ArrayList<>();
    private final ReadOnlyStringWrapper lastWords = new ReadOnlyStringWrapper("");
    private final List<Throwable> failures = new ArrayList<>();

    /** Titles of what was run, in order. */
    public List<String> titles() {
        return titles;
    }

    /** What failed. */
    public List<Throwable> failures() {
        return failures;
    }

    @Override
    public <T> void start(Request<T> request) {
        titles.add(request.title());
        T result;
        try {
            result = request.work().run(JobContext.none());
        } catch (Exception failure) {
            failures.add(failure);
            return;
        }
        if (!request.doneWords().isEmpty()) {
            lastWords.set(request.doneWords());
        }
        request.done().accept(result);
    }

    @Override
    public void cancel(String lane) {
        // nothing runs when a caller gets here
    }

    @Override
    public ReadOnlyStringProperty lastWords() {
        return lastWords.getReadOnlyProperty();
    }

    @Override
    public ObservableList<RunningJob> running() {
        return FXCollections.emptyObservableList();
    }
}

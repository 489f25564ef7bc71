package stillstock.app.jobs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** Follows the job of a title while it runs, for a screen that shows in place how far it is. */
public final class JobWatch {
    private final ObservableList<RunningJob> jobs;
    private final ReadOnlyObjectWrapper<RunningJob> running = new ReadOnlyObjectWrapper<>(this, "running");
    private String title = "";

    /** Follows nothing yet. */
    public JobWatch(Jobs jobs) {
        this.jobs = jobs.running();
        this.jobs.addListener((ListChangeListener<RunningJob>) change -> update());
    }

    /** Follows the latest job of this title from now on; called before it is started. */
    public void follow(String jobTitle) {
        title = jobTitle;
        update();
    }

    /** The job; null while none of the title runs. */
    public ReadOnlyObjectProperty<RunningJob> running() {
        return running.getReadOnlyProperty();
    }

    private void update() {
        running.set(jobs.stream()
                .filter(job -> !job.isCancelled() && job.title().equals(title))
                .reduce((first, second) -> second)
                .orElse(null));
    }
}

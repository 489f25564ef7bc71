package stillstock.app.jobs;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stillstock.job.JobContext;
import stillstock.job.ProgressJob;

/** One job that runs: its title, how far it is, and the way to cancel it. */
public final class RunningJob {
    private final String title;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final AtomicReference<Report> waiting = new AtomicReference<>();
    private final Consumer<Runnable> onWindowThread;
    private final ProgressJob context = new ProgressJob(this::report);

    private record Report(double fraction, String message) {}

    RunningJob(String title, Consumer<Runnable> onWindowThread) {
        this.title = title;
        this.onWindowThread = onWindowThread;
    }

    /** What is done, in the user's words. */
    public String title() {
        return title;
    }

    /** How far it is, 0..1; -1 where unknown. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** The part that is being done now; empty where the job does not say. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** Asks it to stop; its result is not applied. */
    public void cancel() {
        context.cancel();
    }

    /** True once it was asked to stop. */
    public boolean isCancelled() {
        return context.isCancelled();
    }

    JobContext context() {
        return context;
    }

    /** Reports come from any thread and often; one waiting report is enough. */
    private void report(double fraction, String text) {
        if (waiting.getAndSet(new Report(fraction, text)) == null) {
            onWindowThread.accept(this::show);
        }
    }

    private void show() {
        Report report = waiting.getAndSet(null);
        progress.set(report.fraction());
        message.set(report.message());
    }
}

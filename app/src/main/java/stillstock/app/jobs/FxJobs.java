package stillstock.app.jobs;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stillstock.job.JobCancelledException;

/** Jobs on a bounded pool of daemon threads; results come back on the JavaFX thread. */
public final class FxJobs implements Jobs, AutoCloseable {
    private final ExecutorService pool;
    private final Failures failures;
    private final Map<String, RunningJob> latest = new HashMap<>();
    private final ObservableList<RunningJob> running = FXCollections.observableArrayList();
    /** One view for all: a view hears of changes through a weak reference, so one that nobody keeps would fall silent. */
    private final ObservableList<RunningJob> runningView = FXCollections.unmodifiableObservableList(running);

    private final ReadOnlyStringWrapper lastWords = new ReadOnlyStringWrapper(this, "lastWords", "");

    /**
     * A pool of its own.
     *
     * @param threads at most this many jobs at once; further ones wait
     * @param failures who tells the user
     */
    public FxJobs(int threads, Failures failures) {
        this.failures = failures;
        AtomicInteger number = new AtomicInteger();
        pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "stillstock-job-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public <T> void start(Request<T> request) {
        RunningJob job = new RunningJob(request.title(), Platform::runLater);
        cancel(request.lane());
        latest.put(request.lane(), job);
        running.add(job);
        pool.execute(() -> work(request, job));
    }

    @Override
    public void cancel(String lane) {
        RunningJob earlier = latest.remove(lane);
        if (earlier != null) {
            earlier.cancel();
        }
    }

    @Override
    public ObservableList<RunningJob> running() {
        return runningView;
    }

    @Override
    public ReadOnlyStringProperty lastWords() {
        return lastWords.getReadOnlyProperty();
    }

    /** Cancels everything and lets the threads end. */
    @Override
    public void close() {
        running.forEach(RunningJob::cancel);
        pool.shutdownNow();
    }

    /** The boundary where every failure is turned into words for the user, so it catches all there is. */
    private <T> void work(Request<T> request, RunningJob job) {
        Runnable outcome;
        try {
            job.context().checkCancelled();
            T result = request.work().run(job.context());
            outcome = () -> {
                if (!request.doneWords().isEmpty()) {
                    lastWords.set(request.doneWords());
                }
                request.done().accept(result);
            };
        } catch (JobCancelledException cancelled) {
            outcome = () -> {};
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError | AssertionError failure) {
            outcome = () -> failures.tell(request.title(), failure);
        }
        Runnable onWindowThread = outcome;
        Platform.runLater(() -> finish(request.lane(), job, onWindowThread));
    }

    private void finish(String lane, RunningJob job, Runnable outcome) {
        running.remove(job);
        boolean isLatest = latest.remove(lane, job);
        if (isLatest && !job.isCancelled()) {
            outcome.run();
        }
    }
}

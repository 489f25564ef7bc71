package stillstock.job;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Something made when it is first asked for and kept: who asks meanwhile waits, and hears a cancel of his own job while
 * waiting. Where the making fails or is cancelled, the next who asks makes it. Safe for several threads.
 *
 * @param <T> what is made
 */
public final class Once<T> {
    private static final long LOOK_MILLISECONDS = 50;

    private final ReentrantLock turn = new ReentrantLock();
    private volatile Optional<T> made = Optional.empty();

    /** Something that is there already. */
    public static <T> Once<T> of(T there) {
        Once<T> once = new Once<>();
        once.made = Optional.of(there);
        return once;
    }

    /** What was made; makes it, once, where nothing was yet. */
    public T get(Function<JobContext, T> make, JobContext job) {
        if (made.isPresent()) {
            return made.get();
        }
        await(job);
        try {
            if (made.isEmpty()) {
                made = Optional.of(make.apply(job));
            }
            return made.get();
        } finally {
            turn.unlock();
        }
    }

    /** What was made; empty where nothing was yet. */
    public Optional<T> made() {
        return made;
    }

    private void await(JobContext job) {
        try {
            while (!turn.tryLock(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                job.checkCancelled();
            }
        } catch (InterruptedException e) {
            throw new JobCancelledException();
        }
    }
}

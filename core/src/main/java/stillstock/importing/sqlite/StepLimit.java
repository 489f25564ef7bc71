package stillstock.importing.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.sqlite.ProgressHandler;
import stillstock.job.JobContext;

/** Interrupts a statement that was cancelled or that works for too long without giving a row, as hostile views can. */
final class StepLimit extends ProgressHandler {
    /** Longest time without a row of a table, which ends some day. */
    static final long SECONDS = 60;
    /** Longest time without a row of a view, which may have been made never to end. */
    static final long VIEW_SECONDS = 8;

    private static final int INSTRUCTIONS = 10_000;

    private final JobContext job;
    private long seconds = SECONDS;
    private long deadline;
    private boolean expired;

    private StepLimit(JobContext job) {
        this.job = job;
        restart();
    }

    static StepLimit on(Connection connection, JobContext job) throws SQLException {
        StepLimit limit = new StepLimit(job);
        ProgressHandler.setHandler(connection, INSTRUCTIONS, limit);
        return limit;
    }

    /** From now on a statement may go so long without a row. */
    void allow(long most) {
        seconds = most;
        restart();
    }

    /** Gives the statement its full time again. */
    void restart() {
        expired = false;
        deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** True where the last statement was stopped because it took too long. */
    boolean expired() {
        return expired;
    }

    @Override
    protected int progress() {
        expired |= System.nanoTime() - deadline > 0;
        return job.isCancelled() || expired ? 1 : 0;
    }
}

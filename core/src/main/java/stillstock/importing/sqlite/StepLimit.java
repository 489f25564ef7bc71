package stillstock.importing.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.sqlite.ProgressHandler;
import stillstock.job.JobContext;

/** Interrupts a statement that was cancelled or that works for too long without giving a row, as hostile views can. */
final class StepLimit extends ProgressHandler {
    /** Longest time without a row. */
    static final long SECONDS = 60;

    private static final int INSTRUCTIONS = 10_000;

    private final JobContext job;
    private long deadline;

    private StepLimit(JobContext job) {
        this.job = job;
        restart();
    }

    static StepLimit on(Connection connection, JobContext job) throws SQLException {
        StepLimit limit = new StepLimit(job);
        ProgressHandler.setHandler(connection, INSTRUCTIONS, limit);
        return limit;
    }

    /** Gives the statement its full time again. */
    void restart() {
        deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    }

    @Override
    protected int progress() {
        return job.isCancelled() || System.nanoTime() - deadline > 0 ? 1 : 0;
    }
}

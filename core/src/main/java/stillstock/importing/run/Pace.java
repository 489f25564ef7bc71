package stillstock.importing.run;

import java.util.Locale;
import java.util.function.LongSupplier;
import stillstock.job.JobContext;

/** Says once a second how many rows of a file were read and how fast: "Reading sales.csv: 1,204,224 rows, 402,311 a second". */
final class Pace {
    private static final long SECOND = 1_000_000_000L;

    private final String file;
    private final JobContext job;
    private final LongSupplier nanoTime;
    private final long began;
    private long said;

    /** @param nanoTime a clock in nanoseconds, as {@link System#nanoTime} */
    Pace(String file, JobContext job, LongSupplier nanoTime) {
        this.file = file;
        this.job = job;
        this.nanoTime = nanoTime;
        began = nanoTime.getAsLong();
        said = began;
    }

    /** Takes note of the rows read so far. */
    void at(long rows) {
        long now = nanoTime.getAsLong();
        if (now - said >= SECOND) {
            said = now;
            double aSecond = rows * (double) SECOND / (now - began);
            job.message(String.format(Locale.ROOT, "Reading %s: %,d rows, %,.0f a second", file, rows, aSecond));
        }
    }
}

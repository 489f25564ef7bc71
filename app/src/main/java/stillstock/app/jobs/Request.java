package stillstock.app.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import stillstock.job.JobContext;

/**
 * Work that is asked for.
 *
 * @param lane requests of one lane replace each other: only the result of the latest is applied, earlier ones are
 *     cancelled
 * @param title what is done, in the user's words: "Opening sample-data"
 * @param work what runs off the window's thread
 * @param done takes the result on the window's thread
 * @param doneWords what the status bar says afterwards: "Wrote list.csv"; empty for nothing
 * @param <T> the result
 */
public record Request<T>(String lane, String title, Work<T> work, Consumer<T> done, String doneWords) {
    /** A request that is not mentioned once it is done. */
    public Request(String lane, String title, Work<T> work, Consumer<T> done) {
        this(lane, title, work, done, "");
    }

    /** Work that writes a file or folder, named in the status bar while it is written and afterwards. */
    public static Request<Path> writing(Path target, Writing work) {
        return new Request<>(
                "write " + target,
                "Writing " + target.getFileName(),
                job -> {
                    work.write(job);
                    return target;
                },
                written -> {},
                "Wrote " + target);
    }

    /** Writes something. */
    @FunctionalInterface
    public interface Writing {
        /**
         * Writes it whole or not at all.
         *
         * @throws IOException where it cannot be written
         */
        void write(JobContext job) throws IOException;
    }

    /** Checks that nothing is missing. */
    public Request {
        Objects.requireNonNull(lane, "lane");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(done, "done");
        Objects.requireNonNull(doneWords, "doneWords");
    }
}

package stillstock.app.jobs;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * Work that is asked for.
 *
 * @param lane requests of one lane replace each other: only the result of the latest is applied, earlier ones are
 *     cancelled
 * @param title what is done, in the user's words: "Opening sample-data"
 * @param work what runs off the window's thread
 * @param done takes the result on the window's thread
 * @param <T> the result
 */
public record Request<T>(String lane, String title, Work<T> work, Consumer<T> done) {
    /** Checks that nothing is missing. */
    public Request {
        Objects.requireNonNull(lane, "lane");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(done, "done");
    }
}

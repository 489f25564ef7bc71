package stillstock.workspace;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What somebody wrote about a product.
 *
 * @param productId as in the snapshot
 * @param text not blank
 * @param author empty where not known
 * @param writtenAt to the millisecond, which is what the file keeps
 */
public record Note(String productId, String text, String author, Instant writtenAt) {
    /** Checks and cuts the time to milliseconds. */
    public Note {
        Objects.requireNonNull(author, "author");
        writtenAt = writtenAt.truncatedTo(ChronoUnit.MILLIS);
        if (Objects.requireNonNull(productId, "productId").isBlank()) {
            throw new IllegalArgumentException("productId of a note must not be blank");
        }
        if (Objects.requireNonNull(text, "text").isBlank()) {
            throw new IllegalArgumentException("text of the note on " + productId + " must not be blank");
        }
    }

    /** A note written now by the clock given. */
    public static Note now(String productId, String text, String author, Clock clock) {
        return new Note(productId, text, author, clock.instant());
    }
}

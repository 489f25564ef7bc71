package stillstock.importing.run;

import java.util.List;
import java.util.Map;

/**
 * One row before and after the mapping.
 *
 * @param line line in the file, row number in a database
 * @param raw its fields as written
 * @param read its canonical values as text, in the order of {@link MappedPreview#canonical()}; empty where blank
 * @param fate what becomes of it
 * @param problems foreign or canonical column to what is wrong with its value and what was done; "" for the row as such
 */
public record MappedRow(long line, List<String> raw, List<String> read, Fate fate, Map<String, String> problems) {
    /** What becomes of a row. */
    public enum Fate {
        /** It is taken as it stands. */
        ACCEPTED("accepted"),
        /** It is taken after a repair. */
        REPAIRED("repaired"),
        /** It is not taken. */
        REJECTED("rejected"),
        /** A filter leaves it out. */
        LEFT_OUT("left out");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        /** In the user's words. */
        public String words() {
            return words;
        }
    }

    /** Copies its collections. */
    public MappedRow {
        raw = List.copyOf(raw);
        read = List.copyOf(read);
        problems = Map.copyOf(problems);
    }
}

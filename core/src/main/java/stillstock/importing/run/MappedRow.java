package stillstock.importing.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import stillstock.importing.row.HeldRow;
import stillstock.importing.row.RecordKind;
import stillstock.importing.row.RecordSource;

/**
 * One row before and after the mapping.
 *
 * @param line line in the file, row number in a database
 * @param kind what the record is
 * @param record the record as it stands in the file, shortened; empty in a database
 * @param raw its fields as written
 * @param read its canonical values as text, in the order of {@link MappedPreview#canonical()}; empty where blank
 * @param fate what becomes of it
 * @param problems foreign or canonical column to what is wrong with its value and what was done; "" for the row as such
 */
public record MappedRow(
        long line,
        RecordKind kind,
        String record,
        List<String> raw,
        List<String> read,
        Fate fate,
        Map<String, String> problems) {
    /** What becomes of a row. */
    public enum Fate {
        /** It is taken as it stands. */
        ACCEPTED("accepted"),
        /** It is taken after a repair. */
        REPAIRED("repaired"),
        /** It is not taken. */
        REJECTED("rejected"),
        /** A filter leaves it out. */
        LEFT_OUT("left out"),
        /** It is no row of the table. */
        ASIDE("no data"),
        /** The mapping cannot read the table. */
        UNREAD("not read");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        /** In the user's words. */
        public String words() {
            return words;
        }
    }

    private static final int SHOWN = 2000;

    /** A record that is no row, or that nothing reads. */
    static MappedRow aside(RecordSource record) {
        return new MappedRow(
                record.line(),
                record.kind(),
                shortened(record.record()),
                fields(record),
                List.of(),
                record.isRow() ? Fate.UNREAD : Fate.ASIDE,
                record.cause().isEmpty() ? Map.of() : Map.of("", record.cause()));
    }

    /** The record's fields as they are shown. */
    static List<String> fields(RecordSource record) {
        return Arrays.stream(HeldRow.fields(record)).map(MappedRow::shortened).toList();
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
    }

    /** Copies its collections. */
    public MappedRow {
        raw = List.copyOf(raw);
        read = List.copyOf(read);
        problems = Map.copyOf(problems);
    }
}

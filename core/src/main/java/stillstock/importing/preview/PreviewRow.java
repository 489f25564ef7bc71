package stillstock.importing.preview;

import java.util.List;
import stillstock.importing.row.RecordKind;

/**
 * One record of a text, raw and as read.
 *
 * @param line of its first character, from 1
 * @param kind what it is
 * @param raw as it stands in the file, shortened
 * @param fields as written, after mending
 * @param read as the columns' types read them; equal to {@code fields} where the record is no row
 * @param unread columns whose cell does not fit the column's type, from 0
 * @param remark what was done to mend it, or why it was rejected; empty where it is sound
 */
public record PreviewRow(
        long line,
        RecordKind kind,
        String raw,
        List<String> fields,
        List<String> read,
        List<Integer> unread,
        String remark) {
    /** Copies its lists. */
    public PreviewRow {
        fields = List.copyOf(fields);
        read = List.copyOf(read);
        unread = List.copyOf(unread);
    }
}

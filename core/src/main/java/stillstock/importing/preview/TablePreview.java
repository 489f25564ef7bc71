package stillstock.importing.preview;

import java.util.List;
import java.util.Map;
import stillstock.importing.row.HeldRow;
import stillstock.importing.row.RecordKind;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.type.ColumnType;

/**
 * What all records of a table tell.
 *
 * @param name the file's or table's
 * @param found how it is written; {@link SourceFormat#DETECT} for a database
 * @param columns what each column holds, decided over all rows
 * @param rows the first records of any kind
 * @param problems the first mended and rejected rows of the whole table
 * @param footer the records behind the table, the last of them where there are many
 * @param counts how many records there are of each kind, in the whole table
 */
public record TablePreview(
        String name,
        SourceFormat found,
        List<ColumnType> columns,
        List<HeldRow> rows,
        List<HeldRow> problems,
        List<HeldRow> footer,
        Map<RecordKind, Long> counts) {
    /** Copies its collections. */
    public TablePreview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        footer = List.copyOf(footer);
        counts = Map.copyOf(counts);
    }

    /** Records of a kind. */
    public long count(RecordKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Rows of the table: taken as they stand, mended and rejected. */
    public long read() {
        return count(RecordKind.ROW) + count(RecordKind.REPAIRED) + count(RecordKind.REJECTED);
    }
}

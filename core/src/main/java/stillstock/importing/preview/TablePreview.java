package stillstock.importing.preview;

import java.util.List;
import java.util.Map;
import stillstock.importing.detect.Dialect;
import stillstock.importing.row.RecordKind;
import stillstock.importing.type.ColumnType;

/**
 * A text table before it is imported.
 *
 * @param name the file's
 * @param dialect how it is written
 * @param columns what each column holds, decided over all rows
 * @param rows the first records of any kind
 * @param problems the first mended and rejected rows of the whole file
 * @param counts how many records there are of each kind, in the whole file
 */
public record TablePreview(
        String name,
        Dialect dialect,
        List<ColumnType> columns,
        List<PreviewRow> rows,
        List<PreviewRow> problems,
        Map<RecordKind, Long> counts) {
    /** Copies its collections. */
    public TablePreview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
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

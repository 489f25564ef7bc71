package stillstock.importing.run;

import java.util.List;

/**
 * The first rows of a source as the mapping reads them.
 *
 * @param header the file's columns
 * @param canonical the canonical columns that are fed, in order
 * @param rows the first rows
 * @param problem why there are none, one line; empty where the source can be read
 */
public record MappedPreview(List<String> header, List<String> canonical, List<MappedRow> rows, String problem) {
    /** Nothing to show yet. */
    public static final MappedPreview NONE = new MappedPreview(List.of(), List.of(), List.of(), "");

    /** Copies its lists. */
    public MappedPreview {
        header = List.copyOf(header);
        canonical = List.copyOf(canonical);
        rows = List.copyOf(rows);
    }

    /** Rows that meet a fate. */
    public long count(MappedRow.Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }
}

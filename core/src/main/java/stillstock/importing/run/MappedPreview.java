package stillstock.importing.run;

import java.util.List;

/**
 * The first rows of a source as the mapping reads them.
 *
 * @param header the file's columns
 * @param canonical the canonical columns that are fed, in order
 * @param rows the first records of any kind, and behind them those from further down
 * @param first how many of them are the first
 * @param problem why there are none, one line; empty where the source can be read
 */
public record MappedPreview(
        List<String> header, List<String> canonical, List<MappedRow> rows, int first, String problem) {
    /** Nothing to show yet. */
    public static final MappedPreview NONE = new MappedPreview(List.of(), List.of(), List.of(), 0, "");

    /** Copies its lists. */
    public MappedPreview {
        header = List.copyOf(header);
        canonical = List.copyOf(canonical);
        rows = List.copyOf(rows);
    }

    /** Of the first records those that meet a fate. */
    public long count(MappedRow.Fate fate) {
        return rows.stream().limit(first).filter(row -> row.fate() == fate).count();
    }
}

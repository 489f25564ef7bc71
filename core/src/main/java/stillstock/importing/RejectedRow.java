package stillstock.importing;

import java.util.List;

/**
 * A rejected row with its fields as read, for the rejects file.
 *
 * @param header the file's columns, so that the rejects file has the input's layout
 */
public record RejectedRow(List<String> header, List<String> fields, RowProblem problem) {
    /** Copies its lists. */
    public RejectedRow {
        header = List.copyOf(header);
        fields = List.copyOf(fields);
    }
}

package stillstock.importing.recognise;

import java.util.List;
import stillstock.snapshot.TableName;

/**
 * What a file or table was recognised as.
 *
 * @param file its name
 * @param rows rows, an estimate for long files; -1 where it could not be read
 * @param view true for a view of a database
 * @param tables the canonical tables it feeds; none where it is looked up by others or left alone
 * @param confidence 0..1
 * @param reason in words
 */
public record FileVerdict(
        String file, long rows, boolean view, List<TableName> tables, double confidence, String reason) {
    /** Copies its list. */
    public FileVerdict {
        tables = List.copyOf(tables);
    }
}

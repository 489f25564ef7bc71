package stillstock.app.wizard.row;

import java.util.List;
import java.util.stream.Collectors;
import stillstock.importing.recognise.FileVerdict;
import stillstock.snapshot.TableName;

/**
 * One file or table of the input.
 *
 * @param tables the canonical tables it feeds now
 */
public record FileRow(FileVerdict verdict, List<TableName> tables) {
    /** Its name. */
    public String file() {
        return verdict.file();
    }

    /** What it is read as, in words. */
    public String readAs() {
        if (tables.isEmpty()) {
            return verdict.reason().startsWith("looked up") ? "looked up" : "not read";
        }
        return tables.stream().map(TableName::id).collect(Collectors.joining(", "));
    }

    /** How sure the proposal was, in words; blank where nothing was proposed. */
    public String confidence() {
        return verdict.confidence() == 0 ? "" : Math.round(100 * verdict.confidence()) + " %";
    }
}

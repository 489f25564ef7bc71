package stillstock.app.wizard.row;

import java.util.Map;
import stillstock.importing.mapping.ColumnRule;
import stillstock.importing.type.ColumnKind;
import stillstock.importing.type.ColumnType;

/**
 * A column whose values can be read in several ways: the user is asked which is meant.
 *
 * @param key the source that reads it
 * @param file its file, or pattern of files
 * @param column the foreign column's name in the source
 * @param type of the column, ambiguous
 * @param rule what was answered; {@link ColumnRule#NONE} before
 */
public record FormatQuestion(SourceKey key, String file, String column, ColumnType type, ColumnRule rule) {
    /** The question in words. */
    public String words() {
        return file + ", " + column + ": what is \"" + type.doubtful() + "\"?";
    }

    /** The formats with what the cell is in each, the one that is taken unless the user says otherwise first. */
    public Map<String, String> readings() {
        return type.readings();
    }

    /** The format that was answered; empty before. */
    public String answer() {
        return type.kind() == ColumnKind.DATE ? rule.dateFormat() : rule.decimalMark();
    }

    /** What an answer makes of the rule. */
    public ColumnRule answered(String format) {
        return type.kind() == ColumnKind.DATE ? rule.dates(format) : rule.decimals(format);
    }
}

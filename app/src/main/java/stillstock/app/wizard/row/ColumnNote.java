package stillstock.app.wizard.row;

import java.util.Locale;
import stillstock.importing.mapping.ColumnRule;
import stillstock.importing.type.ColumnKind;
import stillstock.importing.type.ColumnType;

/**
 * What one foreign column holds.
 *
 * @param type by the rows that were looked at
 * @param rows how many these were
 * @param all true where these are all rows
 * @param rule what the user said of it
 */
public record ColumnNote(ColumnType type, long rows, boolean all, ColumnRule rule) {
    /** In few words: "date d/M/yyyy", "number 1,5", with a question mark where several readings fit. */
    public String brief() {
        if (type.kind() == ColumnKind.DATE || !rule.dateFormat().isEmpty()) {
            return "date " + (rule.dateFormat().isEmpty() ? doubted(type.format()) : rule.dateFormat());
        }
        if (type.kind() == ColumnKind.NUMBER || !rule.decimalMark().isEmpty()) {
            String mark = rule.decimalMark().isEmpty() ? type.format() : rule.decimalMark();
            String number = "number " + (mark.equals(",") ? "1,5" : "1.5");
            return rule.decimalMark().isEmpty() ? doubted(number) : number;
        }
        return type.kind().words();
    }

    private String doubted(String format) {
        return format + (type.ambiguous() ? " ?" : "");
    }

    /** In a sentence or two: the kind, by how many rows, what does not fit. */
    public String words() {
        ColumnType.Cells cells = type.cells();
        String by = all
                ? String.format(Locale.ROOT, "by all %,d rows", rows)
                : String.format(Locale.ROOT, "by the first %,d rows; all are being looked at", rows);
        String misfits = cells.misfits() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " %,d cells do not fit, the first in line %,d: \"%s\".",
                        cells.misfits(),
                        cells.exampleLine(),
                        cells.example());
        String remark = type.remark().isEmpty() ? "" : " " + type.remark() + ".";
        return String.format(
                Locale.ROOT,
                "%s, %s. %,d filled, %,d blank.%s%s",
                detected(),
                by,
                cells.filled(),
                cells.blank(),
                misfits,
                remark);
    }

    private String detected() {
        return switch (type.kind()) {
            case DATE -> "Dates as " + type.format();
            case NUMBER -> "Numbers with a decimal " + (type.format().equals(",") ? "comma" : "dot");
            case TEXT -> "Text";
            case YES_NO -> "Yes or no";
            case EMPTY -> "Blank";
        };
    }
}

package stillstock.app.wizard.view;

import javafx.util.StringConverter;
import stillstock.snapshot.TableName;

/** Canonical tables by their name. */
final class TableNames extends StringConverter<TableName> {
    @Override
    public String toString(TableName table) {
        return table == null ? "" : table.id();
    }

    @Override
    public TableName fromString(String text) {
        return TableName.valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }
}

package stillstock.app.overview;

import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.List;
import stillstock.app.table.GridColumn;
import stillstock.classify.Status;
import stillstock.export.CellType;

/**
 * What one status adds up to.
 *
 * @param share of the value of all stock, 0..1; NaN where no value is known
 */
record StatusRow(Status status, int products, double units, double value, double share) {
    static List<GridColumn<StatusRow>> columns() {
        return List.of(
                GridColumn.of(
                        text("status", "Status", (StatusRow row) -> row.status().id())),
                GridColumn.of(number("products", "Products", "", CellType.INTEGER, StatusRow::products)),
                GridColumn.of(number("units", "On hand", "units", CellType.NUMBER, StatusRow::units)),
                GridColumn.of(number("stock_value", "Stock value", "currency", CellType.MONEY, StatusRow::value)),
                GridColumn.of(number("share", "Share of value", "", CellType.SHARE, StatusRow::share)));
    }
}

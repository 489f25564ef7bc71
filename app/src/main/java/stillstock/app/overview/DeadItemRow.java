package stillstock.app.overview;

import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.ArrayList;
import java.util.List;
import stillstock.app.table.GridColumn;
import stillstock.classify.Classification;
import stillstock.classify.Status;
import stillstock.classify.StockFacts;
import stillstock.export.CellType;

/** One of the dead items that tie up most. */
record DeadItemRow(Classification found, int product) {
    static List<GridColumn<DeadItemRow>> columns() {
        return List.of(
                GridColumn.of(text("product_id", "Product", (DeadItemRow row) -> row.facts()
                                .snapshot()
                                .products()
                                .id(row.product)))
                        .width(86),
                GridColumn.of(text("name", "Name", (DeadItemRow row) -> row.facts()
                                .snapshot()
                                .products()
                                .name(row.product)))
                        .width(160),
                GridColumn.of(number("on_hand", "On hand", "", CellType.NUMBER, (DeadItemRow row) -> row.facts()
                                .onHand(row.product)))
                        .decimals(0)
                        .width(82),
                GridColumn.of(number("stock_value", "Value", "", CellType.MONEY, (DeadItemRow row) -> row.facts()
                                .stockValue(row.product)))
                        .width(92),
                GridColumn.of(number("idle_days", "Idle", "days", CellType.INTEGER, (DeadItemRow row) -> row.facts()
                                .idleDays(row.product)))
                        .width(92));
    }

    /** The dead items of highest value; asks for more flagged ones until enough of them are dead. */
    static List<DeadItemRow> top(Classification found, int count) {
        int wanted = Math.min(count, found.count(Status.DEAD));
        for (int limit = 4 * count; ; limit *= 4) {
            int[] flagged = found.topFlagged(limit);
            List<DeadItemRow> rows = new ArrayList<>();
            for (int product : flagged) {
                if (rows.size() < wanted && found.status(product) == Status.DEAD) {
                    rows.add(new DeadItemRow(found, product));
                }
            }
            if (rows.size() == wanted || flagged.length < limit) {
                return rows;
            }
        }
    }

    private StockFacts facts() {
        return found.facts();
    }
}

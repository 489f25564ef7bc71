package stillstock.app.deadstock;

import static stillstock.export.ColumnSpec.date;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;

/** The columns of the list; among them those of dead-stock.csv. */
final class DeadStockColumns {
    private DeadStockColumns() {}

    static List<GridColumn<DeadStockRow>> all() {
        return List.of(
                text("product_id", "Product", row -> row.products().id(row.product()))
                        .width(88),
                text("name", "Name", row -> row.products().name(row.product())).width(180),
                text("status", "Status", row -> row.status().label())
                        .width(96)
                        .styled(row -> "status-" + row.status().id()),
                number("on_hand", "On hand", "units", CellType.NUMBER, row -> row.facts()
                                .onHand(row.product()))
                        .decimals(0)
                        .width(124),
                number("stock_value", "Stock value", "", CellType.MONEY, row -> row.facts()
                                .stockValue(row.product()))
                        .width(118)
                        .hint("Units on hand times unit cost"),
                text("reason", "Reason", row -> row.found().reason(row.product()))
                        .width(330),
                day("last_sale_date", "Last sale").hint("Returns never reset it"),
                number("days_since_last_sale", "Idle", "days", CellType.INTEGER, DeadStockRow::daysSinceLastSale)
                        .width(96)
                        .hint("Days since the last sale; blank where never sold"),
                number("age_days", "Age", "days", CellType.INTEGER, row -> row.facts()
                                .meanAgeDays(row.product()))
                        .width(96)
                        .hint("Mean age of what is on hand, FIFO layers weighted by units"),
                text(
                                "age_basis",
                                "Age basis",
                                row -> words(row.facts().ageBasis(row.product()).id()))
                        .width(130)
                        .hint("What the age was worked out from"),
                number("cover_days", "Cover", "days", CellType.INTEGER, row -> row.facts()
                                .coverDays(row.product()))
                        .width(104)
                        .hint("On hand divided by units sold a day; ∞ where nothing sells"),
                text("abc", "ABC", row -> DeadStockRow.letter(row.found().abc(row.product())))
                        .width(62)
                        .hint("Share of sales value: A the first 80 %, B to 95 %, C the rest"),
                text("xyz", "XYZ", row -> DeadStockRow.letter(row.found().xyz(row.product())))
                        .width(62)
                        .hint("Variation of monthly demand: X steady, Z erratic"),
                text("fsn", "FSN", row -> DeadStockRow.letter(row.found().fsn(row.product())))
                        .width(62)
                        .hint("Average stay in stock: fast, slow, not moving"),
                text("group", "Group", row -> row.products().group(row.product()))
                        .width(240),
                text("brand", "Brand", row -> row.products().brand().text(row.product()))
                        .hidden(),
                text("supplier_id", "Supplier", row -> row.products().supplier().text(row.product()))
                        .hidden(),
                number("unit_cost", "Unit cost", "", CellType.MONEY, row -> row.facts()
                                .unitCost(row.product()))
                        .hidden(),
                number("unit_price", "List price", "", CellType.MONEY, row -> row.products()
                                .unitPrice(row.product()))
                        .hidden(),
                number("velocity", "Units a day", "", CellType.NUMBER, row -> row.facts()
                                .velocity(row.product()))
                        .decimals(2)
                        .hidden());
    }

    private static GridColumn<DeadStockRow> text(String name, String label, Function<DeadStockRow, String> value) {
        return GridColumn.of(ColumnSpec.text(name, label, value));
    }

    private static GridColumn<DeadStockRow> day(String name, String label) {
        return GridColumn.of(date(name, label, DeadStockRow::lastSale));
    }

    private static GridColumn<DeadStockRow> number(
            String name, String label, String unit, CellType type, ToDoubleFunction<DeadStockRow> value) {
        return GridColumn.of(ColumnSpec.number(name, label, unit, type, value));
    }

    private static String words(String id) {
        return id.replace('_', ' ');
    }
}

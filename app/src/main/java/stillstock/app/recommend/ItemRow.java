package stillstock.app.recommend;

import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.List;
import stillstock.app.table.GridColumn;
import stillstock.classify.Classification;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;
import stillstock.recommend.rank.Recommendations;
import stillstock.snapshot.ProductTable;

/** An active or a flagged item in the list at the left. */
record ItemRow(Classification found, Recommendations ranked, int product) {
    static List<GridColumn<ItemRow>> anchorColumns() {
        return List.of(
                GridColumn.of(name()).width(128),
                GridColumn.of(number("velocity", "Units/day", "", CellType.NUMBER, (ItemRow row) -> row.found()
                                .facts()
                                .velocity(row.product())))
                        .decimals(2)
                        .width(106)
                        .hint("Units sold a day"),
                GridColumn.of(number("pairs", "Pairs", "", CellType.INTEGER, ItemRow::pairs))
                        .width(68)
                        .hint("Flagged items shown with it"),
                GridColumn.of(id()).width(80).hidden());
    }

    static List<GridColumn<ItemRow>> flaggedColumns() {
        return List.of(
                GridColumn.of(name()).width(136),
                GridColumn.of(number("stock_value", "Value", "", CellType.MONEY, (ItemRow row) -> row.found()
                                .facts()
                                .stockValue(row.product())))
                        .width(100)
                        .hint("Units on hand times unit cost"),
                GridColumn.of(number("shown_with", "With", "", CellType.INTEGER, ItemRow::exposure))
                        .width(68)
                        .hint("Active items it is shown with"),
                GridColumn.of(id()).width(80).hidden());
    }

    ProductTable products() {
        return found.facts().snapshot().products();
    }

    int pairs() {
        return ranked.of(product).size();
    }

    int exposure() {
        return ranked.exposure(product);
    }

    private static ColumnSpec<ItemRow> name() {
        return text("name", "Name", row -> row.products().name(row.product()));
    }

    private static ColumnSpec<ItemRow> id() {
        return text("product_id", "Product", row -> row.products().id(row.product()));
    }
}

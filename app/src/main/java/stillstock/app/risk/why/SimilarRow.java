package stillstock.app.risk.why;

import static stillstock.export.ColumnSpec.date;
import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.List;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.risk.explain.SimilarProducts;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductTable;

/** One past product like the one looked at. */
record SimilarRow(SimilarProducts.Similar similar, ProductTable products) {
    static List<GridColumn<SimilarRow>> columns() {
        return List.of(
                GridColumn.of(text("name", "Product", (SimilarRow row) -> row.products()
                                .name(row.similar().product())))
                        .width(150),
                GridColumn.of(date(
                                "day",
                                "As of",
                                (SimilarRow row) -> Days.date(row.similar().day())))
                        .width(92),
                GridColumn.of(text(
                                "fate",
                                "Came to pass",
                                (SimilarRow row) -> row.similar().wentDead() ? "Went dead" : "Sold"))
                        .styled(row -> row.similar().wentDead() ? "fate-went_dead" : "fate-sold")
                        .width(104),
                GridColumn.of(number("idle", "Idle", "days", CellType.INTEGER, (SimilarRow row) -> row.similar()
                                .idleDays()))
                        .width(86),
                GridColumn.of(number("on_hand", "On hand", "units", CellType.NUMBER, (SimilarRow row) -> row.similar()
                                .onHand()))
                        .decimals(0)
                        .width(112),
                GridColumn.of(number("sold", "Sold after", "units", CellType.NUMBER, (SimilarRow row) -> row.similar()
                                .unitsSold()))
                        .decimals(0)
                        .width(118),
                GridColumn.of(number("distance", "Distance", "", CellType.NUMBER, (SimilarRow row) -> row.similar()
                                .distance()))
                        .decimals(2)
                        .width(86)
                        .hint("How far its reasons lie from this product's, in log-odds; 0 is the same"));
    }
}

package stillstock.app.risk;

import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.List;
import java.util.Locale;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.export.ColumnSpec;

/** The columns of the risk list. */
final class RiskColumns {
    static final GridColumn<RiskRow> RISK = GridColumn.of(risk())
            .width(124)
            .hint("Chance of going dead in the time looked ahead, calibrated so that 0.70 comes true 7 times in 10");

    private RiskColumns() {}

    static List<GridColumn<RiskRow>> all() {
        return List.of(
                GridColumn.of(text("product_id", "Product", (RiskRow row) -> row.products()
                                .id(row.product())))
                        .width(88),
                GridColumn.of(text(
                                "name", "Name", (RiskRow row) -> row.products().name(row.product())))
                        .width(166),
                RISK,
                GridColumn.of(text("band", "Band", (RiskRow row) -> row.band().label()))
                        .width(78)
                        .styled(row -> "band-" + row.band().id())
                        .hint("Low, medium, high: where the bands begin is set above"),
                GridColumn.of(text("status", "Status", (RiskRow row) -> row.found()
                                .status(row.product())
                                .label()))
                        .width(84)
                        .styled(row ->
                                "status-" + row.found().status(row.product()).id())
                        .hint("What the product is today under the thresholds in force"),
                GridColumn.of(number("expected_loss", "Expected loss", "", CellType.MONEY, RiskRow::expectedLoss))
                        .width(126)
                        .hint("Risk times stock value times what dead stock does not bring back (Bands and costs)"),
                GridColumn.of(text("came_to_pass", "Came to pass", RiskRow::fate))
                        .width(104)
                        .styled(row ->
                                "fate-" + row.after().fate(row.product()).name().toLowerCase(Locale.ROOT))
                        .hint("What became of it in the time looked ahead; blank as of the last day of the data"),
                GridColumn.of(text("main_reason", "Main reason", (RiskRow row) -> row.reasons()
                                .of(row.product())))
                        .width(290)
                        .hint("What sets it apart from products of a like score, with its SHAP contribution in"
                                + " log-odds"),
                GridColumn.of(number("sold_after", "Sold after", "units", CellType.NUMBER, RiskRow::soldAfter))
                        .decimals(0)
                        .width(112)
                        .hint("Units sold in the time looked ahead, as far as it is known"),
                GridColumn.of(number("stock_value", "Stock value", "", CellType.MONEY, (RiskRow row) -> row.facts()
                                .stockValue(row.product())))
                        .width(106)
                        .hint("Units on hand times unit cost"),
                GridColumn.of(number("on_hand", "On hand", "units", CellType.NUMBER, (RiskRow row) -> row.facts()
                                .onHand(row.product())))
                        .decimals(0)
                        .width(132),
                GridColumn.of(number(
                                "days_since_last_sale", "Idle", "days", CellType.INTEGER, RiskRow::daysSinceLastSale))
                        .width(92)
                        .hint("Days since the last sale; blank where never sold"),
                GridColumn.of(text("group", "Group", (RiskRow row) -> row.products()
                                .group(row.product())))
                        .width(240),
                GridColumn.of(text("top_reason", "Strongest reason", (RiskRow row) -> row.reasons()
                                .strongest(row.product())))
                        .width(290)
                        .hidden()
                        .hint("What moves the score most, which may be the same for many products"),
                GridColumn.of(number("rank", "Rank", "", CellType.INTEGER, (RiskRow row) -> row.risk()
                                .rank(row.product())))
                        .width(70)
                        .hidden());
    }

    private static ColumnSpec<RiskRow> risk() {
        return number("risk", "Risk", "0..1", CellType.SHARE, row -> row.risk().risk(row.product()));
    }
}

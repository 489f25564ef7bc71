package stillstock.app.data;

import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.List;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.quality.finding.ColumnFill;
import stillstock.quality.finding.Example;
import stillstock.quality.finding.Finding;
import stillstock.quality.step.effect.Change;

/** The columns of the tables of findings and steps. */
final class QualityColumns {
    private QualityColumns() {}

    static List<GridColumn<Finding>> findings() {
        return List.of(
                GridColumn.of(text("severity", "Severity", (Finding row) -> row.severity()
                                .words()))
                        .width(78)
                        .styled(QualityColumns::severityClass),
                GridColumn.of(text("finding", "Finding", Finding::title)).width(340),
                GridColumn.of(number("count", "Count", "", CellType.INTEGER, Finding::count))
                        .width(76),
                GridColumn.of(number("of", "Of", "", CellType.INTEGER, Finding::of))
                        .width(84),
                GridColumn.of(text("unit", "Unit", Finding::unit)).width(70),
                GridColumn.of(number("percent", "Share", "%", CellType.NUMBER, (Finding row) -> row.share() * 100))
                        .width(92)
                        .decimals(2)
                        .hint("Count out of all that were looked at"),
                GridColumn.of(text(
                                "side", "Side", (Finding row) -> row.dimension().label()))
                        .width(104),
                GridColumn.of(text(
                                "table", "Table", (Finding row) -> row.table().id()))
                        .width(84)
                        .hidden(),
                GridColumn.of(text("effect", "Effect on results", Finding::effect))
                        .width(520),
                GridColumn.of(text("id", "Id", Finding::id)).width(150).hidden());
    }

    static String severityClass(Finding row) {
        return switch (row.severity()) {
            case HIGH -> "status-dead";
            case MEDIUM -> "status-slow";
            case LOW -> "status-out_of_stock";
        };
    }

    static List<GridColumn<Example>> examples() {
        return List.of(
                GridColumn.of(text("product_id", "Product", Example::productId)).width(100),
                GridColumn.of(text("place", "Where", Example::place)).width(170),
                GridColumn.of(text("text", "What is there", Example::text)).width(480));
    }

    static List<GridColumn<ColumnFill>> columns() {
        return List.of(
                GridColumn.of(text("table", "Table", (ColumnFill row) -> row.table()
                                .id()))
                        .width(110),
                GridColumn.of(text("column", "Column", ColumnFill::column)).width(150),
                GridColumn.of(number("filled", "Filled", "rows", CellType.INTEGER, ColumnFill::filled))
                        .width(110),
                GridColumn.of(number(
                                "blank",
                                "Blank",
                                "rows",
                                CellType.INTEGER,
                                (ColumnFill row) -> row.rows() - row.filled()))
                        .width(110),
                GridColumn.of(number("rows", "Rows", "", CellType.INTEGER, ColumnFill::rows))
                        .width(110),
                GridColumn.of(number("share", "Filled", "%", CellType.NUMBER, (ColumnFill row) -> row.share() * 100))
                        .width(170));
    }

    static List<GridColumn<Change>> changes() {
        return List.of(
                GridColumn.of(text("product_id", "Product", Change::product)).width(66),
                GridColumn.of(text("place", "Where", Change::place)).width(120),
                GridColumn.of(text("column", "Column", Change::column)).width(84),
                GridColumn.of(text(
                                "before", "Before", (Change row) -> row.before().isEmpty() ? "blank" : row.before()))
                        .width(68),
                GridColumn.of(text("after", "After", Change::after)).width(70));
    }
}

package stillstock.app.risk.why;

import static stillstock.export.ColumnSpec.number;
import static stillstock.export.ColumnSpec.text;

import java.util.List;
import stillstock.app.table.GridColumn;
import stillstock.export.CellType;
import stillstock.risk.whatif.WhatIf;

/** One way to bring the score down. */
record WayRow(WhatIf.Way way) {
    static List<GridColumn<WayRow>> columns() {
        return List.of(
                GridColumn.of(text("change", "Had it been so", (WayRow row) -> row.way()
                                .change()
                                .words()))
                        .width(270),
                GridColumn.of(number("risk_after", "Risk then", "0..1", CellType.SHARE, (WayRow row) -> row.way()
                                .riskAfter()))
                        .decimals(2)
                        .width(104)
                        .hint("The product's rows changed so, its features worked out again, the model asked again"),
                GridColumn.of(text(
                                "reaches", "Enough", (WayRow row) -> row.way().reaches() ? "yes" : "no"))
                        .width(76)
                        .hint("Whether the score falls below the bound"));
    }
}

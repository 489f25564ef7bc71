package stillstock.app.risk.lens;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Services;
import stillstock.app.table.DataGrid;

/** The part of the Risk screen with every definition's verdict. */
public final class LensView extends VBox {
    /** The part over its view model. */
    public LensView(LensViewModel model, Services services) {
        getStyleClass().add("tab-body");
        Label heading = new Label();
        heading.setId("lens-heading");
        heading.getStyleClass().add("card-title");
        heading.textProperty().bind(model.heading());
        DataGrid<VerdictRow> grid = new DataGrid<>(
                        "lens", model.verdicts(), row -> row.verdict().definition(), services.jobs(), services.files())
                .compact();
        grid.addTools(heading);
        Label words = new Label("Thresholds are those of the Dead stock screen (days without a sale, oldest age bucket,"
                + " cover, FSN) and the high band; every definition parts the whole stock, so its values add up to the"
                + " same sum. The nearest threshold that flips a verdict is one step: one step less leaves it.");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("muted");
        getChildren().addAll(Kit.grow(grid), words);
    }
}

package stillstock.app.risk.why;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.chart.ChartPane;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Services;
import stillstock.app.table.DataGrid;

/** The part of the Risk screen that explains one product. */
public final class WhyView extends VBox {
    /** The part over its view model. */
    public WhyView(WhyViewModel model, Services services) {
        getStyleClass().add("tab-body");
        Label heading = label("why-heading", model.heading());
        heading.getStyleClass().add("card-title");
        ChartPane waterfall = new ChartPane(services.charts());
        waterfall.setId("risk-reasons");
        waterfall.setMinHeight(0);
        waterfall.setPrefHeight(200);
        waterfall.chart().bind(model.reasons());
        VBox reasons = Kit.card("Reasons, in log-odds", Kit.grow(waterfall));
        reasons.getStyleClass().add("curve-card");
        DataGrid<WayRow> ways = new DataGrid<>(
                        "ways", model.ways(), row -> row.way().change(), services.jobs(), services.files())
                .compact();
        Label wanted = label("ways-heading", model.wanted());
        wanted.getStyleClass().add("card-title");
        ways.addTools(wanted);
        DataGrid<SimilarRow> similar = new DataGrid<>(
                        "similar", model.similar(), row -> row.similar().product(), services.jobs(), services.files())
                .compact();
        Label like = new Label("Past products most like it");
        like.getStyleClass().add("card-title");
        similar.addTools(like);
        Label became = label("similar-became", model.became());
        became.getStyleClass().add("muted");
        became.setWrapText(true);
        became.setMinHeight(Region.USE_PREF_SIZE);
        VBox right = new VBox(8, ways, Kit.grow(similar), became);
        ways.setPrefHeight(206);
        ways.setMinHeight(150);
        half(reasons);
        half(right);
        HBox both = new HBox(Kit.grow(reasons), Kit.grow(right));
        both.getStyleClass().add("card-row");
        getChildren().addAll(heading, Kit.grow(both));
    }

    private static Label label(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.textProperty().bind(text);
        return label;
    }

    /** Both start from nothing and share the width. */
    private static void half(Region region) {
        region.setMinWidth(0);
        region.setPrefWidth(1);
    }
}

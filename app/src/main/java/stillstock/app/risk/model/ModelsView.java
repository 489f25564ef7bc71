package stillstock.app.risk.model;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.chart.ChartPane;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Segments;
import stillstock.app.screen.Services;
import stillstock.app.table.DataGrid;

/** The part of the Risk screen that says how far to trust the scores. */
public final class ModelsView extends VBox {
    /** The part over its view model. */
    public ModelsView(ModelsViewModel model, Services services) {
        getStyleClass().add("tab-body");
        DataGrid<ModelRow> models = new DataGrid<>(
                        "risk-models", model.models(), row -> row.figures().model(), services.jobs(), services.files())
                .compact();
        models.addTools(Segments.of("judged", Judged.values(), Judged::label, model.subset()));
        ChartPane chart = new ChartPane(services.charts());
        chart.setId("reliability");
        chart.setMinHeight(130);
        chart.setPrefHeight(150);
        chart.chart().bind(model.reliability());
        VBox reliability = Kit.card("Reliability: foretold against came true", Kit.grow(chart));
        reliability.getStyleClass().add("curve-card");
        DataGrid<ComparisonRow> comparison = new DataGrid<>(
                        "risk-comparison",
                        model.comparison(),
                        row -> row.figure().rows() + row.figure().name(),
                        services.jobs(),
                        services.files())
                .compact();
        Label compared = new Label("This model against a kept one");
        compared.getStyleClass().add("card-title");
        comparison.addTools(compared);
        VBox right = new VBox(4, Kit.grow(comparison), sentence("compared-on", model.comparedOn()));
        for (Region half : new Region[] {reliability, right}) {
            half.setMinWidth(0);
            half.setPrefWidth(1);
        }
        HBox lower = new HBox(Kit.grow(reliability), Kit.grow(right));
        lower.getStyleClass().add("card-row");
        getChildren().addAll(Kit.grow(models), sentence("judged-on", model.judgedOn()), Kit.grow(lower));
        models.setPrefHeight(270);
        lower.setPrefHeight(250);
    }

    private static Label sentence(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        label.textProperty().bind(text);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }
}

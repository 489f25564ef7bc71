package stillstock.app.forecast.whatif;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.chart.ChartFiles;
import stillstock.app.chart.ChartPane;
import stillstock.app.screen.Kit;
import stillstock.app.screen.NumberControl;

/** Price and promotion to try, and the forecast they lead to. */
public final class WhatIfPane extends VBox {
    private static final NumberControl.Spec PRICE = new NumberControl.Spec(
            "what-if-price", "List price", "% change", -50, 50, 0, "Change of the list price on the days of the plan");
    private static final NumberControl.Spec DISCOUNT = new NumberControl.Spec(
            "what-if-discount", "Promotion", "% off", 0, 70, 0, "Discount on the days of the plan");

    /** A pane over a plan. */
    public WhatIfPane(WhatIfViewModel model, ChartFiles charts) {
        super(6);
        NumberControl price = new NumberControl(PRICE, model.pricePercent(), model.pricePercent()::set);
        NumberControl discount = new NumberControl(DISCOUNT, model.discountPercent(), model.discountPercent()::set);
        HBox.setHgrow(price, Priority.ALWAYS);
        HBox.setHgrow(discount, Priority.ALWAYS);
        HBox numbers = new HBox(18, price, discount);
        numbers.getStyleClass().addAll("threshold-row", "narrow-controls", "plan-controls");
        HBox dates = new HBox(
                8,
                name("From"),
                Kit.date("what-if-first", "First day of the plan", model.first()),
                name("to"),
                Kit.date("what-if-last", "Last day of the plan", model.last()));
        dates.getStyleClass().add("threshold-row");
        ChartPane chart = new ChartPane(charts);
        chart.setId("what-if-chart");
        chart.setMinHeight(120);
        chart.chart().bind(model.chart());
        getChildren()
                .addAll(
                        numbers,
                        dates,
                        words("what-if-outcome", model.outcome(), "what-if-outcome"),
                        Kit.grow(chart),
                        words("what-if-effect", model.effect(), "muted"));
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("threshold-name");
        return label;
    }

    private static Label words(String id, ObservableValue<String> text, String styleClass) {
        Label label = new Label();
        label.setId(id);
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}

package stillstock.app.inspector;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillstock.app.chart.ChartFiles;
import stillstock.app.chart.ChartPane;
import stillstock.classify.Status;

/** The inspector: the selected product's card, its history and the age of its stock, then what screens lend. */
public final class InspectorView extends StackPane {
    private final Label title = new Label();
    private final Label id = new Label();
    private final Label status = new Label();
    private final Label reason = new Label();
    private final GridPane facts = new GridPane();

    /** An inspector over its view model. */
    public InspectorView(InspectorViewModel model, ChartFiles charts, List<InspectorSection> sections) {
        setId("inspector");
        getStyleClass().add("inspector-scroll");
        setMinWidth(0);
        setPrefWidth(330);
        VBox column = new VBox();
        column.getStyleClass().add("inspector");
        title.getStyleClass().add("inspector-title");
        title.setWrapText(true);
        title.setId("inspector-title");
        id.getStyleClass().add("muted");
        id.setWrapText(true);
        reason.setWrapText(true);
        reason.setId("inspector-reason");
        facts.getStyleClass().add("facts");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().addAll(new ColumnConstraints(), values);
        column.getChildren().addAll(title, new HBox(status), id, reason, facts);
        addChart(column, "Sold and on hand a month", new ChartPane(charts), model.history(), 180);
        addChart(column, "Units on hand by age", new ChartPane(charts), model.ages(), 118);
        for (InspectorSection section : sections) {
            VBox part = new VBox(heading(section.heading()), section.content());
            part.visibleProperty().bind(section.visible());
            part.managedProperty().bind(part.visibleProperty());
            column.getChildren().add(part);
        }
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("inspector-scroll");
        Label nothing = new Label("Select a product in a table, or search for it, to see its history, stock and age.");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("empty-words");
        scroll.visibleProperty().bind(model.selected());
        nothing.visibleProperty().bind(model.selected().not());
        getChildren().addAll(scroll, nothing);
        model.card().addListener((property, before, now) -> show(now));
        show(model.card().get());
    }

    private static void addChart(
            VBox column,
            String heading,
            ChartPane pane,
            javafx.beans.value.ObservableValue<stillstock.app.chart.Chart> chart,
            double height) {
        pane.setPrefHeight(height);
        pane.setMinHeight(height);
        pane.chart().bind(chart);
        column.getChildren().addAll(heading(heading), pane);
    }

    private static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("inspector-heading");
        return heading;
    }

    private void show(InspectorViewModel.Card card) {
        if (card == null) {
            return;
        }
        title.setText(card.name());
        id.setText(card.group().isEmpty() ? card.id() : card.id() + "  ·  " + card.group());
        badge(status, card.status());
        reason.setText(card.reason());
        facts.getChildren().clear();
        int row = 0;
        for (Map.Entry<String, String> fact : card.facts()) {
            Label name = new Label(fact.getKey());
            name.getStyleClass().add("muted");
            name.setMinWidth(USE_PREF_SIZE);
            Label value = new Label(fact.getValue());
            value.setWrapText(true);
            facts.addRow(row++, name, value);
        }
    }

    private static void badge(Label label, Status status) {
        label.setText(status.label());
        label.getStyleClass().setAll("label", "badge", "status-" + status.id());
    }
}

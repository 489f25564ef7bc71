package stillstock.app.forecast.override;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Services;
import stillstock.app.table.DataGrid;
import stillstock.forecast.override.ValueAdded;

/** A line to fill in, and the list of what was filled in before with what came of it. */
public final class OverridePane extends VBox {
    /** A pane over a form. */
    public OverridePane(OverrideViewModel model, Services services) {
        super(6);
        TextField units = field("override-units", "Units a day", "units a day");
        units.textProperty().bindBidirectional(model.unitsADay());
        units.setPrefWidth(96);
        units.setMinWidth(96);
        TextField reason = field("override-reason", "Why", "why, such as: trade fair in town");
        reason.textProperty().bindBidirectional(model.reason());
        reason.setMinWidth(90);
        HBox.setHgrow(reason, Priority.ALWAYS);
        reason.setOnAction(event -> model.add());
        Button add = Kit.button("Override", "fth-edit-2", model::add);
        add.setId("override-add");
        Label to = new Label("to");
        to.setMinWidth(Region.USE_PREF_SIZE);
        HBox form = new HBox(
                6,
                Kit.date("override-first", "First day of the override", model.first()),
                to,
                Kit.date("override-last", "Last day of the override", model.last()),
                units);
        form.getStyleClass().add("threshold-row");
        HBox because = new HBox(6, reason, add);
        because.getStyleClass().add("threshold-row");
        Label expected = words("override-model", "muted");
        expected.textProperty().bind(model.model());
        Label problem = words("override-problem", "bad");
        problem.textProperty().bind(model.problem());
        problem.visibleProperty().bind(model.problem().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        DataGrid<ValueAdded> grid = new DataGrid<>(
                        "overrides", model.table(), ValueAdded::override, services.jobs(), services.files())
                .compact();
        Button remove = Kit.button("Take away", "fth-trash-2", () -> {
            if (grid.selected().get() != null) {
                model.remove(grid.selected().get());
            }
        });
        remove.setId("override-remove");
        remove.disableProperty().bind(grid.selected().isNull());
        grid.addTools(remove);
        grid.setMinHeight(110);
        Label verdict = words("override-verdict", "muted");
        verdict.textProperty().bind(model.verdict());
        getChildren().addAll(form, because, expected, problem, Kit.grow(grid), verdict);
    }

    private static TextField field(String id, String spoken, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(spoken);
        field.setPromptText(prompt);
        return field;
    }

    private static Label words(String id, String styleClass) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}

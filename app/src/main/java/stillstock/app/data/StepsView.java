package stillstock.app.data;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Services;
import stillstock.app.table.DataGrid;
import stillstock.quality.rule.OutlierRule;
import stillstock.quality.rule.TwinRule;
import stillstock.quality.rule.repeat.RepeatedPeriods;
import stillstock.quality.step.CapQuantities;
import stillstock.quality.step.CleaningStep;
import stillstock.quality.step.DropDuplicates;
import stillstock.quality.step.DropRepeats;
import stillstock.quality.step.FillStock;
import stillstock.quality.step.ImputeCost;
import stillstock.quality.step.ImputePrice;
import stillstock.quality.step.ImputeSalesPrices;
import stillstock.quality.step.KeepOne;
import stillstock.quality.step.MergeTwins;
import stillstock.quality.step.ZeroNegativeStock;
import stillstock.quality.step.effect.Basis;
import stillstock.quality.step.effect.Change;
import stillstock.snapshot.TableName;

/** The list of cleaning steps and what the selected one changes. */
final class StepsView extends VBox {
    private static final KeyCombination UP = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final KeyCombination DOWN = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final StepsViewModel model;
    private final ListView<StepRow> list;

    StepsView(StepsViewModel model, Services services) {
        this.model = model;
        list = new ListView<>(model.steps());
        list.setId("steps");
        list.setAccessibleText("Cleaning steps in their order");
        Label none = words("No steps. Add one here, or press Fix beside a finding on the Quality tab.");
        none.getStyleClass().add("empty-words");
        list.setPlaceholder(none);
        list.setCellFactory(view -> new StepCell(model::switchOn));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.select(now);
            }
        });
        model.selected().addListener((property, before, now) -> {
            if (now != null) {
                list.getSelectionModel().select(now.index());
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Label summary = words("");
        summary.textProperty().bind(model.summary());
        summary.setId("steps-summary");
        DataGrid<Change> changes =
                new DataGrid<>("changes", model.changes(), row -> row, services.jobs(), services.files());
        Label effect = new Label();
        effect.setId("step-effect");
        effect.setMinHeight(Region.USE_PREF_SIZE);
        effect.textProperty().bind(model.effect());
        VBox left = new VBox(tools(), Kit.grow(list), new StepForm(model::add));
        left.getStyleClass().add("card");
        VBox right = Kit.card("Before → after", effect, Kit.grow(changes.compact()));
        SplitPane both = new SplitPane(left, right);
        both.setDividerPositions(0.52);
        getStyleClass().add("data-tab");
        getChildren().addAll(summary, Kit.grow(both));
    }

    private HBox tools() {
        MenuButton add = new MenuButton("Add step", new FontIcon("fth-plus"));
        add.setId("add-step");
        add.setMinWidth(Region.USE_PREF_SIZE);
        for (CleaningStep step : offered()) {
            MenuItem item = new MenuItem(step.label());
            item.setOnAction(event -> model.add(step));
            add.getItems().add(item);
        }
        Button up = tool("step-up", "Move up (Alt+Up)", "fth-arrow-up", () -> move(-1));
        Button down = tool("step-down", "Move down (Alt+Down)", "fth-arrow-down", () -> move(1));
        Button remove = tool("step-remove", "Take away (Delete)", "fth-trash-2", this::remove);
        List.of(up, down, remove).forEach(button -> button.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull()));
        Button undo = tool("step-undo", "Undo (Ctrl+Z)", "fth-corner-up-left", model::undo);
        undo.disableProperty().bind(model.canUndo().not());
        Button redo = tool("step-redo", "Redo (Ctrl+Shift+Z)", "fth-corner-up-right", model::redo);
        redo.disableProperty().bind(Bindings.not(model.canRedo()));
        HBox tools = new HBox(add, up, down, remove, undo, redo);
        tools.getStyleClass().add("grid-tools");
        return tools;
    }

    private static Button tool(String id, String name, String icon, Runnable action) {
        Button button = Kit.iconButton(name, icon, action);
        button.setId(id);
        return button;
    }

    private static List<CleaningStep> offered() {
        return List.of(
                new DropDuplicates(TableName.SALES),
                new DropDuplicates(TableName.RETURNS),
                new DropRepeats(RepeatedPeriods.Kind.TWICE),
                new DropRepeats(RepeatedPeriods.Kind.WEEK),
                new KeepOne(TableName.SALES, KeepOne.Which.LAST),
                new KeepOne(TableName.INVENTORY, KeepOne.Which.LAST),
                new ImputeCost(Basis.PRODUCT),
                new ImputeCost(Basis.GROUP),
                new ImputePrice(Basis.PRODUCT),
                new ImputePrice(Basis.GROUP),
                new ImputeSalesPrices(true),
                new FillStock(true),
                new ZeroNegativeStock(),
                new CapQuantities(OutlierRule.defaults()),
                new MergeTwins(TwinRule.defaults()));
    }

    private void key(KeyEvent event) {
        if (UP.match(event)) {
            move(-1);
        } else if (DOWN.match(event)) {
            move(1);
        } else if (REDO.match(event)) {
            model.redo();
        } else if (UNDO.match(event)) {
            model.undo();
        } else if (event.getCode() == KeyCode.DELETE) {
            remove();
        } else if (event.getCode() == KeyCode.SPACE && selected() != null) {
            model.switchOn(selected().index(), !selected().planned().on());
        } else {
            return;
        }
        event.consume();
    }

    private void move(int by) {
        if (selected() != null) {
            list.getSelectionModel().select(model.move(selected().index(), by));
        }
    }

    private void remove() {
        if (selected() != null) {
            model.remove(selected().index());
        }
    }

    private StepRow selected() {
        return list.getSelectionModel().getSelectedItem();
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}

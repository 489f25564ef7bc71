package stillstock.app.data;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import stillstock.app.screen.ChoiceWords;
import stillstock.app.screen.Kit;
import stillstock.quality.rule.Condition;
import stillstock.quality.step.CleaningStep;
import stillstock.quality.step.DropRows;
import stillstock.quality.step.MergeProducts;
import stillstock.snapshot.TableName;

/** The steps that need words: which rows to drop, and which product becomes which. */
final class StepForm extends VBox {
    private final ComboBox<String> table = new ComboBox<>();
    private final ComboBox<String> column = new ComboBox<>();
    private final ComboBox<Condition.Test> test = new ComboBox<>();
    private final TextField value = new TextField();
    private final TextField from = new TextField();
    private final TextField into = new TextField();

    StepForm(Consumer<CleaningStep> add) {
        table.getItems().setAll("sales", "returns", "inventory");
        table.setAccessibleText("Table to drop rows from");
        table.setId("drop-table");
        table.valueProperty().addListener((property, before, now) -> {
            column.getItems()
                    .setAll(TableName.valueOf(now.toUpperCase(Locale.ROOT)).columns());
            column.setValue(column.getItems().get(0));
        });
        column.setAccessibleText("Column");
        column.setId("drop-column");
        test.getItems().setAll(Condition.Test.values());
        test.setConverter(new ChoiceWords<>(Condition.Test::words));
        test.setValue(Condition.Test.IS);
        test.setAccessibleText("Comparison");
        test.setId("drop-test");
        table.setValue("sales");
        value.setPromptText("value");
        value.setAccessibleText("Value to compare with");
        value.setId("drop-value");
        value.setPrefColumnCount(9);
        Button drop = Kit.button("Drop", "fth-plus", () -> add.accept(drop()));
        drop.setId("drop-add");
        id(from, "merge-from", "id that goes");
        id(into, "merge-into", "id that stays");
        Button merge = Kit.button("Merge", "fth-plus", () -> add.accept(merge()));
        merge.setId("merge-add");
        merge.disableProperty()
                .bind(from.textProperty().isEmpty().or(into.textProperty().isEmpty()));
        FlowPane dropLine = new FlowPane(new Label("Rows of"), table, new Label("where"), column, test, value, drop);
        FlowPane mergeLine = new FlowPane(new Label("Product"), from, new Label("is the same as"), into, merge);
        List.of(dropLine, mergeLine).forEach(line -> line.getStyleClass().add("step-form"));
        getStyleClass().add("step-forms");
        getChildren().addAll(dropLine, mergeLine);
    }

    private static void id(TextField field, String id, String prompt) {
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setPrefColumnCount(6);
    }

    private CleaningStep drop() {
        TableName name = TableName.valueOf(table.getValue().toUpperCase(Locale.ROOT));
        return new DropRows(
                name,
                List.of(new Condition(
                        column.getValue(), test.getValue(), value.getText().strip())));
    }

    private CleaningStep merge() {
        return new MergeProducts(List.of(
                new MergeProducts.Pair(from.getText().strip(), into.getText().strip())));
    }
}

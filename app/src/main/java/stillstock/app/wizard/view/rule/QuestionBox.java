package stillstock.app.wizard.view.rule;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.wizard.row.FormatQuestion;

/** Asks how a column's values are meant, by what one of them is in each way. */
public final class QuestionBox extends VBox {
    /** @param answer takes the format that is meant */
    public QuestionBox(FormatQuestion question, Consumer<String> answer) {
        super(3);
        getStyleClass().add("wizard-question");
        Label words = new Label(question.words());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(words);
        ToggleGroup group = new ToggleGroup();
        boolean first = true;
        for (var reading : question.readings().entrySet()) {
            String taken = first && question.answer().isEmpty() ? ", taken unless you say otherwise" : "";
            RadioButton button = new RadioButton(reading.getValue() + "  (" + format(reading.getKey()) + taken + ")");
            button.setId("answer-" + question.type().name() + "-" + reading.getKey());
            button.setToggleGroup(group);
            button.setSelected(reading.getKey().equals(question.answer()));
            button.setOnAction(event -> answer.accept(reading.getKey()));
            getChildren().add(button);
            first = false;
        }
    }

    private static String format(String format) {
        return switch (format) {
            case "." -> "decimal dot";
            case "," -> "decimal comma";
            default -> format;
        };
    }
}

package stillstock.app.wizard.view.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.wizard.row.FormatQuestion;

/** Asks how a column's values are meant, by what one of them is in each way. */
public final class QuestionBox extends VBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

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
            String taken = first && question.answer().isEmpty() ? ", taken until you say" : "";
            RadioButton button =
                    new RadioButton(value(reading.getValue()) + "  (" + format(reading.getKey()) + taken + ")");
            button.setId("answer-" + question.column() + "-" + reading.getKey());
            button.setWrapText(true);
            button.setMinHeight(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(reading.getKey().equals(question.answer()));
            button.setOnAction(event -> answer.accept(reading.getKey()));
            getChildren().add(button);
            first = false;
        }
    }

    /** A day with its month's name, so that nothing is left to guess. */
    private static String value(String read) {
        return read.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(read).format(DAY) : read;
    }

    private static String format(String format) {
        return switch (format) {
            case "." -> "decimal dot";
            case "," -> "decimal comma";
            default -> format;
        };
    }
}

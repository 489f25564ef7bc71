package stillstock.app.wizard.view.rule;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.wizard.WizardViewModel;
import stillstock.app.wizard.choice.FormatChoice;
import stillstock.app.wizard.row.ColumnNote;
import stillstock.app.wizard.row.FormatQuestion;

/** The chosen column of the file: what it holds by which rows, and how its dates and numbers are written. */
final class ColumnPane extends VBox {
    private static final List<String> MARKS = List.of("", ".", ",");

    private final WizardViewModel model;
    private final Label name = new Label();
    private final Label words = new Label();
    private final VBox question = new VBox(4);
    private final Form form = new Form();
    private final ComboBox<String> dates;
    private final ComboBox<String> decimals;

    ColumnPane(WizardViewModel model) {
        super(6);
        this.model = model;
        setId("column-pane");
        name.getStyleClass().add("card-title");
        name.setId("column-name");
        words.setId("column-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        question.setId("column-question");
        dates = form.choice("column-dates", "Dates", "detected", FormatChoice.DATES, value -> model.edits()
                .dates(column(), value));
        dates.setEditable(true);
        decimals = form.choice("column-decimals", "Decimal mark", "detected", MARKS, value -> model.edits()
                .decimals(column(), value));
        getChildren().addAll(name, words, question, form);
        model.column().addListener((property, before, now) -> show());
        model.selected().addListener((property, before, now) -> show());
        model.mapping().addListener((property, before, now) -> show());
        model.whole().addListener((property, before, now) -> show());
        show();
    }

    private String column() {
        return model.column().get();
    }

    private void show() {
        Optional<ColumnNote> note =
                model.source().flatMap(source -> model.findings().column(source, column()));
        name.setText(column().isEmpty() ? "No column is chosen" : column());
        words.setText(note.map(ColumnNote::words)
                .orElse(column().isEmpty() ? "Choose a line above or a cell in the preview." : ""));
        form.setDisable(column().isEmpty());
        form.fill(() -> {
            Form.wordsOfEmpty(
                    dates,
                    note.map(one -> one.type().written().datePattern())
                            .filter(pattern -> !pattern.isEmpty())
                            .map(pattern -> "detected: " + pattern)
                            .orElse("detected"));
            dates.setValue(null);
            dates.setValue(note.map(one -> one.rule().dateFormat()).orElse(""));
            decimals.setValue(note.map(one -> one.rule().decimalMark()).orElse(""));
        });
        question.getChildren().clear();
        model.findings().questions().stream()
                .filter(one ->
                        one.key().equals(model.selected().get()) && one.column().equals(column()))
                .findFirst()
                .map(this::ask)
                .ifPresent(question.getChildren()::add);
    }

    private QuestionBox ask(FormatQuestion asked) {
        return new QuestionBox(asked, format -> model.answer(asked, format));
    }
}

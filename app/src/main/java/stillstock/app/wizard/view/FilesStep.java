package stillstock.app.wizard.view;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.screen.ChoiceWords;
import stillstock.app.screen.Kit;
import stillstock.app.table.GridText;
import stillstock.app.wizard.WizardViewModel;
import stillstock.app.wizard.row.FileRow;
import stillstock.app.wizard.row.SourceRow;
import stillstock.app.wizard.view.rule.FormatPane;
import stillstock.app.wizard.view.rule.QuestionBox;
import stillstock.app.wizard.view.rule.TextCell;
import stillstock.importing.recognise.Proposal;
import stillstock.snapshot.TableName;

/** Step 1: what each file was recognised as, what is read from it, and what is left to decide. */
final class FilesStep extends VBox {
    private static final double THIRD = 400;
    private static final double TABLE_BOX = 110;

    private final WizardViewModel model;
    private final TableView<FileRow> files = new TableView<>();
    private final ListView<SourceRow> sources = new ListView<>();
    private final VBox decisions = new VBox();
    private final StringProperty chosen = new SimpleStringProperty(this, "chosen", "");

    FilesStep(WizardViewModel model) {
        this.model = model;
        getStyleClass().add("wizard-step");
        filesTable();
        sources.setId("wizard-sources");
        sources.setItems(model.sources());
        sources.setCellFactory(list -> new TextCell<>(SourceRow::words));
        sources.setPrefHeight(150);
        sources.setAccessibleText("What is read");
        decisions.setSpacing(4);
        decisions.setId("wizard-decisions");
        ScrollPane scroll = new ScrollPane(decisions);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("screen-scroll");
        scroll.setPrefHeight(150);
        VBox read = Kit.card("What is read", Kit.grow(sources), adding());
        VBox decide = Kit.card("To decide", Kit.grow(scroll));
        ScrollPane format = new ScrollPane(new FormatPane(model, "file-format", chosen));
        format.setFitToWidth(true);
        format.getStyleClass().add("screen-scroll");
        VBox written = Kit.card("How the chosen file is written", Kit.grow(format));
        HBox below = new HBox(10);
        for (VBox card : List.of(read, decide, written)) {
            card.setPrefWidth(THIRD);
            card.setMinWidth(0);
            below.getChildren().add(Kit.grow(card));
        }
        below.setMinHeight(250);
        below.setPrefHeight(290);
        getChildren().addAll(Kit.grow(files), below);
        model.recognition().addListener((property, before, now) -> decide());
        model.whole().addListener((property, before, now) -> {
            files.refresh();
            decide();
        });
        model.files().addListener((javafx.collections.ListChangeListener<FileRow>) change -> choose());
        model.mapping().addListener((property, before, now) -> decide());
        decide();
    }

    /** The file that was chosen stays so when the list is made anew; the first is where none was. */
    private void choose() {
        if (files.getSelectionModel().getSelectedItem() == null
                && !files.getItems().isEmpty()) {
            files.getItems().stream()
                    .filter(row -> row.file().equals(chosen.get()))
                    .findFirst()
                    .ifPresentOrElse(row -> files.getSelectionModel().select(row), () -> files.getSelectionModel()
                            .select(0));
        }
    }

    private void filesTable() {
        files.setId("wizard-files");
        files.setAccessibleText("Files and tables");
        Label empty = new Label();
        empty.getStyleClass().add("empty-words");
        empty.textProperty()
                .bind(javafx.beans.binding.Bindings.when(model.busy())
                        .then("Looking at the files…")
                        .otherwise("There is no table here"));
        files.setPlaceholder(empty);
        files.setItems(model.files());
        files.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                chosen.set(now.file());
            }
        });
        files.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        files.getColumns().add(Columns.text("File or table", 230, FileRow::file));
        files.getColumns().add(Columns.text("Read as", 170, FileRow::readAs));
        files.getColumns().add(Columns.figure("Sure", 60, FileRow::confidence));
        files.getColumns().add(Columns.figure("Rows", 110, this::rows));
        files.getColumns().add(Columns.text("Why", 600, row -> row.verdict().reason()));
    }

    /** Rows, marked where a long file was not read to its end. */
    private String rows(FileRow row) {
        long rows = model.findings().rows(row.file());
        String about = model.findings().countedWhole(row.file()) ? "" : "about ";
        return rows < 0 ? "" : about + GridText.number(rows, 0);
    }

    private Node adding() {
        ComboBox<TableName> table = new ComboBox<>(FXCollections.observableArrayList(Arrays.stream(TableName.values())
                .filter(name -> name != TableName.EMBEDDINGS)
                .toList()));
        table.setId("wizard-add-table");
        table.setConverter(new ChoiceWords<>(TableName::id));
        table.setValue(TableName.SALES);
        table.setAccessibleText("Table to read the chosen file as");
        Button add = Kit.button("Read the file as", "fth-plus", () -> {
            FileRow row = files.getSelectionModel().getSelectedItem();
            if (row != null) {
                model.add(row.file(), table.getValue());
            }
        });
        add.setId("wizard-add");
        add.disableProperty()
                .bind(files.getSelectionModel().selectedItemProperty().isNull());
        Button remove = Kit.button("Do not read", "fth-minus", () -> {
            SourceRow row = sources.getSelectionModel().getSelectedItem();
            if (row != null) {
                model.remove(row.key());
            }
        });
        remove.setId("wizard-remove");
        remove.disableProperty()
                .bind(sources.getSelectionModel().selectedItemProperty().isNull());
        add.setMinWidth(Region.USE_PREF_SIZE);
        table.setMinWidth(TABLE_BOX);
        FlowPane row = new FlowPane(8, 6, new HBox(8, add, table), remove);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private void decide() {
        decisions.getChildren().clear();
        if (model.recognition().get().isEmpty()) {
            return;
        }
        Proposal proposal = model.recognition().get().get().proposal();
        proposal.missing().forEach(words -> decisions.getChildren().add(line(words, "bad")));
        model.findings().questions().forEach(question -> decisions
                .getChildren()
                .add(new QuestionBox(question, format -> model.answer(question, format))));
        proposal.suggestions().forEach(suggestion -> decisions
                .getChildren()
                .add(choice(
                        suggestion.words(),
                        suggestion.applied(model.mapping().get()),
                        () -> model.toggle(suggestion))));
        proposal.asOf().ifPresent(hint -> {
            String day = hint.day().toString();
            boolean on = day.equals(model.mapping().get().asOf());
            decisions
                    .getChildren()
                    .add(choice("speak of " + day + ": " + hint.words(), on, () -> model.asOf(on ? "" : day)));
        });
        model.queries().forEach(sql -> decisions.getChildren().add(line("query run: " + sql, "muted")));
        if (decisions.getChildren().isEmpty()) {
            decisions.getChildren().add(line("Nothing: the rest was found out", "muted"));
        }
    }

    private static CheckBox choice(String words, boolean on, Runnable toggle) {
        CheckBox box = new CheckBox(words);
        box.setSelected(on);
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.setOnAction(event -> toggle.run());
        return box;
    }

    private static Label line(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}

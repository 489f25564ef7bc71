package stillstock.app.wizard.view;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stillstock.app.screen.Kit;
import stillstock.app.table.GridText;
import stillstock.app.wizard.WizardViewModel;
import stillstock.app.wizard.row.CheckResult;
import stillstock.importing.FileReport;

/** Step 3: what an import of everything takes, what it lacks, the day it speaks of, and the mapping's name. */
final class CheckStep extends VBox {
    private static final double WIDE = 720;
    private static final double NARROW = 480;
    private static final double COUNT = 82;

    private final WizardViewModel model;
    private final TableView<FileReport> files = new TableView<>();
    private final Label notes = new Label();
    private final Label problem = new Label();
    private final DatePicker asOf = new DatePicker();
    private boolean filling;

    CheckStep(WizardViewModel model) {
        this.model = model;
        getStyleClass().add("wizard-step");
        problem.setId("wizard-problem");
        problem.getStyleClass().add("bad");
        problem.setWrapText(true);
        notes.setWrapText(true);
        notes.setId("wizard-notes");
        table();
        HBox tiles = new HBox(
                10,
                tile("Rows read", "read", result -> result.outcome().report().read()),
                tile("Accepted", "accepted", CheckResult::accepted),
                tile("Repaired", "repaired", result -> result.outcome().report().repaired()),
                tile("Rejected", "rejected", result -> result.outcome().report().rejected()));
        ScrollPane scroll = new ScrollPane(notes);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("screen-scroll");
        VBox byFile = Kit.card("By file", Kit.grow(files));
        VBox lacking = Kit.card("What it lacks and what that would add", Kit.grow(scroll));
        byFile.setPrefWidth(WIDE);
        lacking.setPrefWidth(NARROW);
        byFile.setMinWidth(0);
        HBox below = new HBox(10, Kit.grow(byFile), Kit.grow(lacking));
        getChildren().addAll(form(), tiles, problem, Kit.grow(below));
        model.check().addListener((property, before, now) -> show(now));
        model.mapping().addListener((property, before, now) -> date());
        show(model.check().get());
    }

    private GridPane form() {
        TextField name = new TextField();
        name.setId("wizard-name");
        name.setPromptText("Such as: monthly export of the shop");
        name.setAccessibleText("Name to keep the mapping under");
        name.setPrefWidth(340);
        name.textProperty().bindBidirectional(model.name());
        asOf.setId("wizard-as-of");
        asOf.setPromptText("last movement");
        asOf.setAccessibleText("Day the data speaks of; blank for its last movement");
        asOf.valueProperty().addListener((property, before, now) -> {
            if (!filling) {
                model.asOf(now == null ? "" : now.toString());
            }
        });
        GridPane form = new GridPane();
        form.setHgap(10);
        form.setVgap(6);
        Label nameLabel = new Label("Keep the mapping as");
        nameLabel.setLabelFor(name);
        Label dayLabel = new Label("The data speaks of");
        dayLabel.setLabelFor(asOf);
        form.addRow(0, nameLabel, name, dayLabel, asOf);
        return form;
    }

    private void table() {
        files.setId("wizard-check-files");
        files.setAccessibleText("Rows by file");
        Label empty = new Label();
        empty.getStyleClass().add("empty-words");
        empty.textProperty()
                .bind(Bindings.when(model.busy()).then("Reading everything…").otherwise("Nothing was read"));
        files.setPlaceholder(empty);
        files.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        files.getColumns().add(Columns.text("File", 170, FileReport::file));
        files.getColumns().add(Columns.text("Table", 90, row -> row.table().id()));
        files.getColumns().add(count("Read", FileReport::read));
        files.getColumns().add(count("Accepted", FileReport::accepted));
        files.getColumns().add(count("Left out", FileReport::filtered));
        files.getColumns().add(count("Repaired", FileReport::repaired));
        files.getColumns().add(count("Rejected", FileReport::rejected));
    }

    private static TableColumn<FileReport, String> count(String title, Function<FileReport, Long> value) {
        TableColumn<FileReport, String> column =
                Columns.figure(title, COUNT, row -> GridText.number(value.apply(row), 0));
        column.setMinWidth(COUNT);
        return column;
    }

    private VBox tile(String name, String id, Function<CheckResult, Long> figure) {
        VBox tile = Kit.tile(
                name,
                Bindings.createStringBinding(
                        () -> model.check()
                                .get()
                                .map(result -> GridText.number(figure.apply(result), 0))
                                .orElse("…"),
                        model.check()),
                Bindings.createStringBinding(() -> "rows"));
        tile.setId("check-" + id);
        return tile;
    }

    private void show(Optional<CheckResult> result) {
        files.getItems()
                .setAll(result.map(found -> found.outcome().report().files()).orElse(java.util.List.of()));
        problem.setText(result.map(CheckResult::problem).orElse(""));
        notes.setText(
                result.map(found -> String.join("\n", found.outcome().report().notes()))
                        .orElse(""));
        asOf.setPromptText(result.flatMap(CheckResult::asOf).orElse("last movement"));
        date();
    }

    private void date() {
        filling = true;
        String day = model.mapping().get().asOf();
        asOf.setValue(day.isEmpty() ? null : LocalDate.parse(day));
        filling = false;
    }
}

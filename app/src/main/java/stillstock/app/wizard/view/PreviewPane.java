package stillstock.app.wizard.view;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import stillstock.app.screen.Kit;
import stillstock.app.table.GridText;
import stillstock.app.wizard.WizardViewModel;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.run.MappedPreview;
import stillstock.importing.run.MappedRow;

/** The first rows twice, side by side: as they are written, and as they are read; problems marked where they are. */
final class PreviewPane extends VBox {
    private final WizardViewModel model;
    private final TableView<MappedRow> raw = table("wizard-raw", "Rows as they are written");
    private final TableView<MappedRow> read = table("wizard-read", "Rows as they are read");
    private final Label words = new Label();
    private boolean linked;

    PreviewPane(WizardViewModel model) {
        this.model = model;
        getStyleClass().add("wizard-preview");
        words.setId("wizard-preview-words");
        words.setWrapText(true);
        SplitPane split = new SplitPane(raw, read);
        split.setDividerPositions(0.5);
        getChildren().addAll(words, Kit.grow(split));
        model.preview().addListener((property, before, now) -> show(now));
        raw.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> read.getSelectionModel()
                .clearAndSelect(now.intValue()));
        show(model.preview().get());
    }

    private static TableView<MappedRow> table(String id, String name) {
        TableView<MappedRow> table = new TableView<>();
        table.setId(id);
        table.setAccessibleText(name);
        Label empty = new Label("No row to show");
        empty.getStyleClass().add("empty-words");
        table.setPlaceholder(empty);
        return table;
    }

    private void show(MappedPreview preview) {
        words.getStyleClass().removeAll("bad", "muted");
        words.getStyleClass().add(preview.problem().isEmpty() ? "muted" : "bad");
        words.setText(
                !preview.problem().isEmpty()
                        ? preview.problem()
                        : preview.rows().isEmpty()
                                ? "Reading the first rows…"
                                : "The first " + GridText.number(preview.rows().size(), 0) + " rows: "
                                        + count(preview, MappedRow.Fate.ACCEPTED) + ", "
                                        + count(preview, MappedRow.Fate.REPAIRED) + ", "
                                        + count(preview, MappedRow.Fate.REJECTED) + ", "
                                        + count(preview, MappedRow.Fate.LEFT_OUT)
                                        + ". Left as written, right as read.");
        columns(preview);
        raw.getItems().setAll(preview.rows());
        read.getItems().setAll(preview.rows());
        link();
    }

    private static String count(MappedPreview preview, MappedRow.Fate fate) {
        return GridText.number(preview.count(fate), 0) + " " + fate.words();
    }

    private void columns(MappedPreview preview) {
        raw.getColumns().clear();
        raw.getColumns().add(Columns.figure("Line", 60, row -> GridText.number(row.line(), 0)));
        for (int i = 0; i < preview.header().size(); i++) {
            int at = i;
            String name = preview.header().get(i);
            raw.getColumns()
                    .add(cells(
                            name,
                            List.of(name),
                            row -> at < row.raw().size() ? row.raw().get(at) : ""));
        }
        Map<String, String> fed = model.source().map(TableSource::columns).orElse(Map.of());
        read.getColumns().clear();
        read.getColumns().add(fate());
        for (int i = 0; i < preview.canonical().size(); i++) {
            int at = i;
            String name = preview.canonical().get(i);
            read.getColumns().add(cells(name, List.of(name, fed.getOrDefault(name, name)), row -> row.read()
                    .get(at)));
        }
    }

    private static TableColumn<MappedRow, MappedRow> fate() {
        TableColumn<MappedRow, MappedRow> column = cells(
                "What becomes of it",
                List.of(""),
                row -> row.fate().words()
                        + (row.problems().containsKey("")
                                ? ": " + row.problems().get("")
                                : ""));
        column.setPrefWidth(140);
        return column;
    }

    /** @param names what a problem of this column is noted under */
    private static TableColumn<MappedRow, MappedRow> cells(
            String title, List<String> names, java.util.function.Function<MappedRow, String> value) {
        TableColumn<MappedRow, MappedRow> column = new TableColumn<>(title);
        column.setPrefWidth(105);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(unused -> new TableCell<>() {
            @Override
            protected void updateItem(MappedRow row, boolean empty) {
                super.updateItem(row, empty);
                getStyleClass().removeAll("cell-problem", "cell-left-out");
                setText(empty || row == null ? null : value.apply(row));
                setTooltip(null);
                if (!empty && row != null) {
                    mark(row);
                }
            }

            private void mark(MappedRow row) {
                if (row.fate() == MappedRow.Fate.LEFT_OUT) {
                    getStyleClass().add("cell-left-out");
                }
                for (String name : names) {
                    String problem = row.problems().get(name);
                    if (problem != null && !getStyleClass().contains("cell-problem")) {
                        getStyleClass().add("cell-problem");
                        setText("! " + getText());
                        setTooltip(new Tooltip(problem));
                    }
                }
            }
        });
        return column;
    }

    /** Both tables scroll as one once they have their bars. */
    private void link() {
        if (linked) {
            return;
        }
        ScrollBar left = bar(raw);
        ScrollBar right = bar(read);
        if (left != null && right != null) {
            left.valueProperty().bindBidirectional(right.valueProperty());
            linked = true;
        }
    }

    private static ScrollBar bar(TableView<?> table) {
        for (Node node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                return bar;
            }
        }
        return null;
    }
}

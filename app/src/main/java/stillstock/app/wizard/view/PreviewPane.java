package stillstock.app.wizard.view;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Segments;
import stillstock.app.table.GridText;
import stillstock.app.wizard.WizardViewModel;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.run.MappedPreview;
import stillstock.importing.run.MappedRow;

/** The first rows twice, side by side: as they are written, and as they are read; problems marked where they are. */
final class PreviewPane extends VBox {
    private static final double SHORTEST_LINE = 420;
    private static final double LONGEST_LINE = 4000;
    private static final double CHARACTER = 8;

    private final WizardViewModel model;
    private final TableView<MappedRow> raw = table("wizard-raw", "Rows as they are written");
    private final TableView<MappedRow> read = table("wizard-read", "Rows as they are read");
    private final Label words = new Label();
    private final ObjectProperty<RawView> view = new SimpleObjectProperty<>(this, "view", RawView.LINES);
    private final Segments switcher;
    private boolean linked;

    PreviewPane(WizardViewModel model) {
        this.model = model;
        getStyleClass().add("wizard-preview");
        words.setId("wizard-preview-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        switcher = Segments.of("raw-view", RawView.values(), RawView::label, view);
        switcher.managedProperty().bind(switcher.visibleProperty());
        view.addListener((property, before, now) -> columns(model.preview().get()));
        SplitPane split = new SplitPane(raw, read);
        split.setDividerPositions(0.5);
        HBox head = new HBox(10, words, switcher);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, Kit.grow(split));
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
        words.setText(words(preview));
        columns(preview);
        raw.getItems().setAll(preview.rows());
        read.getItems().setAll(preview.rows());
        link();
    }

    private static String words(MappedPreview preview) {
        if (!preview.problem().isEmpty() || preview.rows().isEmpty()) {
            return preview.problem().isEmpty() ? "Reading the first rows…" : preview.problem();
        }
        int below = preview.rows().size() - preview.first();
        String further = below == 0
                ? ""
                : " Below them " + GridText.number(below, 0)
                        + " from further down: mended, rejected, or after the table.";
        return "The first " + GridText.number(preview.first(), 0) + " records: "
                + count(preview, MappedRow.Fate.ACCEPTED) + ", "
                + count(preview, MappedRow.Fate.REPAIRED) + ", "
                + count(preview, MappedRow.Fate.REJECTED) + ", "
                + count(preview, MappedRow.Fate.LEFT_OUT) + ", "
                + count(preview, MappedRow.Fate.ASIDE) + "." + further;
    }

    private static String count(MappedPreview preview, MappedRow.Fate fate) {
        return GridText.number(preview.count(fate), 0) + " " + fate.words();
    }

    private void columns(MappedPreview preview) {
        raw.getColumns().clear();
        raw.getColumns().add(Columns.figure("Line", 60, row -> GridText.number(row.line(), 0)));
        raw.getColumns().add(cells("What it is", List.of(""), row -> row.kind().words(), 125));
        boolean lines = preview.rows().stream().anyMatch(row -> !row.record().isEmpty());
        switcher.setVisible(lines);
        if (lines && view.getValue() == RawView.LINES) {
            raw.getColumns().add(lines(preview));
        } else {
            for (int i = 0; i < preview.header().size(); i++) {
                int at = i;
                String name = preview.header().get(i);
                TableColumn<MappedRow, MappedRow> column = cells(
                        name,
                        List.of(name),
                        row -> at < row.raw().size() ? row.raw().get(at) : "",
                        105);
                raw.getColumns().add(column);
            }
        }
        Map<String, String> fed = model.source().map(TableSource::columns).orElse(Map.of());
        read.getColumns().clear();
        read.getColumns().add(cells("What becomes of it", List.of(""), PreviewPane::fate, 170));
        for (int i = 0; i < preview.canonical().size(); i++) {
            int at = i;
            String name = preview.canonical().get(i);
            String foreign = fed.getOrDefault(name, "");
            read.getColumns()
                    .add(cells(
                            name,
                            List.of(name, foreign),
                            row -> at < row.read().size() ? row.read().get(at) : "",
                            105));
        }
    }

    private TableColumn<MappedRow, MappedRow> lines(MappedPreview preview) {
        int longest = preview.rows().stream()
                .mapToInt(row -> row.record().length())
                .max()
                .orElse(0);
        TableColumn<MappedRow, MappedRow> column = column("As it stands in the file", longest);
        column.setPrefWidth(Math.min(LONGEST_LINE, Math.max(SHORTEST_LINE, longest * CHARACTER)));
        column.setCellFactory(unused -> new LineCell(preview.header()));
        return column;
    }

    private static String fate(MappedRow row) {
        String problem = row.problems().getOrDefault("", "");
        return row.fate().words() + (problem.isEmpty() ? "" : ": " + problem);
    }

    private static TableColumn<MappedRow, MappedRow> column(String title, double width) {
        TableColumn<MappedRow, MappedRow> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    /** @param names what a problem of this column is noted under; of them the file's column is chosen by a press */
    private TableColumn<MappedRow, MappedRow> cells(
            String title, List<String> names, Function<MappedRow, String> value, double width) {
        TableColumn<MappedRow, MappedRow> column = column(title, width);
        String foreign = names.get(names.size() - 1);
        column.setCellFactory(unused -> new PreviewCell(names, value, row -> {
            if (!foreign.isEmpty()) {
                model.column().set(foreign);
            }
        }));
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

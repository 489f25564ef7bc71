package stillstock.app.data;

import java.time.Clock;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.command.Command;
import stillstock.app.data.notes.NotesView;
import stillstock.app.data.notes.NotesViewModel;
import stillstock.app.data.rejects.RejectsView;
import stillstock.app.data.rejects.RejectsViewModel;
import stillstock.app.jobs.Request;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Screen;
import stillstock.app.screen.ScreenId;
import stillstock.app.screen.Services;
import stillstock.app.table.BarColumn;
import stillstock.app.table.DataGrid;
import stillstock.app.table.RowCount;
import stillstock.app.table.ShareBar;
import stillstock.importing.FileReport;
import stillstock.importing.ImportReport;
import stillstock.importing.RowProblem;
import stillstock.importing.report.RejectsWriter;
import stillstock.quality.finding.ColumnFill;

/** The Data screen. */
public final class DataView implements Screen {
    private static final double NOTE_LINE = 17;
    private static final double NOTES_EDGE = 16;
    private static final int MOST_NOTES = 3;

    private final DataViewModel model;
    private final Services services;
    private final VBox root = new VBox();
    private final DataGrid<FileReport> files;
    private final DataGrid<RowProblem> problems;
    private final QualityViewModel quality;
    private final QualityView qualityView;
    private final TabPane tabs = new TabPane();

    /** The screen over its view model. */
    public DataView(DataViewModel model, Services services) {
        this.model = model;
        this.services = services;
        quality = new QualityViewModel(services.session(), services.jobs());
        files = new DataGrid<>(
                "import-files", model.files(), row -> row.file() + row.table(), services.jobs(), services.files());
        problems = new DataGrid<>("import-problems", model.problems(), row -> row, services.jobs(), services.files());
        DataGrid<TableRow> tables =
                new DataGrid<>("import-tables", model.tables(), TableRow::table, services.jobs(), services.files());
        Button rejects = Kit.button("Export rejects", "fth-download", this::exportRejects);
        rejects.setId("export-rejects");
        rejects.disableProperty().bind(model.hasRejects().not());
        HBox header = Kit.header(
                "Data", model.summary(), rejects, Kit.primary("Open folder", "fth-folder", () -> services.navigator()
                        .run(Command.OPEN_FOLDER)));
        Label notes = new Label();
        notes.getStyleClass().add("notice");
        notes.setWrapText(true);
        notes.setMaxWidth(Double.MAX_VALUE);
        notes.textProperty().bind(model.notes());
        ScrollPane notesRoom = new ScrollPane(notes);
        notesRoom.getStyleClass().add("notes");
        notesRoom.setFitToWidth(true);
        notesRoom.visibleProperty().bind(model.notes().isNotEmpty());
        notesRoom.managedProperty().bind(notesRoom.visibleProperty());
        notesRoom
                .minHeightProperty()
                .bind(model.notes()
                        .map(text -> NOTES_EDGE
                                + NOTE_LINE * Math.min(MOST_NOTES, text.lines().count())));
        SplitPane read = new SplitPane(card("Files", files), card("Tables", tables));
        read.setDividerPositions(0.6);
        VBox filesTab = new VBox(notesRoom, Kit.grow(read));
        filesTab.getStyleClass().add("data-tab");
        DataGrid<ColumnFill> columns = new DataGrid<>(
                "columns", quality.columns(), row -> row.table() + row.column(), services.jobs(), services.files());
        BarColumn.draw(
                columns,
                quality.columns().columns().get(quality.columns().columns().size() - 1),
                80,
                row -> List.of(new ShareBar.Part(row.share() < 1 ? "bar-fair" : "bar-good", row.share())),
                row -> "");
        qualityView = new QualityView(quality, services);
        tabs.getTabs()
                .addAll(
                        tab("files", "Files", filesTab),
                        tab("problems", "Problems", problemsAndRejects()),
                        tab("quality", "Quality", qualityView),
                        tab("columns", "Columns", card("How full each column is", columns)),
                        tab("steps", "Steps", new StepsView(new StepsViewModel(services.session()), services)),
                        tab(
                                "notes",
                                "Notes and scenarios",
                                new NotesView(
                                        new NotesViewModel(services.session(), services.jobs(), Clock.systemUTC()),
                                        services)));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setId("data-tabs");
        root.getStyleClass().add("screen");
        root.getChildren().addAll(header, Kit.grow(tabs));
    }

    @Override
    public ScreenId id() {
        return ScreenId.DATA;
    }

    @Override
    public Region view() {
        return root;
    }

    @Override
    public ObservableValue<RowCount> rows() {
        return model.problems().count();
    }

    @Override
    public void shown(boolean inView) {
        quality.inView(inView);
    }

    @Override
    public void export() {
        switch (tabs.getSelectionModel().getSelectedItem().getId()) {
            case "problems" -> problems.exportAsShown();
            case "quality" -> qualityView.export();
            default -> files.exportAsShown();
        }
    }

    private SplitPane problemsAndRejects() {
        SplitPane both = new SplitPane(
                card("Rows repaired or rejected", problems),
                new RejectsView(new RejectsViewModel(services.session(), services.desk()), services));
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(0.5);
        return both;
    }

    private static Tab tab(String id, String title, Node content) {
        Tab tab = new Tab(title, content);
        tab.setId(id);
        return tab;
    }

    private static VBox card(String title, DataGrid<?> grid) {
        Label heading = new Label(title);
        heading.getStyleClass().add("card-title");
        grid.compact().addTools(heading);
        VBox card = new VBox(Kit.grow(grid));
        card.getStyleClass().add("pane");
        return card;
    }

    private void exportRejects() {
        ImportReport report = services.session().data().get().report();
        services.files().folder("Folder for the rejected rows").ifPresent(folder -> services.jobs()
                .start(Request.writing(folder, job -> new RejectsWriter().write(report, folder))));
    }
}

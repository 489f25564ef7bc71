package stillstock.app.risk;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.jobs.WindowThread;
import stillstock.app.risk.band.BandsView;
import stillstock.app.risk.band.BandsViewModel;
import stillstock.app.risk.lens.LensView;
import stillstock.app.risk.lens.LensViewModel;
import stillstock.app.risk.matter.MatterView;
import stillstock.app.risk.matter.MatterViewModel;
import stillstock.app.risk.model.ModelFiles;
import stillstock.app.risk.model.ModelsView;
import stillstock.app.risk.model.ModelsViewModel;
import stillstock.app.risk.training.TrainingView;
import stillstock.app.risk.training.TrainingViewModel;
import stillstock.app.risk.why.WhyView;
import stillstock.app.risk.why.WhyViewModel;
import stillstock.app.screen.Kit;
import stillstock.app.screen.ResultExport;
import stillstock.app.screen.Screen;
import stillstock.app.screen.ScreenId;
import stillstock.app.screen.Services;
import stillstock.app.table.BarColumn;
import stillstock.app.table.DataGrid;
import stillstock.app.table.RowCount;
import stillstock.app.table.ShareBar;

/** The Risk screen: the scored products, and a tab for each question about them. */
public final class RiskView implements Screen {
    private static final double BAR = 58;
    private final RiskViewModel model;
    private final Services services;
    private final DataGrid<RiskRow> grid;
    private final ResultExport export;
    private final TabPane tabs = new TabPane();
    private final VBox root = new VBox();

    private RiskView(RiskViewModel model, Services services) {
        this.model = model;
        this.services = services;
        RiskBoard board = model.board();
        export = new ResultExport(services, model::export);
        grid = new DataGrid<>("risk", model.table(), RiskRow::product, services.jobs(), services.files());
        BarColumn.draw(grid, RiskColumns.RISK, BAR, RiskView::bar, row -> "");
        grid.sortBy("risk", false);
        Kit.followSelection(grid, services.session(), RiskRow::product);
        ModelsViewModel models = new ModelsViewModel(board);
        WhyViewModel why = new WhyViewModel(board, services.jobs());
        MatterViewModel matter = new MatterViewModel(board, services.jobs());
        LensViewModel lens = new LensViewModel(board);
        tab("Products", "tab-products", products(), now -> {});
        tab("Why", "tab-why", new WhyView(why, services), why::setActive);
        tab("Bands and costs", "tab-bands", new BandsView(new BandsViewModel(board), services.charts()), now -> {});
        Tab compared = tab("Models", "tab-models", new ModelsView(models, services), now -> {});
        tab("What matters", "tab-matter", new MatterView(matter, services), matter::setActive);
        tab("Definitions", "tab-lens", new LensView(lens, services), lens::setActive);
        TrainingViewModel training = new TrainingViewModel(board, services.jobs());
        tab("Training", "tab-training", new TrainingView(training, services), now -> {});
        ModelFiles files = new ModelFiles(
                services, board, models, () -> tabs.getSelectionModel().select(compared));
        furnish(board, files);
    }

    /** The screen with view models of its own. */
    public static RiskView of(Services services) {
        RiskTrainingDesk desk = new RiskTrainingDesk(services.session(), services.jobs());
        RiskBoard board = new RiskBoard(services.session(), desk, WindowThread::later);
        return new RiskView(new RiskViewModel(board), services);
    }

    @Override
    public ScreenId id() {
        return ScreenId.RISK;
    }

    @Override
    public Region view() {
        return root;
    }

    @Override
    public ObservableValue<RowCount> rows() {
        return model.table().count();
    }

    @Override
    public void shown(boolean inView) {
        model.board().desk().setActive(inView);
    }

    @Override
    public void export() {
        export.csv();
    }

    private void furnish(RiskBoard board, ModelFiles files) {
        Button train = Kit.primary("Train and score", "fth-play", board.desk()::train);
        train.setId("train");
        train.disableProperty().bind(services.session().facts().isNull());
        HBox header = Kit.header(
                "Risk",
                model.summary(),
                files.button(),
                export.button("Export risk", "export-risk-file", model.ready()),
                train);
        tabs.setId("risk-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("screen-tabs");
        tabs.setMinHeight(0);
        root.getStyleClass().add("screen");
        root.getChildren().addAll(header, new TrainingNotice(board.desk()), day(board), Kit.grow(tabs));
    }

    /** The day the model speaks of, and what came to pass after it. */
    private HBox day(RiskBoard board) {
        Label outcome = new Label();
        outcome.setId("risk-outcome");
        outcome.setWrapText(true);
        outcome.setMinWidth(0);
        outcome.textProperty().bind(model.outcome());
        HBox row = new HBox(new AsOfControl(services.session(), services.desk(), board.desk()), Kit.grow(outcome));
        row.getStyleClass().add("as-of-row");
        return row;
    }

    private VBox products() {
        grid.table().setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                tabs.getSelectionModel().select(1);
            }
        });
        grid.table().setOnMouseClicked(event -> {
            boolean onRow = grid.selected().get() != null && event.getClickCount() == 2;
            if (onRow && event.getY() > 60) {
                tabs.getSelectionModel().select(1);
            }
        });
        Label hint = new Label("Enter or a double click on a product shows why.");
        hint.getStyleClass().add("muted");
        VBox body = new VBox(Kit.grow(grid), hint);
        body.getStyleClass().add("tab-body");
        return body;
    }

    private Tab tab(String words, String id, Node content, Consumer<Boolean> looked) {
        Tab tab = new Tab(words, content);
        tab.setId(id);
        tab.selectedProperty().addListener((property, before, now) -> looked.accept(now));
        tabs.getTabs().add(tab);
        return tab;
    }

    private static List<ShareBar.Part> bar(RiskRow row) {
        return List.of(new ShareBar.Part("part-" + row.band().id(), row.risk().risk(row.product())));
    }
}

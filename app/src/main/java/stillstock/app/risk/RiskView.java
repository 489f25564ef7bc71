package stillstock.app.risk;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillstock.app.chart.Chart;
import stillstock.app.chart.ChartPane;
import stillstock.app.jobs.WindowThread;
import stillstock.app.screen.Kit;
import stillstock.app.screen.ResultExport;
import stillstock.app.screen.Screen;
import stillstock.app.screen.ScreenId;
import stillstock.app.screen.Services;
import stillstock.app.session.Session;
import stillstock.app.table.BarColumn;
import stillstock.app.table.DataGrid;
import stillstock.app.table.RowCount;
import stillstock.app.table.ShareBar;

/** The Risk screen. */
public final class RiskView implements Screen {
    private static final double BAR = 58;
    private static final double LEAST_UPPER = 172;
    private static final double LEAST_TABLE = 210;
    private final RiskViewModel model;
    private final Services services;
    private final DataGrid<RiskRow> grid;
    private final ResultExport export;
    private final VBox root = new VBox();

    /** The screen over its view model. */
    public RiskView(RiskViewModel model, Services services) {
        this.model = model;
        this.services = services;
        export = new ResultExport(services, model::export);
        grid = new DataGrid<>("risk", model.table(), RiskRow::product, services.jobs(), services.files());
        BarColumn.draw(grid, RiskColumns.RISK, BAR, RiskView::bar, row -> "");
        grid.sortBy("risk", false);
        followSelection(services.session());
        Button train = Kit.primary("Train and score", "fth-play", model.desk()::train);
        train.setId("train");
        train.disableProperty().bind(services.session().facts().isNull());
        HBox header = Kit.header(
                "Risk", model.summary(), export.button("Export risk", "export-risk-file", model.ready()), train);
        HBox upper = new HBox(Kit.grow(spread()), Kit.grow(reasons()));
        upper.getStyleClass().add("card-row");
        upper.setMinHeight(LEAST_UPPER);
        root.getStyleClass().add("screen");
        root.getChildren()
                .addAll(header, new TrainingNotice(model.desk()), new RiskControls(model), upper, Kit.grow(lower()));
    }

    /** The screen with a view model of its own. */
    public static RiskView of(Services services) {
        Session session = services.session();
        RiskTrainingDesk desk = new RiskTrainingDesk(session, services.jobs());
        return new RiskView(new RiskViewModel(session, desk, WindowThread::later), services);
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
        model.desk().setActive(inView);
    }

    @Override
    public void export() {
        export.csv();
    }

    private static List<ShareBar.Part> bar(RiskRow row) {
        return List.of(new ShareBar.Part("part-" + row.band().id(), row.risk().risk(row.product())));
    }

    private void followSelection(Session session) {
        grid.selected().addListener((property, before, now) -> {
            if (now != null) {
                session.selectedProduct().set(now.product());
            }
        });
        session.selectedProduct().addListener((property, before, now) -> grid.select(now));
    }

    private VBox spread() {
        ChartPane histogram = new ChartPane(services.charts());
        histogram.setId("risk-histogram");
        histogram.setPrefHeight(190);
        histogram.setMinHeight(0);
        histogram.chart().bind(model.histogram());
        histogram.onMarker(model::moveMarker);
        histogram.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                int step = event.isShiftDown() ? 10 : 1;
                model.nudgeMarker(event.getCode() == KeyCode.LEFT ? -step : step);
                event.consume();
            }
        });
        VBox card = Kit.card("Products by risk: drag a band's bound", Kit.grow(histogram));
        card.getStyleClass().add("curve-card");
        halfWidth(card);
        return card;
    }

    /** The list of products, or the models beside each other in its place. */
    private StackPane lower() {
        VBox compared = compared();
        compared.setVisible(false);
        StackPane sides = new StackPane(grid, compared);
        sides.setMinHeight(LEAST_TABLE);
        grid.addTools(sides("Products", () -> {}, "Models compared", () -> show(compared, grid)));
        return sides;
    }

    private VBox compared() {
        DataGrid<ModelRow> models = new DataGrid<>(
                "risk-models", model.models(), row -> row.figures().model(), services.jobs(), services.files());
        ToggleGroup group = new ToggleGroup();
        HBox who = new HBox();
        who.getStyleClass().add("segments");
        for (Judged judged : Judged.values()) {
            who.getChildren()
                    .add(side(judged.label(), group, judged == model.subset().get(), () -> model.subset()
                            .set(judged)));
        }
        VBox card = new VBox(6);
        HBox back = sides("Models compared", () -> {}, "Products", () -> show(grid, card));
        // the side in view stays at the place it has on the other side
        back.getChildren().get(0).toFront();
        models.addTools(back, who);
        models.compact();
        Label sentence = new Label();
        sentence.setId("judged-on");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.getStyleClass().add("muted");
        sentence.textProperty().bind(model.judgedOn());
        card.getChildren().addAll(Kit.grow(models), sentence);
        return card;
    }

    private VBox reasons() {
        ChartPane pane = new ChartPane(services.charts());
        pane.setId("risk-reasons");
        pane.setPrefHeight(190);
        pane.setMinHeight(0);
        pane.chart().bind(model.reasons());
        VBox card = Kit.card("", Kit.grow(pane));
        Label heading = (Label) card.getChildren().get(0);
        heading.textProperty().bind(model.reasons().map(Chart::title));
        card.getStyleClass().add("curve-card");
        halfWidth(card);
        return card;
    }

    /** Both cards start from nothing and share the width. */
    private static void halfWidth(VBox card) {
        card.setMinWidth(0);
        card.setPrefWidth(1);
    }

    /** Two buttons of which the first is the side in view; pressing the other changes sides and leaves these as they are. */
    private static HBox sides(String inView, Runnable stay, String other, Runnable change) {
        HBox row = new HBox(side(inView, new ToggleGroup(), true, stay));
        ToggleButton away = new ToggleButton(other);
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.setOnAction(event -> {
            away.setSelected(false);
            change.run();
        });
        row.getChildren().add(away);
        row.getStyleClass().add("segments");
        return row;
    }

    private static void show(Node side, Node other) {
        side.setVisible(true);
        other.setVisible(false);
    }

    private static ToggleButton side(String words, ToggleGroup group, boolean selected, Runnable action) {
        ToggleButton button = new ToggleButton(words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setSelected(selected);
        button.setOnAction(event -> {
            button.setSelected(true);
            action.run();
        });
        return button;
    }
}

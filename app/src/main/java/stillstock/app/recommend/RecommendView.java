package stillstock.app.recommend;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillstock.app.jobs.WindowThread;
import stillstock.app.recommend.RecommendViewModel.Side;
import stillstock.app.screen.Kit;
import stillstock.app.screen.NumberControl;
import stillstock.app.screen.ResultExport;
import stillstock.app.screen.Screen;
import stillstock.app.screen.ScreenId;
import stillstock.app.screen.Services;
import stillstock.app.session.Session;
import stillstock.app.table.BarColumn;
import stillstock.app.table.DataGrid;
import stillstock.app.table.GridModel;
import stillstock.app.table.RowCount;

/** The Recommendations screen. */
public final class RecommendView implements Screen {
    private static final double BAR = 76;
    private static final double LIST_WIDTH = 322;
    private static final double LEAST_LIST = 280;
    private static final double LEAST_TABLE = 210;
    private final RecommendViewModel model;
    private final Services services;
    private final ResultExport export;
    private final VBox root = new VBox();

    /** The screen over its view model. */
    public RecommendView(RecommendViewModel model, Services services) {
        this.model = model;
        this.services = services;
        export = new ResultExport(services, model::export);
        Button reset = Kit.button("Back to saved", "fth-rotate-ccw", model::reset);
        reset.disableProperty().bind(services.session().unsaved().not());
        HBox header = Kit.header(
                "Recommendations",
                model.summary(),
                reset,
                export.button("Export recommendations", "export-recommendations-file", model.ready()));
        HBox tiles = new HBox(
                tile("Pairings", model.pairings()),
                tile("Active items paired", model.covered()),
                tile("Flagged items shown", model.shown()),
                tile("Flagged value shown", model.exposed()));
        tiles.getStyleClass().add("card-row");
        tiles.setMinHeight(Region.USE_PREF_SIZE);
        HBox lower = new HBox(lists(), Kit.grow(pairs()));
        lower.getStyleClass().add("card-row");
        lower.setMinHeight(LEAST_TABLE);
        root.getStyleClass().add("screen");
        root.getChildren().addAll(header, tiles, knobs(), Kit.grow(lower));
    }

    /** The screen with a view model of its own. */
    public static RecommendView of(Services services) {
        Session session = services.session();
        PairingDesk desk = new PairingDesk(session, services.jobs());
        return new RecommendView(new RecommendViewModel(session, desk, WindowThread::later), services);
    }

    @Override
    public ScreenId id() {
        return ScreenId.RECOMMENDATIONS;
    }

    @Override
    public Region view() {
        return root;
    }

    @Override
    public ObservableValue<RowCount> rows() {
        return model.pairs().count();
    }

    @Override
    public void shown(boolean inView) {
        model.desk().setActive(inView);
    }

    @Override
    public void export() {
        export.csv();
    }

    private static VBox tile(String name, ObservableValue<RecommendViewModel.Figure> figure) {
        VBox tile = Kit.tile(
                name, figure.map(RecommendViewModel.Figure::value), figure.map(RecommendViewModel.Figure::remark));
        tile.getStyleClass().add("compact");
        return tile;
    }

    private GridPane knobs() {
        GridPane card = new GridPane();
        card.getStyleClass().addAll("card", "controls");
        card.setMinHeight(Region.USE_PREF_SIZE);
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            card.getColumnConstraints().add(half);
        }
        RecommendKnob[] knobs = RecommendKnob.values();
        int rows = knobs.length / 2;
        for (int i = 0; i < knobs.length; i++) {
            RecommendKnob knob = knobs[i];
            card.add(
                    new NumberControl(knob.spec(), model.value(knob), value -> model.move(knob, value)),
                    i / rows,
                    i % rows);
        }
        return card;
    }

    private VBox lists() {
        DataGrid<ItemRow> anchors = list("anchors", model.anchors(), Side.ANCHORS);
        anchors.sortBy("velocity", false);
        DataGrid<ItemRow> flagged = list("flagged", model.flagged(), Side.FLAGGED);
        flagged.sortBy("stock_value", false);
        flagged.visibleProperty().bind(model.side().isEqualTo(Side.FLAGGED));
        anchors.visibleProperty().bind(model.side().isEqualTo(Side.ANCHORS));
        VBox column = new VBox(6, sides(), Kit.grow(new StackPane(anchors, flagged)));
        column.setMinWidth(LEAST_LIST);
        column.setPrefWidth(LIST_WIDTH);
        return column;
    }

    private DataGrid<ItemRow> list(String name, GridModel<ItemRow> rows, Side side) {
        DataGrid<ItemRow> list = new DataGrid<>(name, rows, ItemRow::product, services.jobs(), services.files());
        list.compact();
        list.selected().addListener((property, before, now) -> {
            if (now != null) {
                model.choose(side, now.product());
            }
        });
        services.session().selectedProduct().addListener((property, before, now) -> {
            if (model.chosen(side) == now.intValue()) {
                list.select(now);
            }
        });
        return list;
    }

    private Node sides() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.getStyleClass().add("segments");
        for (Side side : Side.values()) {
            ToggleButton button = new ToggleButton(side.label());
            button.setId("side-" + side.name().toLowerCase(java.util.Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(model.side().get() == side);
            button.setOnAction(event -> {
                button.setSelected(true);
                model.side().set(side);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private VBox pairs() {
        DataGrid<PairRow> grid = new DataGrid<>(
                "pairs",
                model.pairs(),
                row -> row.pairing().anchor() + ":" + row.pairing().candidate(),
                services.jobs(),
                services.files());
        BarColumn.draw(grid, PairRow.SCORE, BAR, PairRow::bar, PairRow::words);
        Label heading = new Label();
        heading.setId("pairs-heading");
        heading.getStyleClass().add("card-title");
        heading.textProperty().bind(model.heading());
        grid.addTools(heading);
        grid.compact();
        grid.selected().addListener((property, before, now) -> {
            if (now != null) {
                model.explain(now.pairing());
                services.session().selectedProduct().set(now.partner());
            }
        });
        Label why = new Label();
        why.setId("pair-reason");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        why.textProperty().bind(model.why());
        why.managedProperty().bind(model.why().isNotEmpty());
        VBox column = new VBox(6, legend(), Kit.grow(grid), why);
        column.setMinWidth(0);
        column.setPrefWidth(1);
        return column;
    }

    /** The colours of the score's parts with their names. */
    private static HBox legend() {
        HBox legend = new HBox();
        legend.getStyleClass().add("legend");
        for (PairRow.Part part : PairRow.PARTS) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "part-" + part.id());
            legend.getChildren().add(new Label(part.label(), swatch));
        }
        return legend;
    }
}

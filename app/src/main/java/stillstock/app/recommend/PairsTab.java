package stillstock.app.recommend;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillstock.app.recommend.RecommendViewModel.Side;
import stillstock.app.recommend.tune.RecommendKnob;
import stillstock.app.screen.Kit;
import stillstock.app.screen.NumberControl;
import stillstock.app.screen.Segments;
import stillstock.app.screen.Services;
import stillstock.app.table.BarColumn;
import stillstock.app.table.DataGrid;
import stillstock.app.table.GridModel;

/** Pairs by active item or by flagged item, with the numbers that are worth moving while they are looked at. */
final class PairsTab extends VBox {
    private static final double BAR = 76;
    private static final double LIST_WIDTH = 322;
    private static final double LEAST_LIST = 250;
    private static final double LEAST_TABLE = 200;
    private final RecommendViewModel model;
    private final Services services;

    PairsTab(RecommendViewModel model, Services services) {
        this.model = model;
        this.services = services;
        getStyleClass().add("screen-part");
        PairTotals totals = model.totals();
        HBox tiles = new HBox(
                tile("Pairings", totals.pairings()),
                tile("Active items paired", totals.covered()),
                tile("Flagged items shown", totals.shown()),
                tile("Flagged value shown", totals.exposed()),
                tile("Expected to go", totals.units()));
        tiles.getStyleClass().add("card-row");
        tiles.setMinHeight(Region.USE_PREF_SIZE);
        GridPane knobs = knobs();
        ReversePanel reverse = new ReversePanel(model, services);
        only(knobs, Side.ANCHORS);
        only(reverse, Side.FLAGGED);
        HBox lower = new HBox(lists(), Kit.grow(pairs()));
        lower.getStyleClass().add("card-row");
        lower.setMinHeight(LEAST_TABLE);
        getChildren().addAll(tiles, knobs, reverse, Kit.grow(lower));
    }

    private void only(Node part, Side side) {
        part.visibleProperty().bind(model.side().isEqualTo(side));
        part.managedProperty().bind(part.visibleProperty());
    }

    private static VBox tile(String name, ObservableValue<PairTotals.Figure> figure) {
        VBox tile = Kit.tile(name, figure.map(PairTotals.Figure::value), figure.map(PairTotals.Figure::remark));
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
                    new NumberControl(knob.spec(), model.tuning().value(knob), value -> model.tuning()
                            .move(knob, value)),
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
        VBox column = new VBox(
                6,
                Segments.of("side", Side.values(), Side::label, model.side()),
                Kit.grow(new StackPane(anchors, flagged)));
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
        byHand(grid);
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

    /** Pinning and leaving out, by menu and by key. */
    private void byHand(DataGrid<PairRow> grid) {
        MenuItem pin = item("pin-pair", "Pin this pair (P)", () -> togglePin(grid));
        MenuItem exclude = item("exclude-item", "Leave this item out everywhere (X)", () -> exclude(grid));
        ContextMenu menu = new ContextMenu(pin, exclude);
        menu.setOnShowing(event -> {
            PairRow row = grid.selected().get();
            pin.setText(row != null && row.pinned() ? "Unpin this pair (P)" : "Pin this pair (P)");
            pin.setDisable(row == null);
            exclude.setDisable(row == null);
        });
        grid.table().setContextMenu(menu);
        grid.table().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean typing = event.getTarget() instanceof TextInputControl;
            if (!typing && !event.isShortcutDown() && event.getCode() == KeyCode.P) {
                togglePin(grid);
            } else if (!typing && !event.isShortcutDown() && event.getCode() == KeyCode.X) {
                exclude(grid);
            }
        });
    }

    private static MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void togglePin(DataGrid<PairRow> grid) {
        PairRow row = grid.selected().get();
        if (row != null) {
            model.pin(row, !row.pinned());
        }
    }

    private void exclude(DataGrid<PairRow> grid) {
        PairRow row = grid.selected().get();
        if (row != null) {
            model.exclude(row);
        }
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

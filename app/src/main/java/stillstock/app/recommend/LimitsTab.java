package stillstock.app.recommend;

import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stillstock.app.recommend.tune.Knob;
import stillstock.app.recommend.tune.LimitKnob;
import stillstock.app.recommend.tune.PairTuning;
import stillstock.app.recommend.tune.ScorerKnob;
import stillstock.app.screen.ChoiceWords;
import stillstock.app.screen.Kit;
import stillstock.app.screen.NumberControl;
import stillstock.app.screen.Services;
import stillstock.recommend.CoSalesMethod;
import stillstock.recommend.LimitConfig;
import stillstock.recommend.ScorerKind;

/** What makes the ranking usable in a shop, what scorers weigh, and what was chosen by hand. */
final class LimitsTab extends HBox {
    private static final double SIDE = 330;
    private final RecommendViewModel model;
    private final Services services;
    private final PairTuning tuning;

    /** A choice made by hand, with the way back. */
    private record ByHand(String words, Runnable undo) {}

    LimitsTab(RecommendViewModel model, Services services) {
        this.model = model;
        this.services = services;
        tuning = model.tuning();
        getStyleClass().add("card-row");
        VBox left = new VBox(10, limits(), Kit.grow(byHand()));
        left.setMinWidth(SIDE);
        left.setPrefWidth(1);
        ScrollPane weights = new ScrollPane(weights());
        weights.setFitToWidth(true);
        weights.getStyleClass().add("card-scroll");
        weights.setMinWidth(SIDE);
        weights.setPrefWidth(1);
        getChildren().addAll(Kit.grow(left), Kit.grow(weights));
    }

    private VBox limits() {
        ComboBox<LimitConfig.Method> method =
                choice("ranking-method", LimitConfig.Method.values(), LimitConfig.Method::label);
        method.setValue(tuning.config().get().limits().method());
        method.setOnAction(event -> tuning.change(now -> now.with(now.limits().with(method.getValue()))));
        tuning.config()
                .addListener(
                        (property, before, now) -> method.setValue(now.limits().method()));
        Label difference = new Label();
        difference.setId("greedy-difference");
        difference.setWrapText(true);
        difference.setMinHeight(Region.USE_PREF_SIZE);
        difference.getStyleClass().add("muted");
        model.desk().ranked().addListener((property, before, now) -> difference.setText(words()));
        difference.setText(words());
        VBox card = Kit.card("Limits", row("Pairs are chosen", method));
        card.getStyleClass().add("thresholds-wide");
        for (Knob knob : LimitKnob.values()) {
            card.getChildren().add(control(knob));
        }
        card.getChildren().add(difference);
        card.setMinHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private String words() {
        return model.desk().ranked().get() == null
                ? ""
                : PairTotals.difference(model.desk().ranked().get());
    }

    private static <E> ComboBox<E> choice(String id, E[] values, java.util.function.Function<E, String> label) {
        ComboBox<E> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new ChoiceWords<>(label));
        return box;
    }

    private static HBox row(String name, Node control) {
        Label label = new Label(name);
        label.getStyleClass().add("threshold-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(control);
        HBox row = new HBox(label, Kit.grow(control));
        row.getStyleClass().add("threshold-row");
        return row;
    }

    private NumberControl control(Knob knob) {
        return new NumberControl(knob.spec(), tuning.value(knob), value -> tuning.move(knob, value));
    }

    private VBox weights() {
        ComboBox<CoSalesMethod> method = choice("co-sales-method", CoSalesMethod.values(), CoSalesMethod::label);
        method.setValue(tuning.config().get().coSales());
        method.setOnAction(event -> tuning.change(now -> now.with(method.getValue())));
        tuning.config().addListener((property, before, now) -> method.setValue(now.coSales()));
        VBox card = Kit.card("Weights within each part of the score");
        for (ScorerKind.Family family : ScorerKind.Family.values()) {
            Label name = new Label(family.name().charAt(0)
                    + family.name().substring(1).toLowerCase(Locale.ROOT).replace('_', '-'));
            name.getStyleClass().add("card-title");
            card.getChildren().add(name);
            if (family == ScorerKind.Family.CO_SALES) {
                card.getChildren().add(row("Bought together by", method));
            }
            for (ScorerKind kind : ScorerKind.values()) {
                if (kind.family() == family && family != ScorerKind.Family.MARGIN) {
                    card.getChildren().add(control(new ScorerKnob(kind)));
                }
            }
            if (family == ScorerKind.Family.MARGIN) {
                Label alone = new Label("What is left at the proposed discount, alone");
                alone.getStyleClass().add("muted");
                card.getChildren().add(alone);
            }
        }
        return card;
    }

    private VBox byHand() {
        ObservableList<ByHand> choices = FXCollections.observableArrayList();
        ListView<ByHand> list = new ListView<>(choices);
        list.setId("by-hand");
        list.setAccessibleText("Pinned pairs and items left out");
        list.setPlaceholder(new Label("Nothing is pinned or left out. Use P and X in the list of pairs."));
        list.setCellFactory(cells -> new ListCell<>() {
            @Override
            protected void updateItem(ByHand item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : item.words());
            }
        });
        list.getStyleClass().add("small-list");
        list.setMinHeight(60);
        Button back = Kit.button("Take back", "fth-x", () -> {
            ByHand one = list.getSelectionModel().getSelectedItem();
            if (one != null) {
                one.undo().run();
            }
        });
        back.setId("take-back");
        back.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        tuning.config().addListener((property, before, now) -> choices.setAll(choices(now.limits())));
        choices.setAll(choices(tuning.config().get().limits()));
        return Kit.card("By hand", Kit.grow(list), back);
    }

    private List<ByHand> choices(LimitConfig limits) {
        List<ByHand> all = new java.util.ArrayList<>();
        for (LimitConfig.Pinned pin : limits.pinned()) {
            all.add(new ByHand(
                    "Pinned: " + name(pin.item()) + " with " + name(pin.anchor()),
                    () -> tuning.pin(pin.anchor(), pin.item(), false)));
        }
        for (String item : limits.excluded()) {
            all.add(new ByHand("Left out: " + name(item), () -> tuning.exclude(item, false)));
        }
        return all;
    }

    private String name(String id) {
        var data = services.session().data().get();
        int row = data == null ? -1 : data.snapshot().products().row(id);
        return row < 0 ? id : data.snapshot().products().name(row) + " (" + id + ")";
    }
}

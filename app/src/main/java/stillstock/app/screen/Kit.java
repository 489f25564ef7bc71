package stillstock.app.screen;

import java.time.LocalDate;
import java.util.function.ToIntFunction;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stillstock.app.session.Session;
import stillstock.app.table.DataGrid;

/** The small parts screens are made of, so that they all look alike. */
public final class Kit {
    /** Tiles in a row share its width equally. */
    private static final double EQUAL = 120;

    private Kit() {}

    /** A screen's head: title, a line below it, and its buttons at the right. */
    public static HBox header(String title, ObservableValue<String> subtitle, Node... actions) {
        Label name = new Label(title);
        name.getStyleClass().add("screen-title");
        Label words = new Label();
        words.getStyleClass().add("screen-subtitle");
        words.textProperty().bind(subtitle);
        words.setId("subtitle");
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(subtitle);
        words.setTooltip(whole);
        VBox texts = new VBox(name, words);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox result = new HBox(texts);
        result.getStyleClass().add("screen-header");
        result.getChildren().addAll(actions);
        return result;
    }

    /** A button with an icon and words. */
    public static Button button(String label, String icon, Runnable action) {
        Button button = new Button(label, new FontIcon(icon));
        button.setAccessibleText(label);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** The one button of a screen that matters most. */
    public static Button primary(String label, String icon, Runnable action) {
        Button button = button(label, icon, action);
        button.getStyleClass().add("accent");
        return button;
    }

    /** A button with an icon alone; its name is for the tooltip and the screen reader. */
    public static Button iconButton(String name, String icon, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A date to choose or type in ISO form. */
    public static DatePicker date(String id, String spoken, Property<LocalDate> value) {
        DatePicker picker = new DatePicker();
        picker.setId(id);
        picker.setConverter(new IsoDates());
        picker.setAccessibleText(spoken);
        picker.valueProperty().bindBidirectional(value);
        picker.setPrefWidth(150);
        picker.setMinWidth(140);
        return picker;
    }

    /** A card with a heading. */
    public static VBox card(String title, Node... content) {
        Label heading = new Label(title);
        heading.getStyleClass().add("card-title");
        VBox card = new VBox(heading);
        card.getStyleClass().add("card");
        card.getChildren().addAll(content);
        return card;
    }

    /** A figure with its name above and a remark below. */
    public static VBox tile(String name, ObservableValue<String> figure, ObservableValue<String> remark) {
        Label heading = new Label(name);
        heading.getStyleClass().add("tile-name");
        Label value = new Label();
        value.getStyleClass().add("tile-figure");
        value.textProperty().bind(figure);
        value.setMinWidth(Region.USE_PREF_SIZE);
        Label below = new Label();
        below.getStyleClass().add("tile-remark");
        below.textProperty().bind(remark);
        below.setWrapText(true);
        below.setMinHeight(Region.USE_PREF_SIZE);
        VBox tile = new VBox(heading, value, below);
        tile.setPrefWidth(EQUAL);
        tile.getStyleClass().add("tile");
        HBox.setHgrow(tile, Priority.ALWAYS);
        return tile;
    }

    /** A table selects the product that is looked at, and shows the one that others select. */
    public static <T> void followSelection(DataGrid<T> grid, Session session, ToIntFunction<T> product) {
        grid.selected().addListener((property, before, now) -> {
            if (now != null) {
                session.selectedProduct().set(product.applyAsInt(now));
            }
        });
        session.selectedProduct().addListener((property, before, now) -> grid.select(now));
    }

    /** Lets a node take the room that is left in a column. */
    public static <N extends Node> N grow(N node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }
}

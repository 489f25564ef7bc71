package stillstock.app.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stillstock.app.screen.ScreenId;

/** The screens to go to, at the left. */
final class NavigationRail extends VBox {
    private final Map<ScreenId, ToggleButton> buttons = new EnumMap<>(ScreenId.class);

    NavigationRail(List<ScreenId> screens, ReadOnlyObjectProperty<ScreenId> current, Consumer<ScreenId> onChoose) {
        getStyleClass().add("navigation");
        setAccessibleText("Navigation");
        ToggleGroup group = new ToggleGroup();
        int number = 1;
        for (ScreenId screen : screens) {
            ToggleButton button = new ToggleButton(screen.label(), new FontIcon(screen.icon()));
            button.getStyleClass().add("navigation-button");
            button.setContentDisplay(ContentDisplay.TOP);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setToggleGroup(group);
            button.setId("nav-" + screen.name().toLowerCase(java.util.Locale.ROOT));
            button.setTooltip(new Tooltip(screen.label() + " (Ctrl+" + number++ + ")"));
            button.setOnAction(event -> {
                button.setSelected(true);
                onChoose.accept(screen);
            });
            buttons.put(screen, button);
            getChildren().add(button);
        }
        current.addListener((property, before, now) -> mark(now));
        mark(current.get());
    }

    private void mark(ScreenId now) {
        ToggleButton button = buttons.get(now);
        if (button != null) {
            button.setSelected(true);
        }
    }
}

package stillstock.app.shell;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import stillstock.app.preferences.Preferences;
import stillstock.app.screen.Kit;
import stillstock.app.screen.Navigator;
import stillstock.app.screen.ScreenId;

/** The three first steps, until the user closes them. */
final class HintBanner extends HBox {
    HintBanner(Preferences preferences, Navigator navigator) {
        getStyleClass().add("hint");
        setId("hint");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        step("1", "See what was read", () -> navigator.show(ScreenId.DATA)),
                        step("2", "Drag a threshold", () -> navigator.show(ScreenId.DEAD_STOCK)),
                        step(
                                "3",
                                "Export the list, then open your own files",
                                () -> navigator.show(ScreenId.DEAD_STOCK)),
                        gap,
                        Kit.iconButton("Close the first steps", "fth-x", () -> preferences
                                .hintDismissed()
                                .set(true)));
        visibleProperty().bind(preferences.hintDismissed().not());
        managedProperty().bind(visibleProperty());
    }

    private static HBox step(String number, String words, Runnable action) {
        Label digit = new Label(number);
        digit.getStyleClass().add("hint-number");
        Hyperlink link = new Hyperlink(words);
        link.setOnAction(event -> {
            action.run();
            link.setVisited(false);
        });
        HBox step = new HBox(digit, link);
        step.getStyleClass().add("hint-step");
        return step;
    }
}

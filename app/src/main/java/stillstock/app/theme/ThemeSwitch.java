package stillstock.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** Puts the chosen theme on scenes and keeps it there when the choice changes. */
public final class ThemeSwitch {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private final StringProperty choice;
    private final BooleanProperty systemDark = new SimpleBooleanProperty(this, "systemDark", false);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark", false);

    /** A switch over the preference. */
    public ThemeSwitch(StringProperty choice) {
        this.choice = choice;
        choice.addListener((property, before, now) -> update());
        systemDark.addListener((property, before, now) -> update());
        update();
    }

    /** True where dark is on. */
    public ReadOnlyBooleanProperty dark() {
        return dark.getReadOnlyProperty();
    }

    /** Told once the desktop was asked. */
    public void systemIsDark(boolean value) {
        systemDark.set(value);
    }

    /** The other one, from now on whatever the system says. */
    public void toggle() {
        choice.set((dark.get() ? ThemeChoice.LIGHT : ThemeChoice.DARK).id());
    }

    /** Dresses a scene and follows the switch. */
    public void dress(Scene scene) {
        scene.getStylesheets()
                .add(ThemeSwitch.class.getResource("stillstock.css").toExternalForm());
        markRoot(scene);
        dark.addListener((property, before, now) -> markRoot(scene));
    }

    private void markRoot(Scene scene) {
        scene.getRoot().pseudoClassStateChanged(DARK, dark.get());
    }

    private void update() {
        boolean wanted =
                switch (ThemeChoice.of(choice.get())) {
                    case SYSTEM -> systemDark.get();
                    case LIGHT -> false;
                    case DARK -> true;
                };
        Application.setUserAgentStylesheet(
                wanted ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        dark.set(wanted);
    }
}

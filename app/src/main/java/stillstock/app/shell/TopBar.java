package stillstock.app.shell;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import stillstock.app.command.Command;
import stillstock.app.preferences.Preferences;
import stillstock.app.screen.IsoDates;
import stillstock.app.screen.Kit;
import stillstock.app.session.Desk;
import stillstock.app.session.Session;
import stillstock.snapshot.Days;

/** Open, recent, save, search, as-of date, palette, theme. */
final class TopBar extends HBox {
    private final CommandTable commands;
    private final ProductSearch search;
    private final Consumer<List<Path>> opener;

    TopBar(CommandTable commands, Session session, Desk desk, Preferences preferences, Consumer<List<Path>> opener) {
        this.commands = commands;
        this.opener = opener;
        getStyleClass().add("top-bar");
        search = new ProductSearch(session);
        HBox.setHgrow(search, Priority.SOMETIMES);
        Label brand = new Label("Stillstock", new FontIcon("fth-package"));
        brand.getStyleClass().add("brand");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button save = Kit.button("Save", "fth-save", () -> commands.run(Command.SAVE_SETTINGS));
        save.setId("save-settings");
        save.setTooltip(new Tooltip("Save settings (" + CommandTable.keys(Command.SAVE_SETTINGS) + ")"));
        save.disableProperty().bind(session.unsaved().not());
        getChildren()
                .addAll(
                        brand,
                        openMenu(preferences),
                        save,
                        gap,
                        search,
                        asOf(session, desk),
                        icon(Command.EXPORT_ALL, "fth-download"),
                        icon(Command.PALETTE, "fth-command"),
                        icon(Command.SWITCH_THEME, "fth-moon"),
                        icon(Command.TOGGLE_INSPECTOR, "fth-sidebar"));
    }

    /** Puts the cursor into the search box. */
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private MenuButton openMenu(Preferences preferences) {
        MenuButton open = new MenuButton("Open", new FontIcon("fth-folder"));
        open.setId("open-menu");
        open.setMinWidth(Region.USE_PREF_SIZE);
        Menu recent = new Menu("Recent");
        fillRecent(recent, preferences);
        preferences.recent().addListener((ListChangeListener<Path>) change -> fillRecent(recent, preferences));
        open.getItems()
                .addAll(
                        item(Command.OPEN_FOLDER),
                        item(Command.OPEN_FILE),
                        item(Command.OPEN_WIZARD),
                        item(Command.OPEN_WIZARD_FOLDER),
                        item(Command.OPEN_DATABASE),
                        item(Command.OPEN_MAPPED),
                        item(Command.OPEN_FILE_MAPPED),
                        recent,
                        new SeparatorMenuItem(),
                        item(Command.OPEN_SAMPLE),
                        item(Command.RELOAD),
                        new SeparatorMenuItem(),
                        item(Command.OPEN_WORKSPACE),
                        item(Command.SAVE_WORKSPACE),
                        new SeparatorMenuItem(),
                        item(Command.LOAD_SETTINGS),
                        item(Command.SAVE_SETTINGS_AS),
                        item(Command.RESET_SETTINGS));
        return open;
    }

    private void fillRecent(Menu recent, Preferences preferences) {
        recent.getItems().clear();
        for (Path path : preferences.recent()) {
            MenuItem item = new MenuItem(path.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> opener.accept(List.of(path)));
            recent.getItems().add(item);
        }
        recent.setDisable(recent.getItems().isEmpty());
    }

    private static Node asOf(Session session, Desk desk) {
        DatePicker picker = new DatePicker();
        picker.setId("as-of");
        picker.setConverter(new IsoDates());
        picker.getStyleClass().add("as-of");
        picker.setPromptText("As of");
        picker.setAccessibleText("As-of date: nothing dated later is read");
        picker.setTooltip(new Tooltip("As-of date: nothing dated later is read"));
        picker.disableProperty().bind(session.data().isNull());
        session.facts().addListener((property, before, now) -> picker.setValue(Days.date(now.day())));
        picker.setOnAction(event -> {
            LocalDate day = picker.getValue();
            if (day != null) {
                desk.asOf(Days.of(day));
            }
        });
        return picker;
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.label());
        item.setId("menu-" + command.id().replace('.', '-'));
        if (!command.accelerator().isEmpty()) {
            item.setText(command.label() + "   " + CommandTable.keys(command));
        }
        item.setOnAction(event -> commands.run(command));
        return item;
    }

    private Button icon(Command command, String icon) {
        String keys = CommandTable.keys(command);
        Button button = Kit.iconButton(command.label() + " (" + keys + ")", icon, () -> commands.run(command));
        button.setId("command-" + command.id().replace('.', '-'));
        return button;
    }
}

package stillstock.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stillstock.app.command.Command;
import stillstock.app.jobs.WindowThread;
import stillstock.app.preferences.Preferences;
import stillstock.app.screen.Navigator;
import stillstock.app.screen.Screen;
import stillstock.app.screen.ScreenId;
import stillstock.app.screen.Services;

/** The window's content: rail, top bar, the screen, the inspector, status bar, and the palette over them. */
public final class Workbench implements Navigator {
    private static final double INSPECTOR_AT = 0.76;
    /** Below this width a screen needs all the room; the inspector then comes only when it is asked for. */
    private static final double ROOM_FOR_INSPECTOR = 1160;

    private static final double LEAST_INSPECTOR = 250;
    private final Map<ScreenId, Screen> screens = new EnumMap<>(ScreenId.class);
    private final ReadOnlyObjectWrapper<ScreenId> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final CommandTable commands;
    private final StackPane root = new StackPane();
    private final VBox centre = new VBox();
    private final StackPane stage = new StackPane();
    private final SplitPane split = new SplitPane();
    private CommandPalette palette;
    private StatusBar status;
    private Region inspector;
    private TopBar topBar;
    private boolean hadRoom = true;

    /** A workbench whose screens come with {@link #furnish}. */
    public Workbench(CommandTable commands) {
        this.commands = commands;
    }

    /**
     * Builds the window around screens and the inspector.
     *
     * @param opener takes what is dropped or chosen again
     */
    public void furnish(
            Services services,
            Preferences preferences,
            List<Screen> rooms,
            Region inspectorPane,
            Consumer<List<Path>> opener) {
        rooms.forEach(room -> screens.put(room.id(), room));
        inspector = inspectorPane;
        topBar = new TopBar(commands, services.session(), services.desk(), preferences, opener);
        status = new StatusBar(services.session(), services.jobs());
        palette = new CommandPalette(this::entries);
        stage.getStyleClass().add("stage");
        VBox.setVgrow(stage, Priority.ALWAYS);
        centre.getChildren().addAll(new HintBanner(preferences, this), stage);
        split.getItems().addAll(centre, inspector);
        split.setDividerPositions(INSPECTOR_AT);
        SplitPane.setResizableWithParent(inspector, false);
        inspector.setMinWidth(LEAST_INSPECTOR);
        centre.setMinWidth(0);
        root.widthProperty().addListener((property, before, now) -> fitInspector());
        BorderPane frame = new BorderPane(split);
        frame.setTop(topBar);
        frame.setLeft(new NavigationRail(List.copyOf(screens.keySet()), current.getReadOnlyProperty(), this::show));
        frame.setBottom(status);
        root.getStyleClass().add("workbench");
        root.getChildren().addAll(frame, palette);
        commands.bind(Command.PALETTE, palette::open);
        commands.bind(Command.SEARCH, topBar::focusSearch);
        commands.bind(Command.TOGGLE_INSPECTOR, this::toggleInspector);
        commands.bind(Command.EXPORT_SCREEN, () -> screens.get(current.get()).export());
        show(rooms.get(0).id());
    }

    /** The content for a scene. */
    public Region root() {
        return root;
    }

    /** Lays something over the content. */
    public void over(Node node) {
        root.getChildren().add(node);
    }

    /**
     * Puts keys and drag and drop on the scene that holds the content.
     *
     * @param opener takes what is dropped
     */
    public void install(Scene scene, Consumer<List<Path>> opener) {
        commands.install(scene);
        int number = 1;
        for (ScreenId screen : screens.keySet()) {
            scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+" + number++), () -> show(screen));
        }
        DropTarget.install(scene, opener);
    }

    /** Which screen is shown. */
    public ScreenId current() {
        return current.get();
    }

    @Override
    public void show(ScreenId id) {
        Screen screen = screens.get(id);
        if (screen == null) {
            throw new IllegalArgumentException("there is no screen " + id);
        }
        if (current.get() != null) {
            screens.get(current.get()).shown(false);
        }
        current.set(id);
        screen.shown(true);
        stage.getChildren().setAll(screen.view());
        status.follow(screen.rows());
    }

    @Override
    public void run(Command command) {
        commands.run(command);
    }

    /** Hides or shows the inspector where the width crosses what it needs; not while the window is being laid out. */
    private void fitInspector() {
        boolean room = root.getWidth() >= ROOM_FOR_INSPECTOR;
        if (room != hadRoom) {
            hadRoom = room;
            WindowThread.later(() -> showInspector(room));
        }
    }

    private void toggleInspector() {
        showInspector(!split.getItems().contains(inspector));
    }

    private void showInspector(boolean wanted) {
        if (!wanted) {
            split.getItems().remove(inspector);
        } else if (!split.getItems().contains(inspector)) {
            split.getItems().add(inspector);
            split.setDividerPositions(INSPECTOR_AT);
        }
    }

    private List<PaletteEntry> entries() {
        List<PaletteEntry> entries = new ArrayList<>();
        for (Screen screen : screens.values()) {
            entries.add(new PaletteEntry("Go to " + screen.id().label(), "screen", () -> show(screen.id())));
        }
        for (Command command : Command.values()) {
            if (command != Command.PALETTE && commands.commands().contains(command)) {
                entries.add(new PaletteEntry(command.label(), CommandTable.keys(command), () -> commands.run(command)));
            }
        }
        return entries;
    }
}

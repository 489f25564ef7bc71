package stillstock.app.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import stillstock.app.command.Command;

/** What each command does. */
public final class CommandTable {
    private final Map<Command, Runnable> actions = new EnumMap<>(Command.class);

    /** Binds a command. */
    public void bind(Command command, Runnable action) {
        actions.put(command, action);
    }

    /** Runs a command. */
    public void run(Command command) {
        Runnable action = actions.get(command);
        if (action == null) {
            throw new IllegalStateException("command " + command.id() + " is not bound");
        }
        action.run();
    }

    /** The commands that do something. */
    public Set<Command> commands() {
        return Set.copyOf(actions.keySet());
    }

    /** Puts the keys on a scene. */
    void install(Scene scene) {
        for (Map.Entry<Command, Runnable> entry : actions.entrySet()) {
            String keys = entry.getKey().accelerator();
            if (!keys.isEmpty()) {
                scene.getAccelerators().put(KeyCombination.valueOf(keys), entry.getValue());
            }
        }
    }

    /** The keys as people write them: "Ctrl+Shift+S"; empty where a command has none. */
    static String keys(Command command) {
        return command.accelerator().isEmpty()
                ? ""
                : KeyCombination.valueOf(command.accelerator()).getDisplayText();
    }
}

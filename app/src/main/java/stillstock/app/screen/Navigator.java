package stillstock.app.screen;

import stillstock.app.command.Command;

/** How a screen sends the user on, without knowing the others. */
public interface Navigator {
    /** Shows a screen. */
    void show(ScreenId screen);

    /** Runs a command. */
    void run(Command command);
}

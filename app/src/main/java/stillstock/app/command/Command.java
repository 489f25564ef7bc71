package stillstock.app.command;

/** Every command: a stable id, a label and a key. The shell binds them to what they do. */
public enum Command {
    /** Chooses a CSV or SQLite file. */
    OPEN_FILE("open.file", "Open file…", "Shortcut+O"),
    /** Chooses a folder of CSV files. */
    OPEN_FOLDER("open.folder", "Open folder…", "Shortcut+Shift+O"),
    /** Chooses a file and shows how it would be read, whatever it is. */
    OPEN_WIZARD("open.wizard", "Open and map a file…", "Shortcut+M"),
    /** Chooses a folder and shows how its files would be read, whatever they are. */
    OPEN_WIZARD_FOLDER("open.wizardFolder", "Open and map a folder…", "Shortcut+Shift+M"),
    /** Asks for a database server. */
    OPEN_DATABASE("open.database", "Open a database…", ""),
    /** Chooses foreign files and the column mapping to read them with. */
    OPEN_MAPPED("open.mapped", "Open folder with a column mapping…", ""),
    /** Reads one CSV or SQLite file with a mapping. */
    OPEN_FILE_MAPPED("open.fileMapped", "Open file with a column mapping…", ""),
    /** Opens the sample data. */
    OPEN_SAMPLE("open.sample", "Open sample data", ""),
    /** Reads the opened files again. */
    RELOAD("reload", "Read the files again", "F5"),
    /** Opens a workspace file. */
    OPEN_WORKSPACE("workspace.open", "Open workspace…", ""),
    /** Saves data, settings and steps to one file. */
    SAVE_WORKSPACE("workspace.save", "Save workspace…", "Shortcut+Alt+S"),
    /** Keeps the settings for the next start. */
    SAVE_SETTINGS("settings.save", "Save settings", "Shortcut+S"),
    /** Writes the settings to a file for the command line. */
    SAVE_SETTINGS_AS("settings.saveAs", "Save settings as…", "Shortcut+Shift+S"),
    /** Reads the settings of a file. */
    LOAD_SETTINGS("settings.load", "Load settings…", ""),
    /** Back to the trade's defaults. */
    RESET_SETTINGS("settings.reset", "Reset settings to defaults", ""),
    /** Writes all result files to a folder. */
    EXPORT_ALL("export.all", "Export all results…", "Shortcut+Shift+E"),
    /** Exports what the current screen shows. */
    EXPORT_SCREEN("export.screen", "Export this screen…", "Shortcut+E"),
    /** Opens the command palette. */
    PALETTE("palette", "Command palette", "Shortcut+K"),
    /** Puts the cursor into the search box. */
    SEARCH("search", "Find a product", "Shortcut+F"),
    /** Light, dark, as the system. */
    SWITCH_THEME("theme.switch", "Switch light / dark", "Shortcut+Shift+L"),
    /** Shows or hides the inspector. */
    TOGGLE_INSPECTOR("inspector.toggle", "Show or hide the inspector", "Shortcut+I"),
    /** Shows the three steps again. */
    SHOW_HINT("hint.show", "Show the first steps", "F1"),
    /** Ends the program. */
    QUIT("quit", "Quit", "Shortcut+Q");

    private final String id;
    private final String label;
    private final String accelerator;

    Command(String id, String label, String accelerator) {
        this.id = id;
        this.label = label;
        this.accelerator = accelerator;
    }

    /** The stable id. */
    public String id() {
        return id;
    }

    /** The label on buttons and in the palette. */
    public String label() {
        return label;
    }

    /** The key combination in JavaFX's spelling; empty where there is none. */
    public String accelerator() {
        return accelerator;
    }
}

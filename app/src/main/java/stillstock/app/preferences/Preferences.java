package stillstock.app.preferences;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stillstock.files.AtomicFile;

/**
 * Recent files, the theme and what was dismissed. A preferences file that cannot be read counts as empty and one that
 * cannot be written is let be: no work depends on it.
 */
public final class Preferences {
    /** Recent files kept. */
    public static final int MOST_RECENT = 8;

    /** Minutes between two automatic saves where nothing else was chosen. */
    public static final int AUTOSAVE = 5;

    private static final String FILE = "preferences.properties";
    private final Path file;
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final StringProperty theme = new SimpleStringProperty(this, "theme", "system");
    private final BooleanProperty hintDismissed = new SimpleBooleanProperty(this, "hintDismissed", false);

    private final IntegerProperty autosaveMinutes = new SimpleIntegerProperty(this, "autosaveMinutes", AUTOSAVE);

    /** Reads the preferences of a folder. */
    public Preferences(Path folder) {
        file = folder.resolve(FILE);
        Properties read = read(file);
        for (int i = 0; i < MOST_RECENT; i++) {
            String path = read.getProperty("recent." + i, "");
            if (!path.isBlank()) {
                recent.add(Path.of(path));
            }
        }
        theme.set(read.getProperty("theme", "system"));
        hintDismissed.set(Boolean.parseBoolean(read.getProperty("hint.dismissed", "false")));
        autosaveMinutes.set(minutes(read.getProperty("autosave.minutes", "")));
        autosaveMinutes.addListener((property, before, now) -> save());
        theme.addListener((property, before, now) -> save());
        hintDismissed.addListener((property, before, now) -> save());
    }

    /** Files and folders opened lately, newest first. */
    public ObservableList<Path> recent() {
        return FXCollections.unmodifiableObservableList(recent);
    }

    /** Puts a file first in the recent ones. */
    public void opened(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        List<Path> next = new ArrayList<>(recent);
        next.remove(absolute);
        next.add(0, absolute);
        recent.setAll(next.subList(0, Math.min(MOST_RECENT, next.size())));
        save();
    }

    /** "light", "dark" or "system". */
    public StringProperty theme() {
        return theme;
    }

    /** True once the user closed the first steps. */
    public BooleanProperty hintDismissed() {
        return hintDismissed;
    }

    /** Minutes between two automatic saves; 0 for never. */
    public IntegerProperty autosaveMinutes() {
        return autosaveMinutes;
    }

    private static int minutes(String text) {
        try {
            return Math.max(0, Integer.parseInt(text.strip()));
        } catch (NumberFormatException none) {
            return AUTOSAVE;
        }
    }

    private static Properties read(Path file) {
        Properties result = new Properties();
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                result.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                result.clear();
            }
        }
        return result;
    }

    private void save() {
        Properties next = new Properties();
        for (int i = 0; i < recent.size(); i++) {
            next.setProperty("recent." + i, recent.get(i).toString());
        }
        next.setProperty("theme", theme.get());
        next.setProperty("autosave.minutes", Integer.toString(autosaveMinutes.get()));
        next.setProperty("hint.dismissed", Boolean.toString(hintDismissed.get()));
        try {
            AtomicFile.writeText(file, out -> next.store(out, "Stillstock"));
        } catch (IOException notWritable) {
            // a read-only home is no reason to stop anybody's work
        }
    }
}

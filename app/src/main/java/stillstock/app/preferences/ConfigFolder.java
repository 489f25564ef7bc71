package stillstock.app.preferences;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where preferences and saved settings lie: the system property {@code stillstock.home}, else the platform's place. */
public final class ConfigFolder {
    /** Overrides the folder; tests always do. */
    public static final String PROPERTY = "stillstock.home";

    private ConfigFolder() {}

    /** The folder for this user; it need not exist yet. */
    public static Path find() {
        String given = System.getProperty(PROPERTY, "");
        if (!given.isBlank()) {
            return Path.of(given);
        }
        return platform(
                System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    static Path platform(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            return roaming.isBlank() ? home.resolve("AppData/Roaming/Stillstock") : Path.of(roaming, "Stillstock");
        }
        if (name.contains("mac")) {
            return home.resolve("Library/Application Support/Stillstock");
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return config.isBlank() ? home.resolve(".config/stillstock") : Path.of(config, "stillstock");
    }
}

package stillstock.app.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    @TempDir
    private Path home;

    @Test
    void remembersRecentFilesNewestFirstWithoutRepeats() {
        Preferences preferences = new Preferences(home);
        for (int i = 0; i < 12; i++) {
            preferences.opened(home.resolve("file" + i));
        }
        preferences.opened(home.resolve("file7"));
        Preferences again = new Preferences(home);
        assertEquals(Preferences.MOST_RECENT, again.recent().size());
        assertEquals(home.resolve("file7").toAbsolutePath(), again.recent().get(0));
        assertEquals(home.resolve("file11").toAbsolutePath(), again.recent().get(1));
        assertEquals(8, again.recent().stream().distinct().count());
    }

    @Test
    void remembersThemeAndClosedHint() {
        Preferences preferences = new Preferences(home.resolve("not/there/yet"));
        preferences.theme().set("dark");
        preferences.hintDismissed().set(true);
        Preferences again = new Preferences(home.resolve("not/there/yet"));
        assertEquals("dark", again.theme().get());
        assertTrue(again.hintDismissed().get());
    }

    @Test
    void aBrokenFileCountsAsEmpty() throws IOException {
        Files.writeString(home.resolve("preferences.properties"), "theme=\\u00zz");
        assertEquals("system", new Preferences(home).theme().get());
    }

    @Test
    void eachPlatformHasItsPlace() {
        Path user = Path.of("/home/ann");
        assertEquals(user.resolve(".config/stillstock"), ConfigFolder.platform("Linux", user, Map.of()));
        assertEquals(
                Path.of("/cfg/stillstock"), ConfigFolder.platform("Linux", user, Map.of("XDG_CONFIG_HOME", "/cfg")));
        assertEquals(
                user.resolve("Library/Application Support/Stillstock"),
                ConfigFolder.platform("Mac OS X", user, Map.of()));
        assertEquals(
                Path.of("/roam/Stillstock"), ConfigFolder.platform("Windows 11", user, Map.of("APPDATA", "/roam")));
    }
}

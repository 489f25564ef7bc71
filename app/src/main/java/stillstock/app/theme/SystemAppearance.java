package stillstock.app.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Whether the desktop is dark. JavaFX 21 does not say, so each platform's own setting is asked; where the question has
 * no answer the desktop counts as light. Starts a short process: call it off the window's thread.
 */
public final class SystemAppearance {
    private static final long PATIENCE_MILLIS = 800;

    private SystemAppearance() {}

    /** True where the desktop says that it is dark. */
    public static boolean isDark() {
        return isDark(System.getProperty("os.name", ""), System.getenv(), SystemAppearance::ask);
    }

    /** How a command is asked; a test answers in its place. */
    @FunctionalInterface
    interface Question {
        String answer(List<String> command);
    }

    static boolean isDark(String system, Map<String, String> environment, Question question) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            return question.answer(List.of("reg", "query", key, "/v", "AppsUseLightTheme"))
                    .contains("0x0");
        }
        if (name.contains("mac")) {
            return question.answer(List.of("defaults", "read", "-g", "AppleInterfaceStyle"))
                    .contains("Dark");
        }
        if (environment.getOrDefault("GTK_THEME", "").toLowerCase(Locale.ROOT).contains("dark")) {
            return true;
        }
        return question.answer(List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"))
                .contains("prefer-dark");
    }

    private static String ask(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notThere) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}

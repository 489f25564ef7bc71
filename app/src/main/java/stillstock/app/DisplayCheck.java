package stillstock.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether a window can open here, and what to do where it cannot. */
final class DisplayCheck {
    private static final String REMEDY_DISPLAY =
            "There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. Start it on a desktop, over \"ssh -X\","
                    + " or with \"xvfb-run mvn javafx:run\".";
    private static final String REMEDY_UNREACHABLE =
            "The display named by DISPLAY cannot be opened. Check that it runs and lets you in (xhost), or unset DISPLAY.";
    private static final String REMEDY_GTK =
            "A library the window needs is missing. On Debian or Ubuntu: sudo apt install libgtk-3-0 libxtst6.";

    private DisplayCheck() {}

    /** Why no window can open, as far as the environment says; empty where one may. */
    static Optional<String> before(String system, Map<String, String> environment, String glassPlatform) {
        boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
        boolean drawsIntoMemory = "Monocle".equalsIgnoreCase(glassPlatform);
        boolean display = !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
        return linux && !display && !drawsIntoMemory ? Optional.of(REMEDY_DISPLAY) : Optional.empty();
    }

    /** What to do about a failure to open the first window; empty where it is another kind of failure. */
    static Optional<String> remedy(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String message = String.valueOf(at.getMessage());
            if (message.contains("Unable to open DISPLAY")) {
                return Optional.of(REMEDY_UNREACHABLE);
            }
            if (at instanceof UnsatisfiedLinkError
                    || message.contains("glass GTK")
                    || message.contains("libXtst")
                    || message.contains("libgtk")
                    || message.contains("no toolkit found")
                    || message.contains("No toolkit found")) {
                return Optional.of(REMEDY_GTK);
            }
        }
        return Optional.empty();
    }
}

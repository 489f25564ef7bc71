package stillstock.app.shell;

import java.util.List;
import java.util.Locale;

/**
 * Something the command palette offers.
 *
 * @param label what it does
 * @param detail its key or what it is
 * @param action does it
 */
record PaletteEntry(String label, String detail, Runnable action) {
    /** The entries that hold every word typed, in their order. */
    static List<PaletteEntry> matching(List<PaletteEntry> entries, String typed) {
        String[] words = typed.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return entries.stream().filter(entry -> entry.holdsAll(words)).toList();
    }

    private boolean holdsAll(String[] words) {
        String text = (label + " " + detail).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}

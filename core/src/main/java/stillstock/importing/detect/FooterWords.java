package stillstock.importing.detect;

import java.util.List;
import java.util.Locale;

/** Tells records that may end a table: sums, signatures, rulers, blank cells. Only where no row follows are they a footer. */
final class FooterWords {
    private static final List<String> WORDS = List.of(
            "total",
            "grand total",
            "sub total",
            "subtotal",
            "sum",
            "summe",
            "gesamt",
            "end of",
            "ende",
            "records",
            "record count",
            "rows",
            "row count",
            "printed",
            "generated",
            "created",
            "exported",
            "report",
            "page",
            "seite",
            "somme",
            "suma",
            "totaal",
            "totale");
    private static final String RULERS = "-=_*#~+ ";

    private FooterWords() {}

    /** True where a record may be part of a footer; width is the table's number of fields. */
    static boolean may(List<String> fields, int width) {
        int filled = 0;
        String first = "";
        boolean ruler = true;
        for (String field : fields) {
            String text = field.strip();
            if (!text.isEmpty()) {
                first = filled++ == 0 ? text : first;
                ruler &= isRuler(text);
            }
        }
        if (filled == 0 || ruler) {
            return true;
        }
        if (width > 1 && filled == 1 && fields.size() != width) {
            return true;
        }
        return filled < width && begins(first.toLowerCase(Locale.ROOT));
    }

    private static boolean begins(String text) {
        for (String word : WORDS) {
            boolean whole = text.length() == word.length()
                    || !Character.isLetterOrDigit(text.charAt(Math.min(word.length(), text.length() - 1)));
            if (text.startsWith(word) && whole) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRuler(String text) {
        return text.chars().allMatch(c -> RULERS.indexOf(c) >= 0);
    }

    /** True where a record that begins so may be one: a quick look before the careful one. */
    static boolean mayBegin(char c, char delimiter) {
        return c == delimiter
                || c == '"'
                || c == '\''
                || c <= ' '
                || RULERS.indexOf(c) >= 0
                || "tgsercpnmTGSERCPNM".indexOf(c) >= 0;
    }
}

package stillstock.importing.csv;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Splits records whose quotation marks do not follow the rules: a mark opens a field at its beginning and closes it
 * before a delimiter or the record's end; any other mark is text.
 */
public final class LenientSplit {
    private final char delimiter;
    private final char quote;
    private final char escape;

    /** @param escape NUL where marks are doubled */
    public LenientSplit(char delimiter, char quote, char escape) {
        this.delimiter = delimiter;
        this.quote = quote;
        this.escape = escape;
    }

    /** The fields of a record; at most {@code max}, the last of which then holds the rest. */
    public List<String> split(String record, int max) {
        return split(record, max, -1);
    }

    /**
     * The fields of a record in which the mark at one place is text even where it could open a field.
     *
     * @param textAt place of the mark, -1 for none
     */
    public List<String> split(String record, int max, int textAt) {
        return split(record, max, textAt, -1).fields();
    }

    /** The fields of a record, none where the delimiter at a place does not part two fields but is text. */
    public List<String> splitAt(String record, int max, int cut) {
        Parts parts = split(record, max, -1, cut);
        return parts.wasCut() ? parts.fields() : List.of();
    }

    /** Which fields of a record stand in quotation marks, by their number. */
    public BitSet quoted(String record, int max) {
        return split(record, max, -1, -1).quoted();
    }

    private record Parts(List<String> fields, BitSet quoted, boolean wasCut) {}

    private Parts split(String record, int max, int textAt, int cut) {
        boolean wasCut = false;
        BitSet quoted = new BitSet();
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (fields.size() < max - 1) {
            int begin = skipBlanks(record, at);
            boolean open = quote != 0 && begin < record.length() && record.charAt(begin) == quote && begin != textAt;
            int close = open ? closing(record, begin + 1) : -1;
            if (close >= 0) {
                quoted.set(fields.size());
                fields.add(unquoted(record.substring(begin + 1, close)));
                at = skipBlanks(record, close + 1);
            } else {
                int end = record.indexOf(delimiter, at);
                int to = end < 0 ? record.length() : end;
                fields.add(record.substring(at, to));
                at = to;
            }
            if (at >= record.length()) {
                return new Parts(fields, quoted, wasCut);
            }
            wasCut |= at == cut;
            at++;
        }
        fields.add(record.substring(at));
        return new Parts(fields, quoted, wasCut);
    }

    private int skipBlanks(String record, int from) {
        int at = from;
        while (at < record.length() && record.charAt(at) == ' ' && delimiter != ' ') {
            at++;
        }
        return at;
    }

    private int closing(String record, int from) {
        for (int at = from; at < record.length(); at++) {
            char c = record.charAt(at);
            if (c == escape && escape != 0) {
                at++;
                continue;
            }
            if (c != quote) {
                continue;
            }
            if (at + 1 < record.length() && record.charAt(at + 1) == quote) {
                at++;
                continue;
            }
            int after = skipBlanks(record, at + 1);
            if (after == record.length() || record.charAt(after) == delimiter) {
                return at;
            }
        }
        return -1;
    }

    private String unquoted(String inner) {
        if (escape != 0 && inner.indexOf(escape) >= 0) {
            return unescaped(inner);
        }
        String mark = String.valueOf(quote);
        return inner.indexOf(quote) < 0 ? inner : inner.replace(mark + mark, mark);
    }

    private boolean isSpecial(char c) {
        return c == quote || c == escape;
    }

    private String unescaped(String inner) {
        StringBuilder text = new StringBuilder(inner.length());
        for (int i = 0; i < inner.length(); i++) {
            boolean escapes = inner.charAt(i) == escape && i + 1 < inner.length() && isSpecial(inner.charAt(i + 1));
            text.append(inner.charAt(escapes ? ++i : i));
        }
        return text.toString();
    }
}

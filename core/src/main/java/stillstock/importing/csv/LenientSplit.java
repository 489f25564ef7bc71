package stillstock.importing.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits records whose quotation marks do not follow the rules: a mark opens a field at its beginning and closes it
 * before a delimiter or the record's end; any other mark is text.
 */
final class LenientSplit {
    private final char delimiter;
    private final char quote;

    LenientSplit(char delimiter, char quote) {
        this.delimiter = delimiter;
        this.quote = quote;
    }

    /** The fields of a record; at most {@code max}, the last of which then holds the rest. */
    List<String> split(String record, int max) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (fields.size() < max - 1) {
            int begin = skipBlanks(record, at);
            boolean open = begin < record.length() && record.charAt(begin) == quote;
            int close = open ? closing(record, begin + 1) : -1;
            if (close >= 0) {
                fields.add(unquoted(record.substring(begin + 1, close)));
                at = skipBlanks(record, close + 1);
            } else {
                int end = record.indexOf(delimiter, at);
                int to = end < 0 ? record.length() : end;
                fields.add(record.substring(at, to));
                at = to;
            }
            if (at >= record.length()) {
                return fields;
            }
            at++;
        }
        fields.add(record.substring(at));
        return fields;
    }

    private int skipBlanks(String record, int from) {
        int at = from;
        while (at < record.length() && record.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private int closing(String record, int from) {
        for (int at = from; at < record.length(); at++) {
            if (record.charAt(at) != quote) {
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
        String mark = String.valueOf(quote);
        return inner.indexOf(quote) < 0 ? inner : inner.replace(mark + mark, mark);
    }
}

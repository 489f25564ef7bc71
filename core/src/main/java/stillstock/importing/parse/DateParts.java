package stillstock.importing.parse;

/**
 * Takes a text apart as a date: two or three numbers or month names, what parts them, and an optional time of day that is
 * passed over. Reused for one text after the other; not safe for several threads.
 */
final class DateParts {
    private static final String SEPARATORS = "-/., ";
    private static final int LONGEST = 60;

    final int[] value = new int[3];
    /** Digits of each part, 0 where it is a month's name. */
    final int[] digits = new int[3];

    int parts;
    /** What parts the first two; NUL where one number is all; a blank where two marks differ beside a name. */
    char separator;

    private int at;

    /** True where the text has the build of a date. */
    boolean read(String text) {
        parts = 0;
        separator = 0;
        at = 0;
        if (text.length() < 6 || text.length() > LONGEST || !part(text)) {
            return false;
        }
        while (parts < 3 && at < text.length()) {
            int before = at;
            char mark = mark(text);
            if (mark == 0 || !part(text)) {
                at = before;
                break;
            }
            if (parts == 2) {
                separator = mark;
            } else if (mark != separator) {
                if (!named()) {
                    return false;
                }
                separator = ' ';
            }
        }
        return isTime(text, at) && (parts > 1 || digits[0] == 8 || digits[0] == 6);
    }

    boolean named() {
        return digits[0] == 0 || (parts > 1 && digits[1] == 0);
    }

    private boolean part(String text) {
        int from = at;
        int number = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && at - from < 9) {
            number = number * 10 + text.charAt(at++) - '0';
        }
        if (at > from) {
            return put(number, at - from);
        }
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        int month = at - from < 3 || at - from > 10 ? 0 : MonthNames.month(text.substring(from, at));
        return month > 0 && parts < 2 && put(month, 0);
    }

    private boolean put(int number, int length) {
        value[parts] = number;
        digits[parts] = length;
        parts++;
        return true;
    }

    /** The mark between two parts, NUL where there is none; a blank stands for blanks and commas. */
    private char mark(String text) {
        char mark = 0;
        int from = at;
        while (at < text.length() && at - from < 2 && SEPARATORS.indexOf(text.charAt(at)) >= 0) {
            char c = text.charAt(at);
            boolean blank = c == ' ' || c == ',';
            if (at == from) {
                mark = blank ? ' ' : c;
            } else if (!blank) {
                return 0;
            }
            at++;
        }
        return mark;
    }

    /** True where the rest is nothing or looks like a time of day with an optional zone. */
    static boolean isTime(String text, int from) {
        int n = text.length();
        if (n == from) {
            return true;
        }
        int i = from;
        while (i < n && i < from + 2 && (text.charAt(i) == ' ' || text.charAt(i) == 'T' || text.charAt(i) == ',')) {
            i++;
        }
        if (i == from || i >= n || text.charAt(i) < '0' || text.charAt(i) > '9' || n > from + 40) {
            return false;
        }
        for (; i < n; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && ":.,+-Z APMapm".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}

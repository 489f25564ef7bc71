package stillstock.importing.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import stillstock.snapshot.Days;

/**
 * Reads dates of one known format as day numbers. Without a format: 2026-01-31 and 2026/01/31, each with or without a
 * time of day behind, and 20260131. Ambiguous orders (03/04/2026) need a format. Not safe for several threads.
 */
public final class DayParser {
    private static final int REMEMBERED = 8192;

    private final DateTimeFormatter formatter;
    private final Map<String, Integer> known = new HashMap<>();

    /**
     * @param pattern of {@link DateTimeFormatter}; empty for the forms above
     * @throws IllegalArgumentException where the pattern is none
     */
    public DayParser(String pattern) {
        formatter = pattern.isEmpty() ? null : formatter(pattern);
    }

    private static DateTimeFormatter formatter(String pattern) {
        // "yyyy" is a year of an era and strict resolving would want the era too: a user means the year
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The day of a text, {@link Days#MISSING} where it is none. */
    public int parse(String text) {
        if (formatter == null) {
            return iso(text);
        }
        Integer day = known.get(text);
        if (day == null) {
            day = formatted(text);
            if (known.size() < REMEMBERED) {
                known.put(text, day);
            }
        }
        return day;
    }

    private int formatted(String text) {
        try {
            TemporalAccessor parsed = formatter.parse(text);
            LocalDate date = parsed.query(TemporalQueries.localDate());
            if (date == null) {
                date = LocalDate.of(parsed.get(ChronoField.YEAR), parsed.get(ChronoField.MONTH_OF_YEAR), 1);
            }
            return Days.of(date);
        } catch (DateTimeException | ArithmeticException e) {
            return Days.MISSING;
        }
    }

    private static int iso(String text) {
        int n = text.length();
        if (n == 8) {
            return day(digits(text, 0, 4), digits(text, 4, 6), digits(text, 6, 8));
        }
        if (n < 10) {
            return Days.MISSING;
        }
        char mark = text.charAt(4);
        if ((mark != '-' && mark != '/') || text.charAt(7) != mark || !isTime(text, 10)) {
            return Days.MISSING;
        }
        return day(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    /** True where the rest is nothing or looks like a time of day with an optional zone. */
    private static boolean isTime(String text, int from) {
        int n = text.length();
        if (n == from) {
            return true;
        }
        if ((text.charAt(from) != ' ' && text.charAt(from) != 'T')
                || n > from + 40
                || digits(text, from + 1, from + 3) < 0) {
            return false;
        }
        for (int i = from + 3; i < n; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && ":.,+-Z ".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from, int to) {
        if (to > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int day(int year, int month, int dayOfMonth) {
        if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > lengthOf(year, month)) {
            return Days.MISSING;
        }
        // days from civil, H. Hinnant, "chrono-compatible low-level date algorithms", 2013
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dayOfMonth - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }

    private static int lengthOf(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
}

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
import java.util.Optional;
import stillstock.snapshot.Days;

/**
 * Reads dates of one known format as day numbers; a pattern of day, month and year alone allows a time of day behind.
 * Without a format: 2026-01-31 and 2026/01/31, each with or without a time of day behind, and 20260131. Ambiguous orders
 * (03/04/2026) need a format. A pattern may also be one of {@link NumberDate}, and several patterns with | between them are
 * tried in order. Not safe for several threads.
 */
public final class DayParser {
    /** Between two patterns that a column's dates are written in. */
    public static final char OR = '|';

    private static final int REMEMBERED = 8192;

    private final DateTimeFormatter formatter;
    private final Optional<DateForm> form;
    private final Optional<NumberDate> number;
    private final Optional<DayParser> otherwise;
    private final DateParts parts = new DateParts();
    private final Map<String, Integer> known = new HashMap<>();

    /**
     * @param pattern of {@link DateTimeFormatter} or {@link NumberDate}, or several; empty for the forms above
     * @throws IllegalArgumentException where the pattern is none
     */
    public DayParser(String pattern) {
        int end = pattern.indexOf(OR);
        String first = end < 0 ? pattern : pattern.substring(0, end);
        otherwise = end < 0 ? Optional.empty() : Optional.of(new DayParser(pattern.substring(end + 1)));
        form = DateForm.ofPattern(first);
        number = NumberDate.ofPattern(first);
        formatter = first.isEmpty() || form.isPresent() || number.isPresent() ? null : formatter(first);
    }

    private static DateTimeFormatter formatter(String pattern) {
        // "yyyy" is a year of an era and strict resolving would want the era too: a user means the year
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The day of a text, {@link Days#MISSING} where it is none. */
    public int parse(String text) {
        int day = first(text);
        return day == Days.MISSING && otherwise.isPresent() ? otherwise.get().parse(text) : day;
    }

    private int first(String text) {
        if (number.isPresent()) {
            return number.get().parse(text);
        }
        if (form.isPresent()) {
            return formed(text, form.get());
        }
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

    private int formed(String text, DateForm known) {
        if (known.order() == DateForm.Order.YMD && !known.named() && known.separator() == '-') {
            int day = iso(text);
            if (day != Days.MISSING) {
                return day;
            }
        }
        return parts.read(text) ? known.day(parts) : Days.MISSING;
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
            return Calendar.day(digits(text, 0, 4), digits(text, 4, 6), digits(text, 6, 8));
        }
        if (n < 10) {
            return Days.MISSING;
        }
        char mark = text.charAt(4);
        if ((mark != '-' && mark != '/') || text.charAt(7) != mark || !isTime(text)) {
            return Days.MISSING;
        }
        return Calendar.day(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    private static boolean isTime(String text) {
        return text.length() == 10
                || (text.charAt(10) != ',' && digits(text, 11, 13) >= 0 && DateParts.isTime(text, 10));
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
}

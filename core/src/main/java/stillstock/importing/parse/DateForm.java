package stillstock.importing.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stillstock.snapshot.Days;

/**
 * One way to write a date: the order of its parts, what parts them, and how year and month are written. A time of day
 * behind is passed over; a date without a day is the first of its month.
 *
 * @param order of the parts
 * @param separator between them; NUL where there is none (20240131); with names a blank stands for blanks and commas
 * @param shortYear true for two digits: 70 to 99 are in the twentieth century
 * @param named true where the month is a name
 */
public record DateForm(Order order, char separator, boolean shortYear, boolean named) {
    /** The order of year, month and day. */
    public enum Order {
        YMD,
        DMY,
        MDY,
        YM,
        MY
    }

    private static final Pattern PATTERN =
            Pattern.compile("(d{1,2}|M{1,4}|[yu]{2}|[yu]{4})([-/. ]?)(d{1,2}|M{1,4}|[yu]{2}|[yu]{4})"
                    + "(?:(,? ?|[-/.])(d{1,2}|[yu]{2}|[yu]{4}))?");
    private static final int PIVOT = 70;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    /** The form that a {@link java.time.format.DateTimeFormatter} pattern of date parts alone means. */
    public static Optional<DateForm> ofPattern(String pattern) {
        Matcher match = PATTERN.matcher(pattern);
        if (!match.matches()) {
            return Optional.empty();
        }
        StringBuilder letters = new StringBuilder();
        for (int group : new int[] {1, 3, 5}) {
            String part = match.group(group);
            letters.append(
                    part == null ? "" : part.substring(0, 1).toUpperCase().replace('U', 'Y'));
        }
        for (Order order : Order.values()) {
            if (order.name().contentEquals(letters)) {
                String second = match.group(4);
                boolean names = pattern.contains("MMM");
                char first = match.group(2).isEmpty() ? 0 : match.group(2).charAt(0);
                boolean odd = second != null && !second.equals(match.group(2));
                if (odd && !names) {
                    return Optional.empty();
                }
                boolean whole = pattern.contains("yyyy") || pattern.contains("uuuu");
                return Optional.of(new DateForm(order, odd ? ' ' : first, !whole, names));
            }
        }
        return Optional.empty();
    }

    /** The pattern of {@link java.time.format.DateTimeFormatter} that reads this form, for mappings and messages. */
    public String pattern() {
        String year = shortYear ? "yy" : "yyyy";
        String month = named ? "MMM" : separator == 0 ? "MM" : "M";
        String day = separator == 0 ? "dd" : "d";
        String mark = separator == 0 ? "" : String.valueOf(separator);
        return switch (order) {
            case YMD -> year
                    + mark
                    + (named || separator == 0 ? month : "MM")
                    + mark
                    + (separator == 0 || named ? day : "dd");
            case DMY -> day + mark + month + mark + year;
            case MDY -> month + mark + day + (named && separator == ' ' ? ", " : mark) + year;
            case YM -> year + mark + (named ? month : "MM");
            case MY -> (named ? month : "MM") + mark + year;
        };
    }

    /** The day number of a text, {@link Days#MISSING} where it is not written so. */
    public int parse(String text) {
        DateParts parts = new DateParts();
        return parts.read(text) ? day(parts) : Days.MISSING;
    }

    /** A form that a text may have been written in, and the day that it then is. */
    public record Reading(DateForm form, int day) {}

    /** What a text may mean; one reading where it is beyond doubt, none where it is no date. */
    public static List<Reading> readings(String text) {
        DateParts parts = new DateParts();
        List<Reading> readings = new ArrayList<>(2);
        if (!parts.read(text)) {
            return readings;
        }
        int n = parts.parts;
        boolean shortYear = n > 1 && parts.digits[0] != 4 && parts.digits[n - 1] != 4;
        boolean names = parts.named();
        char mark = n == 1 ? 0 : parts.separator;
        for (Order order : Order.values()) {
            DateForm form = new DateForm(order, mark, shortYear, names);
            int day = form.day(parts);
            if (day != Days.MISSING) {
                readings.add(new Reading(form, day));
            }
        }
        return readings;
    }

    /** The forms that a text may have been written in; one where it is beyond doubt, none where it is no date. */
    public static List<DateForm> candidates(String text) {
        return readings(text).stream().map(Reading::form).toList();
    }

    int day(DateParts parts) {
        if (parts.parts == 1) {
            return separator == 0 ? compact(parts.value[0], parts.digits[0]) : Days.MISSING;
        }
        boolean month = order == Order.YM || order == Order.MY;
        if (separator == 0 || parts.parts != (month ? 2 : 3) || named != parts.named() || !fits(parts.separator)) {
            return Days.MISSING;
        }
        return switch (order) {
            case YMD -> day(parts, 0, 1, 2);
            case DMY -> day(parts, 2, 1, 0);
            case MDY -> day(parts, 2, 0, 1);
            case YM -> monthFits(parts, 0, 1) ? day(parts, 0, 1, -1) : Days.MISSING;
            case MY -> monthFits(parts, 1, 0) ? day(parts, 1, 0, -1) : Days.MISSING;
        };
    }

    private boolean fits(char mark) {
        return mark == separator || named;
    }

    /** Two numbers are a month only beside a year of four digits; 12.2024 is rather a number. */
    private boolean monthFits(DateParts parts, int year, int month) {
        return (named || (parts.digits[year] == 4 && separator != '.')) && (!named || parts.digits[month] == 0);
    }

    private int day(DateParts parts, int year, int month, int day) {
        boolean sizes = parts.digits[year] == (shortYear ? 2 : 4)
                && (named ? parts.digits[month] == 0 : parts.digits[month] >= 1 && parts.digits[month] <= 2)
                && (day < 0 || (parts.digits[day] >= 1 && parts.digits[day] <= 2));
        if (!sizes) {
            return Days.MISSING;
        }
        int y = parts.value[year];
        if (shortYear) {
            y += y >= PIVOT ? 1900 : 2000;
        }
        return Calendar.day(y, parts.value[month], day < 0 ? 1 : parts.value[day]);
    }

    private int compact(int number, int digits) {
        int y;
        int m;
        int d;
        if (digits == 6) {
            y = number / 100;
            m = number % 100;
            d = order == Order.YM ? 1 : 0;
        } else if (order == Order.YMD) {
            y = number / 10_000;
            m = number / 100 % 100;
            d = number % 100;
        } else {
            y = number % 10_000;
            m = order == Order.DMY ? number / 10_000 % 100 : number / 1_000_000;
            d = order == Order.DMY ? number / 1_000_000 : number / 10_000 % 100;
            d = order == Order.DMY || order == Order.MDY ? d : 0;
        }
        return y < EARLIEST || y > LATEST ? Days.MISSING : Calendar.day(y, m, d);
    }
}

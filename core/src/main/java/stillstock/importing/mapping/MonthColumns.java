package stillstock.importing.mapping;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Sales whose months (or weeks or days) are columns: each cell above zero is a sale dated at the period's last day, each
 * below zero a return, zero and blank no row.
 *
 * @param pattern {@link DateTimeFormatter} pattern of the columns' names ("yyyy-MM", "MMM yy", "dd.MM.yyyy"), or
 *     {@link #ISO_WEEK} for 2026-W01; columns that do not fit it are no months. Names of months may be English or German
 * @param leaveOut names of month columns not to read
 */
public record MonthColumns(String pattern, List<String> leaveOut) {
    /** Weeks as 2026-W01: Monday to Sunday, ISO 8601. */
    public static final String ISO_WEEK = "yyyy-'W'ww";

    /** Checks the pattern. */
    public MonthColumns {
        if (pattern == null || pattern.isEmpty()) {
            throw new IllegalArgumentException("\"months\" needs a \"pattern\" such as yyyy-MM");
        }
        DateTimeFormatter.ofPattern(pattern);
        leaveOut = leaveOut == null ? List.of() : List.copyOf(leaveOut);
    }

    /** The last day of the period that a column's name says, empty where it says none or is left out. */
    public Optional<LocalDate> lastDay(String column) {
        return leaveOut.contains(column) ? Optional.empty() : new Reader(pattern).lastDay(column);
    }

    /** The last day of the period that a name says in a pattern; left-out columns do not matter. */
    public static Optional<LocalDate> lastDay(String column, String pattern) {
        return new Reader(pattern).lastDay(column);
    }

    private record Reader(String pattern) {
        Optional<LocalDate> lastDay(String column) {
            // the check spares a slow exception for the many columns that are no month
            if (column.chars().noneMatch(c -> c >= '0' && c <= '9')) {
                return Optional.empty();
            }
            return read(column, Locale.ENGLISH).or(() -> read(column, Locale.GERMAN));
        }

        private Optional<LocalDate> read(String column, Locale locale) {
            try {
                return Optional.of(last(formatter(locale).parse(column)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private DateTimeFormatter formatter(Locale locale) {
            DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
            if (pattern.equals(ISO_WEEK)) {
                builder.appendValue(IsoFields.WEEK_BASED_YEAR, 4)
                        .appendLiteral("-W")
                        .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
                        .parseDefaulting(ChronoField.DAY_OF_WEEK, DayOfWeek.SUNDAY.getValue());
            } else {
                builder.appendPattern(pattern);
            }
            return builder.toFormatter(locale);
        }

        private static LocalDate last(TemporalAccessor parsed) {
            LocalDate day = parsed.query(TemporalQueries.localDate());
            return day != null ? day : YearMonth.from(parsed).atEndOfMonth();
        }
    }
}

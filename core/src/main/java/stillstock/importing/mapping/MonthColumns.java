package stillstock.importing.mapping;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Sales whose months are columns: each cell above zero is a sale dated at the month's last day, each below zero a
 * return, zero and blank no row.
 *
 * @param pattern {@link DateTimeFormatter} pattern of the columns' names ("yyyy-MM"); columns that do not fit it are no
 *     months
 * @param leaveOut names of month columns not to read
 */
public record MonthColumns(String pattern, List<String> leaveOut) {
    /** Checks the pattern. */
    public MonthColumns {
        if (pattern == null || pattern.isEmpty()) {
            throw new IllegalArgumentException("\"months\" needs a \"pattern\" such as yyyy-MM");
        }
        DateTimeFormatter.ofPattern(pattern);
        leaveOut = leaveOut == null ? List.of() : List.copyOf(leaveOut);
    }

    /** The month that a column's name says, empty where it says none or is left out. */
    public Optional<YearMonth> month(String column) {
        if (leaveOut.contains(column)) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(column, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package stillstock.app.table.filter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.OptionalDouble;

/** Numbers as a filter box writes them: 1200, 1,200.50, 2025-01-31, 2025-01 (its first day). */
final class FilterNumber {
    private FilterNumber() {}

    static OptionalDouble read(String text) {
        String words = text.strip();
        if (words.matches("[-+]?[0-9][0-9,]*(\\.[0-9]*)?|[-+]?\\.[0-9]+")) {
            return OptionalDouble.of(Double.parseDouble(words.replace(",", "")));
        }
        try {
            if (words.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return OptionalDouble.of(LocalDate.parse(words).toEpochDay());
            }
            if (words.matches("[0-9]{4}-[0-9]{2}")) {
                return OptionalDouble.of(YearMonth.parse(words).atDay(1).toEpochDay());
            }
        } catch (DateTimeParseException noSuchDay) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.empty();
    }
}

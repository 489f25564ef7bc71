package stillstock.importing.recognise.profile;

import java.util.List;
import java.util.Optional;
import stillstock.importing.mapping.MonthColumns;

/** Finds out whether columns are months, and how their names are written. */
final class MonthColumnFinder {
    private static final int FEWEST = 3;
    private static final List<String> PATTERNS = List.of(
            "yyyy-MM",
            "yyyy/MM",
            "yyyy.MM",
            "yyyyMM",
            "MM/yyyy",
            "MM.yyyy",
            "MM-yyyy",
            "MMM yyyy",
            "MMM-yyyy",
            "MMMM yyyy",
            "MMM yy",
            "MMM-yy",
            "yyyy MMM",
            "yyyy-MMM",
            "yyyy'M'MM",
            MonthColumns.ISO_WEEK,
            "yyyy-MM-dd",
            "dd.MM.yyyy",
            "MM/dd/yyyy");

    private MonthColumnFinder() {}

    static Optional<MonthColumns> in(List<String> header) {
        String best = "";
        long most = FEWEST - 1;
        for (String pattern : PATTERNS) {
            long found = header.stream()
                    .filter(name -> MonthColumns.lastDay(name, pattern).isPresent())
                    .count();
            if (found > most) {
                most = found;
                best = pattern;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(new MonthColumns(best, List.of()));
    }
}

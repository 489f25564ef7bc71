package stillstock.importing.type;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells by a column's name or declared type that its numbers may be days: nobody else than the name can. */
final class DateWords {
    private static final Set<String> DATES = Set.of("date", "dated", "datum", "fecha");
    private static final Set<String> TIMES =
            Set.of("datetime", "timestamp", "ts", "time", "epoch", "unixtime", "created", "updated", "modified");

    private DateWords() {}

    /** True for order_date, OrderDate, created_at, DATETIME, shipped on. */
    static boolean suggestMoment(String name) {
        List<String> words = words(name);
        boolean at = words.size() > 1 && List.of("at", "on").contains(words.get(words.size() - 1));
        return at || suggestDay(name) || words.stream().anyMatch(TIMES::contains);
    }

    /** True for order_date, OrderDate, Rechnungsdatum. */
    static boolean suggestDay(String name) {
        return words(name).stream()
                .anyMatch(word -> DATES.contains(word) || word.endsWith("date") || word.endsWith("datum"));
    }

    private static List<String> words(String name) {
        String apart = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Arrays.asList(apart.split("[^\\p{L}]+"));
    }
}

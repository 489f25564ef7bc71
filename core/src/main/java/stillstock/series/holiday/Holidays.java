package stillstock.series.holiday;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.side.ExternalValue;

/**
 * Which days are holidays, past and coming: the public holidays of a country by rule, and those the data lists in its
 * external table as series named "holiday" or "holiday: NAME" with a value other than 0. Immutable.
 */
public final class Holidays {
    private static final String LISTED = "holiday";

    private final SortedMap<String, SortedSet<Integer>> days;

    private Holidays(SortedMap<String, SortedSet<Integer>> days) {
        this.days = days;
    }

    /**
     * The holidays between two days.
     *
     * @param country as {@link #knows} wants it; empty for the listed ones only
     */
    public static Holidays of(Snapshot snapshot, String country, int firstDay, int lastDay) {
        SortedMap<String, SortedSet<Integer>> days = new TreeMap<>();
        for (ExternalValue one : snapshot.side().external()) {
            String name = listedName(one.series());
            if (!name.isEmpty() && one.value() != 0 && one.day() >= firstDay && one.day() <= lastDay) {
                days.computeIfAbsent(name, key -> new TreeSet<>()).add(one.day());
            }
        }
        if (!country.isEmpty() && firstDay <= lastDay) {
            byRule(days, country, Days.date(firstDay), Days.date(lastDay));
        }
        return new Holidays(days);
    }

    private static void byRule(
            SortedMap<String, SortedSet<Integer>> days, String country, LocalDate first, LocalDate last) {
        String[] parts = country.toLowerCase(Locale.ROOT).split("-");
        Set<Holiday> all = HolidayManager.getInstance(ManagerParameters.create(parts[0]))
                .getHolidays(first, last, HolidayType.PUBLIC_HOLIDAY, Arrays.copyOfRange(parts, 1, parts.length));
        for (Holiday holiday : all) {
            days.computeIfAbsent(holiday.getDescription(Locale.ENGLISH), key -> new TreeSet<>())
                    .add(Days.of(holiday.getDate()));
        }
    }

    private static String listedName(String series) {
        if (!series.toLowerCase(Locale.ROOT).startsWith(LISTED)) {
            return "";
        }
        String rest = series.substring(LISTED.length()).replaceFirst("^[:\\s_-]+", "");
        return rest.isEmpty() ? LISTED : rest;
    }

    /** Codes of the countries whose rules are known: "DE", "GB", "US". */
    public static SortedSet<String> countries() {
        SortedSet<String> two = new TreeSet<>(HolidayManager.getSupportedCalendarCodes());
        two.removeIf(code -> code.length() != 2);
        return two;
    }

    /** True for a country's code, which a region may follow: "DE", "DE-BY", "GB-ENG". */
    public static boolean knows(String country) {
        return countries().contains(country.toUpperCase(Locale.ROOT).split("-", 2)[0]);
    }

    /** Day numbers by name of the holiday. */
    public SortedMap<String, SortedSet<Integer>> days() {
        SortedMap<String, SortedSet<Integer>> copy = new TreeMap<>();
        days.forEach((name, when) -> copy.put(name, new TreeSet<>(when)));
        return copy;
    }

    /** True where there is none. */
    public boolean isEmpty() {
        return days.isEmpty();
    }
}

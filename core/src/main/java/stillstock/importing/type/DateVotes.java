package stillstock.importing.type;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillstock.importing.parse.DateForm;
import stillstock.importing.parse.DayParser;
import stillstock.importing.parse.NumberDate;
import stillstock.snapshot.Days;

/** Counts in which forms the cells of a column are dates, and the last day of each. */
final class DateVotes {
    /** Cells of one form. */
    private static final class Votes {
        private long count;
        private int last = Days.MISSING;

        private void add(long more, int day) {
            count += more;
            last = last == Days.MISSING ? day : Math.max(last, day);
        }
    }

    private static final DateForm COMPACT = new DateForm(DateForm.Order.YMD, '\0', false, false);

    private final Map<DateForm, Votes> forms = new LinkedHashMap<>();
    private final Map<DateForm, FirstCell> misfits = new HashMap<>();
    private final Map<NumberDate, Votes> numbers = new EnumMap<>(NumberDate.class);
    private FirstCell firstOther = FirstCell.NONE;
    private FirstCell firstNumber = FirstCell.NONE;
    private FirstCell doubtful = FirstCell.NONE;
    private long cells;
    private boolean serials = true;

    /** Counts a text; {@code number} is its value as a number, NaN where it is none. */
    void vote(String text, double number, long count, long line) {
        List<DateForm.Reading> readings = DateForm.readings(text);
        if (readings.isEmpty()) {
            List<NumberDate> ways = NumberDate.candidates(number);
            ways.forEach(
                    way -> numbers.computeIfAbsent(way, unused -> new Votes()).add(count, way.day(number)));
            firstOther = ways.isEmpty() ? firstOther.or(text, line) : firstOther;
            firstNumber = ways.isEmpty() ? firstNumber : firstNumber.or(text, line);
            return;
        }
        cells += count;
        for (DateForm.Reading reading : readings) {
            forms.computeIfAbsent(reading.form(), unused -> new Votes()).add(count, reading.day());
        }
        doubtful =
                readings.size() > 1 && readings.get(0).day() != readings.get(1).day()
                        ? doubtful.or(text, line)
                        : doubtful;
        for (DateForm form : forms.keySet()) {
            if (readings.stream().noneMatch(reading -> reading.form().equals(form))) {
                misfits.merge(form, FirstCell.NONE.or(text, line), FirstCell::earlier);
            }
        }
    }

    /** A cell too long to be a date. */
    void refuse(String text, long line) {
        firstOther = firstOther.or(text, line);
    }

    /** Says whether small numbers may be the days of spreadsheets. */
    void allowSerials(boolean allowed) {
        serials = allowed;
    }

    /** Cells that are dates written in parts, or as eight digits. */
    long cells() {
        return cells;
    }

    /** Cells that are days written as one number, in the way that most are. */
    long numbered() {
        return number().map(way -> numbers.get(way).count).orElse(0L);
    }

    /** A cell that may be read in several ways; empty where there is none. */
    String doubtful() {
        return doubtful.text();
    }

    /** A number of eight digits is a date only where all are. */
    boolean allCompact() {
        return forms.keySet().stream().allMatch(form -> form.separator() == 0);
    }

    /** True where some days are written in parts and others as numbers that are not eight digits. */
    boolean mixed() {
        return cells > 0 && numbered() > 0;
    }

    /** The form that most cells allow, day before month where both do, and behind it those that as many allow. */
    List<DateForm> best() {
        long most = forms.keySet().stream().mapToLong(this::count).max().orElse(0);
        return forms.keySet().stream()
                .filter(form -> count(form) == most)
                .filter(form -> !form.equals(COMPACT) || forms.keySet().stream().noneMatch(DateVotes::isIso))
                .sorted(Comparator.comparing(DateForm::order))
                .toList();
    }

    private Optional<NumberDate> number() {
        return numbers.entrySet().stream()
                .filter(way -> serials || way.getKey() != NumberDate.SERIAL_DAY)
                .max(Comparator.comparingLong(way -> way.getValue().count))
                .map(Map.Entry::getKey);
    }

    /** The patterns of the best forms, with the numbers' behind each where these count; none where there are no dates. */
    List<String> patterns(boolean withNumbers) {
        String way = withNumbers ? number().map(NumberDate::pattern).orElse("") : "";
        List<String> parts = best().stream().map(DateForm::pattern).toList();
        if (parts.isEmpty()) {
            return way.isEmpty() ? List.of() : List.of(way);
        }
        return way.isEmpty()
                ? parts
                : parts.stream().map(part -> part + DayParser.OR + way).toList();
    }

    /** The last day in that pattern, {@link Days#MISSING} where there is none. */
    int last(boolean withNumbers) {
        int parts =
                best().stream().findFirst().map(form -> forms.get(form).last).orElse(Days.MISSING);
        int way = withNumbers ? number().map(one -> numbers.get(one).last).orElse(Days.MISSING) : Days.MISSING;
        return parts == Days.MISSING ? way : way == Days.MISSING ? parts : Math.max(parts, way);
    }

    /** Cells that the pattern reads. */
    long fits(boolean withNumbers) {
        long fits = withNumbers ? numbered() : 0;
        Optional<DateForm> best = best().stream().findFirst();
        if (best.isPresent()) {
            fits += count(best.get());
        }
        return fits;
    }

    /** Cells that a form reads: that of 2026-01-31 reads days of eight digits too. */
    private long count(DateForm form) {
        Votes compact = isIso(form) ? forms.get(COMPACT) : null;
        return forms.get(form).count + (compact == null ? 0 : compact.count);
    }

    private static boolean isIso(DateForm form) {
        return form.order() == DateForm.Order.YMD && form.separator() == '-' && !form.named() && !form.shortYear();
    }

    /** The first cell that the pattern does not read. */
    FirstCell firstMisfit(boolean withNumbers) {
        FirstCell first = firstOther.earlier(withNumbers ? FirstCell.NONE : firstNumber);
        return best().stream()
                .findFirst()
                .map(form -> first.earlier(misfits.getOrDefault(form, FirstCell.NONE)))
                .orElse(first);
    }
}

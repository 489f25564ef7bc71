package stillstock.importing.type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillstock.importing.parse.Blanks;
import stillstock.importing.parse.DateForm;
import stillstock.importing.parse.Flags;

/**
 * Learns of one column, cell by cell, what it holds. Each cell votes for every reading that it allows; the reading with
 * most votes holds for the column. Memory: some thousand distinct texts. Not safe for several threads.
 */
public final class ColumnTyper {
    /** Share of the filled cells that must be numbers for the column to hold numbers: ids are digits often enough. */
    private static final double NUMBERS = 0.99;
    /** Share of the filled cells that must be dates: nothing else looks like them. */
    private static final double DATES = 0.9;

    private static final int REMEMBERED = 4096;
    private static final int SHOWN = 200;

    /** A text, how often it came and where first. */
    private static final class Seen {
        private final long line;
        private long count;

        private Seen(long line) {
            this.line = line;
        }
    }

    /** The first cell that a reading does not allow. */
    private record First(String text, long line) {
        private static final First NONE = new First("", 0);
    }

    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<DateForm, Long> dates = new LinkedHashMap<>();
    private final Map<DateForm, First> misfits = new HashMap<>();
    private final NumberVotes numbers = new NumberVotes();
    private First firstNoDate = First.NONE;
    private First firstNoDot = First.NONE;
    private First firstNoComma = First.NONE;
    private long blank;
    private long filled;
    private long dateCells;
    private long flags;
    private String nullWord = "";

    /** Looks at one cell; line is where its row begins, from 1. */
    public void accept(String cell, long line) {
        Seen before = seen.get(cell);
        if (before == null) {
            if (seen.size() >= REMEMBERED) {
                classify(cell.strip(), 1, line);
                return;
            }
            before = new Seen(line);
            seen.put(cell, before);
        }
        before.count++;
    }

    private void classify(String text, long count, long line) {
        if (Blanks.isNoValue(text)) {
            blank += count;
            nullWord = text.isEmpty() ? nullWord : text;
            return;
        }
        filled += count;
        flags += Flags.parse(text).isPresent() ? count : 0;
        boolean[] fits = numbers.vote(text, count);
        firstNoDot = fits[0] ? firstNoDot : earlier(firstNoDot, text, line);
        firstNoComma = fits[1] ? firstNoComma : earlier(firstNoComma, text, line);
        List<DateForm> forms = DateForm.candidates(text);
        if (forms.isEmpty()) {
            firstNoDate = earlier(firstNoDate, text, line);
            return;
        }
        dateCells += count;
        for (DateForm form : forms) {
            dates.merge(form, count, Long::sum);
        }
        for (DateForm form : dates.keySet()) {
            if (!forms.contains(form)) {
                misfits.merge(form, new First(shortened(text), line), (a, b) -> a.line() <= b.line() ? a : b);
            }
        }
    }

    private static First earlier(First before, String text, long line) {
        return before.line() > 0 && before.line() <= line ? before : new First(shortened(text), line);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
    }

    /** Counts the remembered texts into the votes, once. */
    private void settle() {
        seen.forEach((text, cell) -> classify(text.strip(), cell.count, cell.line));
        seen.clear();
    }

    /** True once there are numbers that only one decimal mark reads, and which it is. */
    DecimalMark mark() {
        settle();
        return numbers.most() >= NUMBERS * filled ? numbers.mark() : DecimalMark.UNKNOWN;
    }

    /**
     * What was learned.
     *
     * @param usual the decimal mark of the file's other columns, for numbers that both marks read
     */
    ColumnType type(String name, DecimalMark usual) {
        settle();
        if (filled == 0) {
            return made(name, ColumnKind.EMPTY, "", List.of(), 0, First.NONE);
        }
        if (dateCells >= DATES * filled && !(allCompact() && dateCells < filled)) {
            return date(name);
        }
        if (numbers.most() >= NUMBERS * filled && numbers.leadingZeros() == 0 && numbers.longest() <= 15) {
            DecimalMark mark = numbers.decided(usual);
            boolean doubt = numbers.differing() > 0 && numbers.mark() == DecimalMark.UNKNOWN && usual == DecimalMark.UNKNOWN;
            String other = mark == DecimalMark.COMMA ? "." : ",";
            return made(
                    name,
                    ColumnKind.NUMBER,
                    mark == DecimalMark.COMMA ? "," : ".",
                    doubt ? List.of(other) : List.of(),
                    filled - numbers.fits(mark),
                    mark == DecimalMark.COMMA ? firstNoComma : firstNoDot);
        }
        if (flags == filled && numbers.most() < filled) {
            return made(name, ColumnKind.YES_NO, "", List.of(), 0, First.NONE);
        }
        return made(name, ColumnKind.TEXT, "", List.of(), 0, First.NONE);
    }

    /** A number of eight digits is a date only where all are. */
    private boolean allCompact() {
        return dates.keySet().stream().allMatch(form -> form.separator() == 0);
    }

    private ColumnType date(String name) {
        DateForm best = dates.keySet().iterator().next();
        for (DateForm form : dates.keySet()) {
            long votes = dates.get(form) - dates.get(best);
            if (votes > 0 || (votes == 0 && form.order().ordinal() < best.order().ordinal())) {
                best = form;
            }
        }
        List<String> others = new ArrayList<>();
        for (DateForm form : dates.keySet()) {
            if (!form.equals(best) && dates.get(form).equals(dates.get(best))) {
                others.add(form.pattern());
            }
        }
        First first = misfits.getOrDefault(best, First.NONE);
        if (first.line() == 0 || (firstNoDate.line() > 0 && firstNoDate.line() < first.line())) {
            first = firstNoDate;
        }
        return made(name, ColumnKind.DATE, best.pattern(), others, filled - dates.get(best), first);
    }

    private ColumnType made(
            String name, ColumnKind kind, String format, List<String> others, long wrong, First first) {
        First shown = wrong == 0 ? First.NONE : first;
        return new ColumnType(
                name,
                kind,
                format,
                others,
                new ColumnType.Cells(filled, blank, wrong, shown.text(), shown.line()),
                remark(kind));
    }

    private String remark(ColumnKind kind) {
        List<String> said = new ArrayList<>();
        if (kind == ColumnKind.NUMBER) {
            said.addAll(numbers.ways());
        }
        if (kind == ColumnKind.TEXT && numbers.leadingZeros() > 0) {
            said.add("digits with leading zeros, kept as text");
        }
        if (!nullWord.isEmpty() && kind != ColumnKind.TEXT) {
            said.add("\"" + shortened(nullWord) + "\" read as blank");
        }
        return String.join("; ", said);
    }
}

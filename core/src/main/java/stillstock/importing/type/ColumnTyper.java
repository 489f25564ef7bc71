package stillstock.importing.type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillstock.importing.parse.Blanks;
import stillstock.importing.parse.DateForm;
import stillstock.importing.parse.Flags;
import stillstock.importing.row.ColumnFormat;

/**
 * Learns of one column, cell by cell, what it holds. Each cell votes for every reading that it allows; the reading with
 * most votes holds for the column. Memory: some thousand distinct texts. Not safe for several threads.
 */
public final class ColumnTyper {
    /** Share of the filled cells that must be numbers for the column to hold numbers: ids are digits often enough. */
    private static final double NUMBERS = 0.99;
    /** Share of the filled cells that must be dates: nothing else looks like them. */
    private static final double DATES = 0.9;

    private static final int LONGEST_NUMBER = 15;
    /** Distinct texts that all columns of a table remember together, and one at most. */
    private static final int REMEMBERED_BY_ALL = 1 << 18;

    private static final int REMEMBERED = 4096;
    /** A longer cell is text, whatever it says. */
    private static final int LONGEST = 100;

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

    /** Cells that the column's reading does not allow. */
    private record Misfits(long count, First first) {}

    private final int remembered;
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

    /** @param columns how many columns the table has, which share the memory */
    ColumnTyper(int columns) {
        remembered = Math.min(REMEMBERED, REMEMBERED_BY_ALL / Math.max(1, columns));
    }

    /** Looks at one cell; line is where its row begins, from 1. */
    public void accept(String cell, long line) {
        if (cell.length() > LONGEST) {
            filled++;
            firstNoDate = earlier(firstNoDate, cell, line);
            firstNoDot = earlier(firstNoDot, cell, line);
            firstNoComma = earlier(firstNoComma, cell, line);
            return;
        }
        Seen before = seen.get(cell);
        if (before == null) {
            if (seen.size() >= remembered) {
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
        DecimalMark mark = numbers.decided(usual);
        String markText = mark == DecimalMark.COMMA ? "," : ".";
        boolean doubt =
                numbers.differing() > 0 && numbers.mark() == DecimalMark.UNKNOWN && usual == DecimalMark.UNKNOWN;
        List<String> otherMark = doubt ? List.of(mark == DecimalMark.COMMA ? "." : ",") : List.of();
        List<DateForm> forms = dates.isEmpty() ? List.of() : bestForms();
        String pattern = forms.isEmpty() ? "" : forms.get(0).pattern();
        List<String> otherPatterns =
                forms.stream().skip(1).map(DateForm::pattern).toList();
        ColumnFormat written = new ColumnFormat(
                mark == DecimalMark.COMMA,
                pattern,
                otherPatterns.isEmpty() ? "" : ColumnType.doubt(name, true, pattern, otherPatterns),
                doubt ? ColumnType.doubt(name, false, markText, otherMark) : "");
        return switch (kind()) {
            case DATE -> made(name, ColumnKind.DATE, pattern, otherPatterns, cells(dateMisfits(forms.get(0))), written);
            case NUMBER -> made(name, ColumnKind.NUMBER, markText, otherMark, cells(numberMisfits(mark)), written);
            default -> made(name, kind(), "", List.of(), cells(new Misfits(0, First.NONE)), written);
        };
    }

    private ColumnKind kind() {
        if (filled == 0) {
            return ColumnKind.EMPTY;
        }
        if (dateCells >= DATES * filled && !(allCompact() && dateCells < filled)) {
            return ColumnKind.DATE;
        }
        if (numbers.most() >= NUMBERS * filled && numbers.leadingZeros() == 0 && numbers.longest() <= LONGEST_NUMBER) {
            return ColumnKind.NUMBER;
        }
        return flags == filled && numbers.most() < filled ? ColumnKind.YES_NO : ColumnKind.TEXT;
    }

    /** A number of eight digits is a date only where all are. */
    private boolean allCompact() {
        return dates.keySet().stream().allMatch(form -> form.separator() == 0);
    }

    /** The form that most cells allow, day before month where both do, and behind it those that as many allow. */
    private List<DateForm> bestForms() {
        long most = dates.values().stream().mapToLong(votes -> votes).max().orElse(0);
        return dates.entrySet().stream()
                .filter(form -> form.getValue() == most)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(DateForm::order))
                .toList();
    }

    private Misfits dateMisfits(DateForm best) {
        First first = misfits.getOrDefault(best, First.NONE);
        boolean other = first.line() == 0 || (firstNoDate.line() > 0 && firstNoDate.line() < first.line());
        return new Misfits(filled - dates.get(best), other ? firstNoDate : first);
    }

    private Misfits numberMisfits(DecimalMark mark) {
        return new Misfits(filled - numbers.fits(mark), mark == DecimalMark.COMMA ? firstNoComma : firstNoDot);
    }

    private ColumnType.Cells cells(Misfits wrong) {
        First shown = wrong.count() == 0 ? First.NONE : wrong.first();
        return new ColumnType.Cells(filled, blank, wrong.count(), shown.text(), shown.line());
    }

    private ColumnType made(
            String name,
            ColumnKind kind,
            String format,
            List<String> others,
            ColumnType.Cells cells,
            ColumnFormat written) {
        return new ColumnType(name, kind, format, others, cells, remark(kind), written);
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

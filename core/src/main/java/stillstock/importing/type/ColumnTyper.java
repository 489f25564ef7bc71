package stillstock.importing.type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillstock.importing.parse.Blanks;
import stillstock.importing.parse.Flags;
import stillstock.importing.parse.Numbers;
import stillstock.importing.row.ColumnFormat;
import stillstock.snapshot.Days;

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

    /** A text, how often it came and where first. */
    private static final class Seen {
        private final long line;
        private long count;

        private Seen(long line) {
            this.line = line;
        }
    }

    /** Cells that the column's reading does not allow. */
    private record Misfits(long count, FirstCell first) {
        private static final Misfits NONE = new Misfits(0, FirstCell.NONE);
    }

    private final int remembered;
    private final Map<String, Seen> seen = new HashMap<>();
    private final DateVotes dates = new DateVotes();
    private final NumberVotes numbers = new NumberVotes();
    private FirstCell firstNoDot = FirstCell.NONE;
    private FirstCell firstNoComma = FirstCell.NONE;
    private FirstCell doubtfulNumber = FirstCell.NONE;
    private long blank;
    private long filled;
    private long flags;
    private boolean declaredDate;
    private String nullWord = "";

    /** @param columns how many columns the table has, which share the memory */
    ColumnTyper(int columns) {
        remembered = Math.min(REMEMBERED, REMEMBERED_BY_ALL / Math.max(1, columns));
    }

    /** Says that the column is declared as one of dates, as databases do: then its numbers may be days. */
    public void declareDate() {
        declaredDate = true;
    }

    /** Looks at one cell; line is where its row begins, from 1. */
    public void accept(String cell, long line) {
        if (cell.length() > LONGEST) {
            filled++;
            dates.refuse(cell, line);
            firstNoDot = firstNoDot.or(cell, line);
            firstNoComma = firstNoComma.or(cell, line);
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
        firstNoDot = fits[0] ? firstNoDot : firstNoDot.or(text, line);
        firstNoComma = fits[1] ? firstNoComma : firstNoComma.or(text, line);
        doubtfulNumber = fits[2] ? doubtfulNumber.or(text, line) : doubtfulNumber;
        dates.vote(text, fits[0] ? Numbers.parse(text, false) : Double.NaN, count, line);
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
        boolean days = numbersAreDays(name);
        List<String> patterns = dates.patterns(days);
        String pattern = patterns.isEmpty() ? "" : patterns.get(0);
        List<String> otherPatterns = patterns.stream().skip(1).toList();
        ColumnFormat written = new ColumnFormat(
                mark == DecimalMark.COMMA,
                pattern,
                otherPatterns.isEmpty() ? "" : ColumnType.doubt(name, true, pattern, otherPatterns),
                doubt ? ColumnType.doubt(name, false, markText, otherMark) : "");
        ColumnKind kind = kind(days);
        return switch (kind) {
            case DATE -> new ColumnType(
                    name,
                    kind,
                    pattern,
                    otherPatterns,
                    cells(new Misfits(filled - dates.fits(days), dates.firstMisfit(days))),
                    remark(kind),
                    otherPatterns.isEmpty() ? "" : dates.doubtful(),
                    dates.last(days),
                    written);
            case NUMBER -> new ColumnType(
                    name,
                    kind,
                    markText,
                    otherMark,
                    cells(numberMisfits(mark)),
                    remark(kind),
                    doubt ? doubtfulNumber.text() : "",
                    Days.MISSING,
                    written);
            default -> new ColumnType(
                    name, kind, "", List.of(), cells(Misfits.NONE), remark(kind), "", Days.MISSING, written);
        };
    }

    /** True where the column's name or declaration says that its numbers are days, and enough of them can be. */
    private boolean numbersAreDays(String name) {
        dates.allowSerials(declaredDate || DateWords.suggestDay(name));
        long numbered = dates.numbered();
        return numbered > 0
                && (declaredDate || DateWords.suggestMoment(name))
                && dates.cells() + numbered >= DATES * filled;
    }

    private ColumnKind kind(boolean days) {
        if (filled == 0) {
            return ColumnKind.EMPTY;
        }
        boolean dated = dates.cells() >= DATES * filled && !(dates.allCompact() && dates.cells() < filled);
        if (days || dated) {
            return ColumnKind.DATE;
        }
        if (numbers.most() >= NUMBERS * filled && numbers.leadingZeros() == 0 && numbers.longest() <= LONGEST_NUMBER) {
            return ColumnKind.NUMBER;
        }
        return flags == filled && numbers.most() < filled ? ColumnKind.YES_NO : ColumnKind.TEXT;
    }

    private Misfits numberMisfits(DecimalMark mark) {
        return new Misfits(filled - numbers.fits(mark), mark == DecimalMark.COMMA ? firstNoComma : firstNoDot);
    }

    private ColumnType.Cells cells(Misfits wrong) {
        FirstCell shown = wrong.count() == 0 ? FirstCell.NONE : wrong.first();
        return new ColumnType.Cells(filled, blank, wrong.count(), shown.text(), shown.line());
    }

    private String remark(ColumnKind kind) {
        List<String> said = new ArrayList<>();
        if (kind == ColumnKind.NUMBER) {
            said.addAll(numbers.ways());
        }
        if (kind == ColumnKind.DATE && dates.mixed()) {
            said.add("days as text and as numbers");
        }
        if (kind == ColumnKind.TEXT && numbers.leadingZeros() > 0) {
            said.add("digits with leading zeros, kept as text");
        }
        if (!nullWord.isEmpty() && kind != ColumnKind.TEXT) {
            said.add("\"" + FirstCell.shortened(nullWord) + "\" read as blank");
        }
        return String.join("; ", said);
    }
}

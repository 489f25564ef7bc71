package stillstock.quality.rule.repeat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/**
 * Periods of sales that are there twice though no order id could tell: all lines of a stretch of days come in pairs (the
 * same export was read twice), or a day, week or month holds the very lines of the one before it (an export was dated
 * wrongly or pasted again). Lines are the same where product, place, customer, order, quantity, price and discount are.
 *
 * <p>By chance this does not happen to many different lines, so a period counts where at least {@value #LEAST_LINES}
 * different ones repeat. Data that repeats itself by nature, such as a plan, is passed over: there more than a quarter of
 * all periods of 24 and more, or half of 4 and more, are like the one before.
 *
 * @param periods by kind, in order of time; a day is in one kind at most
 */
public record RepeatedPeriods(Map<Kind, List<Period>> periods) {
    /** Different lines that must repeat. */
    static final int LEAST_LINES = 10;

    private static final int DAYS_A_WEEK = 7;

    /** How a period repeats another. */
    public enum Kind {
        /** Each line is there an even number of times. */
        TWICE("days whose lines are all there twice"),
        /** The lines of a day are those of the day before. */
        DAY("days that repeat the day before"),
        /** The lines of seven days are those of the seven days before, day by day. */
        WEEK("weeks that repeat the week before"),
        /** The lines of a month are those of the month before, day of month by day of month. */
        MONTH("months that repeat the month before");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In a sentence. */
        public String words() {
            return words;
        }
    }

    /**
     * A stretch of days.
     *
     * @param first its first day
     * @param last its last day, inclusive
     * @param copyOf the first day of what it repeats; {@code first} itself where its own lines come in pairs
     */
    public record Period(int first, int last, int copyOf) {}

    /** Repeated periods of the sales dated on or before a day. */
    public static RepeatedPeriods of(Snapshot snapshot, int asOfDay) {
        Map<Kind, List<Period>> found = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            found.put(kind, List.of());
        }
        SalesDays days = SalesDays.of(snapshot.sales(), asOfDay);
        if (days.isEmpty()) {
            return new RepeatedPeriods(found);
        }
        BitSet taken = new BitSet();
        found.put(Kind.TWICE, take(days.telling(twice(days)), taken));
        found.put(Kind.DAY, take(days.telling(shifted(days, 1, 1, taken)), taken));
        found.put(Kind.WEEK, take(days.telling(shifted(days, DAYS_A_WEEK, DAYS_A_WEEK, taken)), taken));
        found.put(Kind.MONTH, take(days.telling(RepeatedMonths.of(days, taken)), taken));
        return new RepeatedPeriods(found);
    }

    /** The periods of a kind. */
    public List<Period> of(Kind kind) {
        return periods.get(kind);
    }

    /** A number that is the same for lines that are the same but for their day, and for no others but by accident. */
    public static long line(SalesTable sales, int product, int row) {
        return SalesDays.hash(sales, product, row);
    }

    private static List<Period> take(List<Period> found, BitSet taken) {
        found.forEach(period -> taken.set(period.first(), period.last() + 1));
        return found;
    }

    private static List<Period> twice(SalesDays days) {
        List<Period> result = new ArrayList<>();
        int from = -1;
        int to = -1;
        for (int day = days.first(); day <= days.last() + 1; day++) {
            boolean blank = day <= days.last() && days.lines(day) == 0;
            if (day <= days.last() && days.paired(day)) {
                from = from < 0 ? day : from;
                to = day;
            } else if (!blank && from >= 0) {
                result.add(new Period(from, to, from));
                from = -1;
            }
        }
        return result;
    }

    /** Stretches of at least so many days, each like the one so many days before it. */
    private static List<Period> shifted(SalesDays days, int shift, int least, BitSet taken) {
        List<Period> result = new ArrayList<>();
        int compared = 0;
        int alike = 0;
        int from = -1;
        for (int day = days.first() + shift; day <= days.last() + 1; day++) {
            boolean inside = day <= days.last();
            boolean same = inside && days.alike(day, day - shift) && !taken.get(day) && !taken.get(day - shift);
            if (inside && days.lines(day) + days.lines(day - shift) > 0) {
                compared++;
                alike += same ? 1 : 0;
            }
            if (same) {
                from = from < 0 ? day : from;
            } else if (from >= 0) {
                if (day - from >= least) {
                    result.add(trimmed(days, from, day - 1, shift));
                }
                from = -1;
            }
        }
        return byNature(compared, alike) ? List.of() : result;
    }

    /** Without the days that hold no line at either end. */
    private static Period trimmed(SalesDays days, int from, int to, int shift) {
        int first = from;
        int last = to;
        while (first < last && days.lines(first) == 0) {
            first++;
        }
        while (last > first && days.lines(last) == 0) {
            last--;
        }
        return new Period(first, last, first - shift);
    }

    /** True where so many periods are like the one before that this is how the data is. */
    static boolean byNature(int compared, int alike) {
        return compared >= 24 ? alike * 4 > compared : compared >= 4 && alike * 2 > compared;
    }
}

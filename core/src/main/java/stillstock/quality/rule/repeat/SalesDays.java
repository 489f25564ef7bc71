package stillstock.quality.rule.repeat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.column.Dictionary;

/**
 * The lines of each day of sales as a sum of their hashes: two days hold the same lines, in whatever order, where the sums
 * and the numbers of lines agree; a day's lines come in pairs where their hashes cancel out. Linear in rows.
 */
final class SalesDays {
    private final SalesTable sales;
    private final int asOfDay;
    private final int first;
    private final long[] sums;
    private final long[] cancelled;
    private final int[] lines;
    /** Days of which a line names its order: copies of such lines are found one by one. */
    private final BitSet ordered = new BitSet();

    private SalesDays(SalesTable sales, int asOfDay, int first, int last) {
        this.sales = sales;
        this.asOfDay = asOfDay;
        this.first = first;
        int n = Math.max(0, last - first + 1);
        sums = new long[n];
        cancelled = new long[n];
        lines = new int[n];
        for (int p = 0; p < sales.products(); p++) {
            int end = sales.toAsOf(p, asOfDay);
            for (int row = sales.from(p); row < end; row++) {
                int day = sales.day(row) - first;
                long hash = hash(sales, p, row);
                sums[day] += hash;
                cancelled[day] ^= hash;
                lines[day]++;
                if (sales.order(row) != Dictionary.MISSING) {
                    ordered.set(day);
                }
            }
        }
    }

    static SalesDays of(SalesTable sales, int asOfDay) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int p = 0; p < sales.products(); p++) {
            int end = sales.toAsOf(p, asOfDay);
            if (end > sales.from(p)) {
                first = Math.min(first, sales.day(sales.from(p)));
                last = Math.max(last, sales.day(end - 1));
            }
        }
        return new SalesDays(sales, asOfDay, first > last ? 0 : first, first > last ? -1 : last);
    }

    boolean isEmpty() {
        return lines.length == 0;
    }

    int first() {
        return first;
    }

    int last() {
        return first + lines.length - 1;
    }

    /** Lines of a day; 0 for a day outside. */
    int lines(int day) {
        return inside(day) ? lines[day - first] : 0;
    }

    /** True where every line of a day is there an even number of times and none names its order. */
    boolean paired(int day) {
        int at = day - first;
        return lines[at] > 0 && lines[at] % 2 == 0 && cancelled[at] == 0 && !ordered.get(at);
    }

    /** True where two days hold the same lines; days outside hold none. */
    boolean alike(int day, int other) {
        return lines(day) == lines(other) && sum(day) == sum(other);
    }

    private long sum(int day) {
        return inside(day) ? sums[day - first] : 0;
    }

    private boolean inside(int day) {
        return day >= first && day - first < lines.length;
    }

    /** The periods that hold enough different lines to be no accident. */
    List<RepeatedPeriods.Period> telling(List<RepeatedPeriods.Period> periods) {
        if (periods.isEmpty()) {
            return periods;
        }
        Map<Integer, Set<Long>> different = new HashMap<>();
        int[] periodOf = new int[lines.length];
        for (int i = 0; i < periods.size(); i++) {
            for (int day = periods.get(i).first(); day <= periods.get(i).last(); day++) {
                if (inside(day)) {
                    periodOf[day - first] = i + 1;
                }
            }
        }
        for (int p = 0; p < sales.products(); p++) {
            int end = sales.toAsOf(p, asOfDay);
            for (int row = sales.from(p); row < end; row++) {
                int period = periodOf[sales.day(row) - first];
                if (period > 0) {
                    Set<Long> seen = different.computeIfAbsent(period - 1, key -> new HashSet<>());
                    if (seen.size() < RepeatedPeriods.LEAST_LINES) {
                        seen.add(hash(sales, p, row));
                    }
                }
            }
        }
        return periods.stream()
                .filter(period -> different
                                .getOrDefault(periods.indexOf(period), Set.of())
                                .size()
                        >= RepeatedPeriods.LEAST_LINES)
                .toList();
    }

    /** A hash of all a line says but its day; 64 bits, mixed as in MurmurHash3's finalizer (Appleby 2011). */
    static long hash(SalesTable sales, int product, int row) {
        long hash = mixed(product);
        hash = mixed(hash + sales.location(row));
        hash = mixed(hash + sales.customer(row));
        hash = mixed(hash + sales.order(row));
        hash = mixed(hash + Float.floatToIntBits(sales.quantity(row)));
        hash = mixed(hash + Float.floatToIntBits(sales.unitPrice(row)));
        return mixed(hash + Float.floatToIntBits(sales.discount(row)));
    }

    private static long mixed(long value) {
        long x = value + 0x9E3779B97F4A7C15L;
        x = (x ^ x >>> 33) * 0xFF51AFD7ED558CCDL;
        x = (x ^ x >>> 33) * 0xC4CEB9FE1A85EC53L;
        return x ^ x >>> 33;
    }
}

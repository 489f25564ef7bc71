package stillstock.quality.rule;

import java.util.Map;
import java.util.TreeMap;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.Snapshot;

/**
 * Movements far away from all others: before the first or after the last gap of at least 90 days between days with
 * movements, where at most one row in a thousand lies beyond. Such dates are nearly always typing errors, and the last
 * of them would be the day that the whole analysis speaks of.
 *
 * @param early rows before {@code from}
 * @param late rows after {@code to}
 * @param from first day of the body of the data; {@link Days#MISSING} where there is no movement
 * @param to its last day
 * @param rows all rows
 */
public record StrayDays(long early, long late, int from, int to, long rows) {
    private static final int LEAST_GAP_DAYS = 90;
    private static final double MOST_SHARE = 0.001;

    /** Stray days among sales, returns and stock records dated on or before a day. */
    public static StrayDays of(Snapshot snapshot, int asOfDay) {
        TreeMap<Integer, long[]> byDay = new TreeMap<>();
        count(snapshot.sales(), asOfDay, byDay);
        count(snapshot.returns(), asOfDay, byDay);
        count(snapshot.inventory(), asOfDay, byDay);
        if (byDay.isEmpty()) {
            return new StrayDays(0, 0, Days.MISSING, Days.MISSING, 0);
        }
        long rows = byDay.values().stream().mapToLong(count -> count[0]).sum();
        int from = body(byDay, rows);
        int to = -body(negated(byDay), rows);
        return new StrayDays(sum(byDay.headMap(from)), sum(byDay.tailMap(to, false)), from, to, rows);
    }

    /** The first day after the last wide gap with hardly any rows before it. */
    private static int body(TreeMap<Integer, long[]> byDay, long rows) {
        long before = 0;
        int from = byDay.firstKey();
        int last = from;
        for (Map.Entry<Integer, long[]> day : byDay.entrySet()) {
            if (before > MOST_SHARE * rows) {
                break;
            }
            if (day.getKey() - last >= LEAST_GAP_DAYS) {
                from = day.getKey();
            }
            last = day.getKey();
            before += day.getValue()[0];
        }
        return from;
    }

    private static TreeMap<Integer, long[]> negated(TreeMap<Integer, long[]> byDay) {
        TreeMap<Integer, long[]> result = new TreeMap<>();
        byDay.forEach((day, count) -> result.put(-day, count));
        return result;
    }

    private static long sum(Map<Integer, long[]> days) {
        return days.values().stream().mapToLong(count -> count[0]).sum();
    }

    private static void count(ProductRows table, int asOfDay, Map<Integer, long[]> byDay) {
        for (int p = 0; p < table.products(); p++) {
            int end = table.toAsOf(p, asOfDay);
            for (int row = table.from(p), to; row < end; row = to) {
                to = row + 1;
                while (to < end && table.day(to) == table.day(row)) {
                    to++;
                }
                byDay.computeIfAbsent(table.day(row), day -> new long[1])[0] += to - row;
            }
        }
    }
}

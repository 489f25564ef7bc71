package stillstock.importing.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Keeps rows from a far future out of one table. A date is implausible where more than a year ({@link #GAP_DAYS}) lies
 * between it and every earlier row, and no more than one row in a hundred (at least one) lies beyond the gap; in a table
 * of fewer than {@link #SMALL} rows the gap must be three years. Rows beyond a gap are held until the table is read,
 * because only then their number is known; the answer does not depend on the order of rows.
 */
public final class DateGate {
    static final int GAP_DAYS = 366;
    static final int SMALL = 100;

    private static final int FIRST_ROWS = 256;
    private static final int MOST_HELD = 50_000;

    /** A row put aside with what to do with it. */
    public record Held(int day, long line, Runnable admit, Runnable reject) {}

    private final List<Held> held = new ArrayList<>();
    private long rows;
    private boolean primed;
    private int frontier;

    /** True where a row of this day can be taken at once; else {@link #hold} it. Counts the row. */
    public boolean admits(int day) {
        if (!primed || day > (long) frontier + GAP_DAYS) {
            return false;
        }
        frontier = Math.max(frontier, day);
        rows++;
        return true;
    }

    /** Puts a row aside; {@link #release} decides on it. */
    public void hold(Held row) {
        held.add(row);
        rows++;
    }

    /** Decides on held rows where enough are there. Called between rows: what it runs takes rows itself. */
    public void release() {
        if (!primed && held.size() >= FIRST_ROWS) {
            prime();
        } else if (held.size() > MOST_HELD) {
            admitGroups();
            if (held.size() > MOST_HELD) {
                drain(Held::reject);
            }
        }
    }

    /** Decides on all rows still held: the table has been read. */
    public void settle() {
        if (!primed) {
            prime();
        }
        admitGroups();
        drain(Held::reject);
    }

    /** Takes the first rows from the earliest up to the first gap above their median. */
    private void prime() {
        if (held.isEmpty()) {
            return;
        }
        sort();
        primed = true;
        frontier = held.get((held.size() - 1) / 2).day();
        admitNear();
    }

    private void admitGroups() {
        sort();
        admitNear();
        while (!held.isEmpty() && !isTail()) {
            frontier = held.get(0).day();
            admitNear();
        }
    }

    private boolean isTail() {
        long beyond = held.size();
        long gap = (long) held.get(0).day() - frontier;
        return beyond <= Math.max(1, rows / 100) && (rows >= SMALL || gap > 3L * GAP_DAYS);
    }

    /** Admits the held rows that no gap separates from the frontier. */
    private void admitNear() {
        int n = 0;
        while (n < held.size() && held.get(n).day() <= (long) frontier + GAP_DAYS) {
            frontier = Math.max(frontier, held.get(n).day());
            n++;
        }
        List<Held> near = new ArrayList<>(held.subList(0, n));
        held.subList(0, n).clear();
        near.forEach(row -> row.admit().run());
    }

    private void drain(Function<Held, Runnable> what) {
        List<Held> rest = new ArrayList<>(held);
        held.clear();
        rest.forEach(row -> what.apply(row).run());
    }

    private void sort() {
        held.sort(Comparator.comparingInt(Held::day).thenComparingLong(Held::line));
    }
}

package stillstock.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.Snapshot;

/**
 * Which days of a snapshot hold sales or returns up to a day: how fine the data is, and whether a whole week or month
 * is written under one date.
 */
final class MovementCalendar {
    /** Daily series need sales on this share of days at least, weekly ones of weeks. */
    private static final double DENSE_SHARE = 0.4;

    private static final int MIN_DATES_FOR_A_PATTERN = 3;

    private final int firstDay;
    private final BitSet days = new BitSet();

    MovementCalendar(Snapshot snapshot, int asOfDay) {
        int firstMovement = Math.min(first(snapshot.sales(), asOfDay), first(snapshot.returns(), asOfDay));
        // opening stock is often dated long before the first sale that was recorded
        firstDay = firstMovement == Integer.MAX_VALUE ? first(snapshot.inventory(), asOfDay) : firstMovement;
        collect(snapshot.sales(), asOfDay);
        collect(snapshot.returns(), asOfDay);
    }

    /**
     * The first day of any sale or return, of any stock record where there is neither; {@link Integer#MAX_VALUE} where
     * there is none at all.
     */
    int firstDay() {
        return firstDay;
    }

    Period choose() {
        if (writtenUnderOneDate(Period.MONTH)) {
            return Period.MONTH;
        }
        if (writtenUnderOneDate(Period.WEEK)) {
            return Period.WEEK;
        }
        if (days.isEmpty() || share(1) >= DENSE_SHARE) {
            return Period.DAY;
        }
        return share(7) >= DENSE_SHARE ? Period.WEEK : Period.MONTH;
    }

    /**
     * True where all movements of a week carry the same weekday, or all movements of a month its first or its last
     * day: such a date stands for the whole period.
     */
    boolean writtenUnderOneDate(Period period) {
        if (period == Period.DAY || days.cardinality() < MIN_DATES_FOR_A_PATTERN) {
            return false;
        }
        boolean starts = true;
        boolean ends = true;
        boolean sameWeekday = true;
        DayOfWeek weekday = date(days.nextSetBit(0)).getDayOfWeek();
        for (int bit = days.nextSetBit(0); bit >= 0; bit = days.nextSetBit(bit + 1)) {
            LocalDate date = date(bit);
            starts &= date.getDayOfMonth() == 1;
            ends &= date.getDayOfMonth() == date.lengthOfMonth();
            sameWeekday &= date.getDayOfWeek() == weekday;
        }
        return period == Period.MONTH ? starts || ends : sameWeekday;
    }

    private double share(int blockDays) {
        int blocks = (days.length() - 1 - days.nextSetBit(0)) / blockDays + 1;
        BitSet hit = new BitSet();
        for (int bit = days.nextSetBit(0); bit >= 0; bit = days.nextSetBit(bit + 1)) {
            hit.set((bit - days.nextSetBit(0)) / blockDays);
        }
        return hit.cardinality() / (double) blocks;
    }

    private LocalDate date(int bit) {
        return Days.date(firstDay + bit);
    }

    private void collect(ProductRows rows, int asOfDay) {
        for (int product = 0; product < rows.products(); product++) {
            int to = rows.toAsOf(product, asOfDay);
            for (int row = rows.from(product); row < to; row++) {
                days.set(rows.day(row) - firstDay);
            }
        }
    }

    private static int first(ProductRows rows, int asOfDay) {
        int first = Integer.MAX_VALUE;
        for (int product = 0; product < rows.products(); product++) {
            int row = rows.from(product);
            if (row < rows.toAsOf(product, asOfDay)) {
                first = Math.min(first, rows.day(row));
            }
        }
        return first;
    }
}

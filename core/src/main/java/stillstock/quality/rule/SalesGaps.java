package stillstock.quality.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import stillstock.snapshot.Days;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/**
 * Runs of days without any sale at a place where there usually are some. Each weekday's rate of days with a sale between
 * the place's first and last sale, (days with a sale + 1) / (days + 2), gives the chance of a run: the product of (1 -
 * rate). A run is a gap where that chance is below 0.05 / days (Bonferroni), so that a place without gaps has one by
 * accident once in twenty. A closed holiday is a gap too: the data cannot tell it from a missing file.
 */
public final class SalesGaps {
    private static final double FAMILY_ERROR = 0.05;
    private static final int WEEK = 7;
    /** Fewer days than this show no habit. */
    private static final int LEAST_DAYS = 8 * WEEK;

    /**
     * A gap.
     *
     * @param location code, -1 where sales name no place
     * @param firstDay first day without a sale
     * @param lastDay last day without a sale, inclusive
     * @param usualDays days with a sale that such a run usually has
     */
    public record Gap(int location, int firstDay, int lastDay, double usualDays) {}

    private SalesGaps() {}

    /** Days that were looked at and the gaps in them, by place and day. */
    public record Found(List<Gap> gaps, long days) {
        /** Days with a sale that are usually in the gaps. */
        public double missingDays() {
            return gaps.stream().mapToDouble(Gap::usualDays).sum();
        }
    }

    /** Gaps in the sales dated on or before a day. */
    public static Found of(Snapshot snapshot, int asOfDay) {
        SalesTable sales = snapshot.sales();
        int places = snapshot.codes().locations().size() + 1;
        int first = firstDay(sales, asOfDay);
        List<Gap> gaps = new ArrayList<>();
        long days = 0;
        if (first == Days.MISSING) {
            return new Found(gaps, days);
        }
        BitSet[] sold = new BitSet[places];
        for (int p = 0; p < sales.products(); p++) {
            for (int row = sales.from(p); row < sales.toAsOf(p, asOfDay); row++) {
                int place = sales.location(row) + 1;
                if (sold[place] == null) {
                    sold[place] = new BitSet();
                }
                sold[place].set(sales.day(row) - first);
            }
        }
        for (int place = 0; place < places; place++) {
            if (sold[place] != null) {
                days += add(place - 1, first, sold[place], gaps);
            }
        }
        return new Found(List.copyOf(gaps), days);
    }

    private static long add(int location, int first, BitSet sold, List<Gap> gaps) {
        int begin = sold.nextSetBit(0);
        int end = sold.length();
        int days = end - begin;
        if (days < LEAST_DAYS) {
            return days;
        }
        double[] rate = rates(first, sold, begin, end);
        double limit = Math.log(FAMILY_ERROR / days);
        for (int from = sold.nextClearBit(begin), to; from < end; from = sold.nextClearBit(to)) {
            to = sold.nextSetBit(from);
            double logChance = 0;
            double usual = 0;
            for (int day = from; day < to; day++) {
                double weekday = rate[Math.floorMod(first + day, WEEK)];
                logChance += Math.log1p(-weekday);
                usual += weekday;
            }
            if (logChance < limit) {
                gaps.add(new Gap(location, first + from, first + to - 1, usual));
            }
        }
        return days;
    }

    private static double[] rates(int first, BitSet sold, int begin, int end) {
        double[] with = new double[WEEK];
        double[] all = new double[WEEK];
        for (int day = begin; day < end; day++) {
            int weekday = Math.floorMod(first + day, WEEK);
            all[weekday]++;
            with[weekday] += sold.get(day) ? 1 : 0;
        }
        double[] rate = new double[WEEK];
        for (int weekday = 0; weekday < WEEK; weekday++) {
            rate[weekday] = (with[weekday] + 1) / (all[weekday] + 2);
        }
        return rate;
    }

    private static int firstDay(SalesTable sales, int asOfDay) {
        int first = Integer.MAX_VALUE;
        for (int p = 0; p < sales.products(); p++) {
            if (sales.from(p) < sales.toAsOf(p, asOfDay)) {
                first = Math.min(first, sales.day(sales.from(p)));
            }
        }
        return first == Integer.MAX_VALUE ? Days.MISSING : first;
    }
}

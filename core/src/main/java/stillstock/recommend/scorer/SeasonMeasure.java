package stillstock.recommend.scorer;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import stillstock.snapshot.Days;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/**
 * Whether an item's season is coming, whatever the anchor. With a season in the master (spring, summer, autumn or fall,
 * winter, christmas, easter, halloween, valentine; months of the northern half of the earth): the share of the next 90
 * days that fall in it. Without one, but with two years of sales or more and 8 lines or more: s / (s + e), s the share
 * of its lines that fell in the same 90 days of the calendar, e the share of the calendar they are. NaN else.
 */
public final class SeasonMeasure implements PairMeasure {
    private static final int AHEAD = 90;
    private static final int TWO_YEARS = 730;
    private static final int LEAST_LINES = 8;
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("spring", months(3, 4, 5)),
            Map.entry("summer", months(6, 7, 8)),
            Map.entry("autumn", months(9, 10, 11)),
            Map.entry("fall", months(9, 10, 11)),
            Map.entry("winter", months(12, 1, 2)),
            Map.entry("christmas", months(11, 12)),
            Map.entry("easter", months(3, 4)),
            Map.entry("halloween", months(10)),
            Map.entry("valentine", months(1, 2)));

    private final Snapshot snapshot;
    private final int day;
    private final boolean[] coming = new boolean[367];
    private final int[] daysOfMonth = new int[13];

    /** Sales after the day are not read. */
    public SeasonMeasure(Snapshot snapshot, int day) {
        this.snapshot = snapshot;
        this.day = day;
        for (int ahead = 1; ahead <= AHEAD; ahead++) {
            LocalDate date = Days.date(day + ahead);
            coming[date.getDayOfYear()] = true;
            daysOfMonth[date.getMonthValue()]++;
        }
    }

    private static int months(int... months) {
        int bits = 0;
        for (int month : months) {
            bits |= 1 << month;
        }
        return bits;
    }

    @Override
    public double of(int anchor, int item) {
        String season = snapshot.products().season().text(item).toLowerCase(Locale.ROOT);
        int months = 0;
        for (Map.Entry<String, Integer> known : MONTHS.entrySet()) {
            months |= season.contains(known.getKey()) ? known.getValue() : 0;
        }
        return months == 0 ? fromSales(item) : inSeason(months);
    }

    private double inSeason(int months) {
        int days = 0;
        for (int month = 1; month <= 12; month++) {
            days += (months >> month & 1) == 1 ? daysOfMonth[month] : 0;
        }
        return (double) days / AHEAD;
    }

    private double fromSales(int item) {
        SalesTable sales = snapshot.sales();
        int from = sales.from(item);
        int to = sales.toAsOf(item, day);
        if (to - from < LEAST_LINES || day - sales.day(from) < TWO_YEARS) {
            return Double.NaN;
        }
        int lines = 0;
        for (int row = from; row < to; row++) {
            lines += coming[Days.date(sales.day(row)).getDayOfYear()] ? 1 : 0;
        }
        double share = (double) lines / (to - from);
        return share / (share + AHEAD / 365.25);
    }
}

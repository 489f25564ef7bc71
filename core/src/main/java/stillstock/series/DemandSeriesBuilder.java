package stillstock.series;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Objects;
import stillstock.snapshot.Days;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/**
 * From a snapshot to demand series as they were known on a day; no row dated later is read.
 *
 * <p>A series starts with the product's launch, first receipt, first sale or first return, whichever comes first, but not before the
 * data starts nor before the history limit. Periods without a sale are 0. Only whole periods are kept: one that is cut
 * by the as-of day, by the first day of the data or by the history limit is left out, unless the data writes whole
 * weeks or months under one date. Immutable and safe for several threads.
 */
public final class DemandSeriesBuilder {
    private static final double MISSING_SHARE = 0.5;

    private final Snapshot snapshot;
    private final Period period;
    private final int asOfDay;
    private final int maxHistoryDays;
    private final boolean stockoutsAreMissing;
    private final int firstDataDay;
    private final boolean oneDateAPeriod;

    /**
     * Reads the calendar of the snapshot once; make one builder for all products.
     *
     * @param asOfDay day number, see {@link Days}
     * @param maxHistoryDays days before and with the as-of day at most; at least 1
     * @param stockoutsAreMissing a day without stock at any location and without a sale is NaN, not 0; a week or month
     *     is NaN where at least half of its days are
     */
    public DemandSeriesBuilder(
            Snapshot snapshot, Period period, int asOfDay, int maxHistoryDays, boolean stockoutsAreMissing) {
        if (maxHistoryDays < 1) {
            throw new IllegalArgumentException("maxHistoryDays (" + maxHistoryDays + ") must be at least 1");
        }
        this.snapshot = Objects.requireNonNull(snapshot, "snapshot");
        this.period = Objects.requireNonNull(period, "period");
        this.asOfDay = asOfDay;
        this.maxHistoryDays = maxHistoryDays;
        this.stockoutsAreMissing = stockoutsAreMissing;
        MovementCalendar calendar = new MovementCalendar(snapshot, asOfDay);
        this.firstDataDay = calendar.firstDay();
        this.oneDateAPeriod = calendar.writtenUnderOneDate(period);
    }

    /**
     * The step the data is fine enough for: months where every movement carries the first (or every one the last) day
     * of a month, weeks where all carry one weekday; else days where at least 40 % of days have a movement, weeks where
     * 40 % of weeks have, months for the rest.
     */
    public static Period choosePeriod(Snapshot snapshot, int asOfDay) {
        return new MovementCalendar(snapshot, asOfDay).choose();
    }

    /** One series; for many of one snapshot make a builder and call {@link #of(int, Measure)}. */
    public static DemandSeries of(
            Snapshot snapshot,
            int product,
            Measure measure,
            Period period,
            int asOfDay,
            int maxHistoryDays,
            boolean stockoutsAreMissing) {
        return new DemandSeriesBuilder(snapshot, period, asOfDay, maxHistoryDays, stockoutsAreMissing)
                .of(product, measure);
    }

    /** The series of a product; empty with a cause where there is no whole period of it. */
    public DemandSeries of(int product, Measure measure) {
        int startDay = startDay(product);
        if (startDay == Integer.MAX_VALUE) {
            return empty(product, measure, "no sale, receipt or launch on or before " + Days.date(asOfDay));
        }
        LocalDate start = firstPeriod(startDay);
        LocalDate end = endExclusive();
        if (!start.isBefore(end)) {
            return empty(
                    product,
                    measure,
                    "no whole " + period.word() + " between " + Days.date(startDay) + " and " + Days.date(asOfDay));
        }
        double[] values = new double[index(start, Days.of(end))];
        add(product, measure, start, values);
        BitSet out = outOfStock(product, start, values.length);
        // what comes back does not depend on what is in stock
        if (stockoutsAreMissing && measure == Measure.SALES && blank(values, out) == values.length) {
            return empty(product, measure, "out of stock from " + start + " to " + Days.date(asOfDay));
        }
        return new DemandSeries(snapshot.products().id(product), measure, period, start, values).withOutOfStock(out);
    }

    private DemandSeries empty(int product, Measure measure, String cause) {
        return DemandSeries.empty(snapshot.products().id(product), measure, period, Days.date(asOfDay), cause);
    }

    /** Launch, first receipt or first sale, not before the data starts; the largest int where there is none yet. */
    private int startDay(int product) {
        int day = Integer.MAX_VALUE;
        int launch = snapshot.products().launchDay(product);
        if (launch != Days.MISSING && launch <= asOfDay) {
            day = launch;
        }
        day = Math.min(day, firstRowDay(snapshot.sales(), product));
        day = Math.min(day, firstRowDay(snapshot.returns(), product));
        InventoryTable inventory = snapshot.inventory();
        int to = inventory.toAsOf(product, asOfDay);
        for (int row = inventory.from(product); row < to && inventory.day(row) < day; row++) {
            if (inventory.received(row) > 0 || inventory.onHand(row) > 0) {
                day = inventory.day(row);
            }
        }
        return day == Integer.MAX_VALUE || firstDataDay == Integer.MAX_VALUE ? day : Math.max(day, firstDataDay);
    }

    private int firstRowDay(ProductRows rows, int product) {
        int row = rows.from(product);
        return row < rows.toAsOf(product, asOfDay) ? rows.day(row) : Integer.MAX_VALUE;
    }

    /** The first whole period: one that history limit or data start cut through does not count. */
    private LocalDate firstPeriod(int startDay) {
        int limit = asOfDay - maxHistoryDays + 1;
        boolean cut = startDay < limit || (startDay == firstDataDay && !oneDateAPeriod);
        LocalDate date = Days.date(Math.max(startDay, limit));
        LocalDate floor = period.floor(date);
        return cut && floor.isBefore(date) ? period.plus(floor, 1) : floor;
    }

    private LocalDate endExclusive() {
        if (oneDateAPeriod) {
            return period.plus(period.floor(Days.date(asOfDay)), 1);
        }
        return period.floor(Days.date(asOfDay + 1));
    }

    private int index(LocalDate start, int day) {
        return period.stepsTo(Days.of(start), day);
    }

    private void add(int product, Measure measure, LocalDate start, double[] values) {
        ProductRows rows = measure == Measure.SALES ? snapshot.sales() : snapshot.returns();
        int to = rows.toAsOf(product, asOfDay);
        for (int row = rows.toAsOf(product, Days.of(start) - 1); row < to; row++) {
            int index = index(start, rows.day(row));
            if (index < values.length) {
                values[index] += quantity(measure, row);
            }
        }
    }

    private double quantity(Measure measure, int row) {
        SalesTable sales = snapshot.sales();
        ReturnTable returns = snapshot.returns();
        return switch (measure) {
            case SALES -> sales.quantity(row);
            case RETURNS -> returns.quantity(row);
        };
    }

    /** Periods of which at least half of the days are proven to be without stock. */
    private BitSet outOfStock(int product, LocalDate start, int length) {
        int firstDay = Days.of(start);
        int lastDay = Math.min(asOfDay, Days.of(period.plus(start, length)) - 1);
        boolean[] out = StockoutDays.of(snapshot, product, firstDay, lastDay);
        int[] outDays = new int[length];
        int[] days = new int[length];
        for (int i = 0; i < out.length; i++) {
            int index = index(start, firstDay + i);
            days[index]++;
            outDays[index] += out[i] ? 1 : 0;
        }
        BitSet periods = new BitSet(length);
        for (int i = 0; i < length; i++) {
            periods.set(i, outDays[i] > 0 && outDays[i] >= MISSING_SHARE * days[i]);
        }
        return periods;
    }

    private static int blank(double[] values, BitSet periods) {
        periods.stream().forEach(i -> values[i] = Double.NaN);
        return periods.cardinality();
    }
}

package stillstock.series;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * A regular series of demand, oldest first.
 *
 * <p>Not a record: it holds an array, which is copied in and out.
 */
public final class DemandSeries {
    private final String id;
    private final Measure measure;
    private final Period period;
    private final LocalDate start;
    private final double[] values;
    private final String emptyCause;
    private final BitSet outOfStock;

    /**
     * @param id whose demand: a product id
     * @param start first day of the first period
     * @param values units a period; NaN where unknown (out of stock, before launch)
     */
    public DemandSeries(String id, Measure measure, Period period, LocalDate start, double[] values) {
        this(id, measure, period, start, values, "", new BitSet());
    }

    private DemandSeries(
            String id,
            Measure measure,
            Period period,
            LocalDate start,
            double[] values,
            String emptyCause,
            BitSet outOfStock) {
        this.id = Objects.requireNonNull(id, "id");
        this.measure = Objects.requireNonNull(measure, "measure");
        this.period = Objects.requireNonNull(period, "period");
        this.start = Objects.requireNonNull(start, "start");
        this.values = values.clone();
        this.emptyCause = emptyCause;
        this.outOfStock = outOfStock;
    }

    /** A series without values that says why. */
    public static DemandSeries empty(String id, Measure measure, Period period, LocalDate asOf, String cause) {
        return new DemandSeries(
                id, measure, period, asOf, new double[0], Objects.requireNonNull(cause, "cause"), new BitSet());
    }

    /** Whose demand: a product id. */
    public String id() {
        return id;
    }

    /** What is counted. */
    public Measure measure() {
        return measure;
    }

    /** The step. */
    public Period period() {
        return period;
    }

    /** First day of the first period. */
    public LocalDate start() {
        return start;
    }

    /** First day of a period, which may lie beyond the end. */
    public LocalDate date(int index) {
        return period.plus(start, index);
    }

    /** Periods. */
    public int length() {
        return values.length;
    }

    /** Units in a period; NaN where unknown. */
    public double value(int index) {
        return values[index];
    }

    /** A copy of the values. */
    public double[] values() {
        return values.clone();
    }

    /** Why there is no value; empty where there are some. */
    public String emptyCause() {
        return emptyCause;
    }

    /** True where the product was out of stock for at least half of a period, whatever its value says. */
    public boolean outOfStock(int index) {
        return outOfStock.get(index);
    }

    /** Periods out of stock. */
    public int outOfStockPeriods() {
        return outOfStock.cardinality();
    }

    /** The same with the periods named in which the product was out of stock. */
    public DemandSeries withOutOfStock(BitSet periods) {
        return new DemandSeries(id, measure, period, start, values, emptyCause, (BitSet) periods.clone());
    }

    /** The same periods with other values. */
    public DemandSeries withValues(double[] others) {
        if (others.length != values.length) {
            throw new IllegalArgumentException(others.length + " values for " + values.length + " periods");
        }
        return new DemandSeries(id, measure, period, start, others, emptyCause, outOfStock);
    }

    /** The first {@code length} periods: the series as it was known then. */
    public DemandSeries head(int length) {
        return new DemandSeries(
                id, measure, period, start, Arrays.copyOf(values, length), emptyCause, outOfStock.get(0, length));
    }
}

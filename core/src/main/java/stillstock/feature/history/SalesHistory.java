package stillstock.feature.history;

import java.util.Arrays;
import stillstock.snapshot.Days;
import stillstock.snapshot.SalesTable;

/**
 * The sales of one product looked back upon from a day: sums over windows and by week, most recent first. One object
 * serves many products in turn; not for several threads.
 */
public final class SalesHistory {
    /** How far intervals, sizes and weeks look back. */
    public static final int DAYS = 728;

    /** Weeks in {@link #DAYS}. */
    public static final int WEEKS = DAYS / 7;

    private static final int[] WINDOWS = {7, 30, 90, 180, 365};

    private final SalesTable sales;
    private final int day;
    private final double[] units = new double[WINDOWS.length];
    private final double[] weeks = new double[WEEKS];
    private int product;
    private int end;
    private int saleDays;
    private int earliestSaleDay;
    private int longestGap;
    private final int[] saleAges = new int[DAYS];
    private double lastDayUnits;
    private double dayUnits;
    private double dayUnitSquares;

    /** Looks back from a day; nothing later is read. */
    public SalesHistory(SalesTable sales, int day) {
        this.sales = sales;
        this.day = day;
    }

    /** Reads a product; the values below are of the product read last. */
    public void load(int productRow) {
        product = productRow;
        end = sales.toAsOf(product, day);
        Arrays.fill(units, 0);
        Arrays.fill(weeks, 0);
        saleDays = 0;
        longestGap = 0;
        dayUnits = 0;
        dayUnitSquares = 0;
        earliestSaleDay = Days.MISSING;
        int row = end - 1;
        while (row >= sales.from(product) && day - sales.day(row) < DAYS) {
            int date = sales.day(row);
            double sold = 0;
            while (row >= sales.from(product) && sales.day(row) == date) {
                sold += sales.quantity(row--);
            }
            add(date, sold);
        }
    }

    private void add(int date, double sold) {
        int age = day - date;
        for (int i = 0; i < WINDOWS.length; i++) {
            if (age < WINDOWS[i]) {
                units[i] += sold;
            }
        }
        weeks[age / 7] += sold;
        lastDayUnits = saleDays == 0 ? sold : lastDayUnits;
        saleAges[saleDays++] = age;
        dayUnits += sold;
        dayUnitSquares += sold * sold;
        if (earliestSaleDay != Days.MISSING) {
            longestGap = Math.max(longestGap, earliestSaleDay - date);
        }
        earliestSaleDay = date;
    }

    /** The product read last. */
    public int product() {
        return product;
    }

    /** First row of the product. */
    public int from() {
        return sales.from(product);
    }

    /** One past the last row known on the day. */
    public int end() {
        return end;
    }

    /** First row of the last so many days. */
    public int fromWithin(int windowDays) {
        return sales.fromAfter(product, day - windowDays);
    }

    /** True where it was sold by the day. */
    public boolean soldEver() {
        return end > sales.from(product);
    }

    /** Days since the first sale; only where {@link #soldEver()}. */
    public int daysSinceFirstSale() {
        return day - sales.day(sales.from(product));
    }

    /** Days since the latest sale; only where {@link #soldEver()}. */
    public int daysSinceLastSale() {
        return day - sales.day(end - 1);
    }

    /** Days since the latest (1) up to the fifth latest sale day; NaN where there were fewer in two years. */
    public double daysSinceSaleDay(int nth) {
        return nth <= saleDays ? saleAges[nth - 1] : Double.NaN;
    }

    /** Units of the last 7, 30, 90, 180 or 365 days. */
    public double units(int windowDays) {
        for (int i = 0; i < WINDOWS.length; i++) {
            if (WINDOWS[i] == windowDays) {
                return units[i];
            }
        }
        throw new IllegalArgumentException("windowDays (" + windowDays + ") is none of " + Arrays.toString(WINDOWS));
    }

    /** Units a week, the last seven days first; valid until the next load. */
    public double[] weeks() {
        return weeks;
    }

    /** Distinct days with a sale in the last two years. */
    public int saleDays() {
        return saleDays;
    }

    /** Distinct days with a sale in so many days, at most two years. */
    public int saleDaysWithin(int windowDays) {
        int count = 0;
        while (count < saleDays && saleAges[count] < windowDays) {
            count++;
        }
        return count;
    }

    /** Share of the intervals between sale days that are shorter than the time since the last; NaN with under two days. */
    public double shorterGapShare() {
        int shorter = 0;
        for (int i = 1; i < saleDays; i++) {
            shorter += saleAges[i] - saleAges[i - 1] < saleAges[0] ? 1 : 0;
        }
        return saleDays < 2 ? Double.NaN : (double) shorter / (saleDays - 1);
    }

    /** Standard deviation over mean of the intervals between sale days (population); NaN with under three days. */
    public double gapVariation() {
        double mean = meanInterval();
        double squares = 0;
        for (int i = 1; i < saleDays; i++) {
            double off = saleAges[i] - saleAges[i - 1] - mean;
            squares += off * off;
        }
        return saleDays < 3 ? Double.NaN : Math.sqrt(squares / (saleDays - 1)) / mean;
    }

    /** Units of the last sale day over the mean of all sale days; NaN without any in two years. */
    public double lastDayRatio() {
        return saleDays == 0 ? Double.NaN : lastDayUnits / (dayUnits / saleDays);
    }

    /** Mean days from one sale day to the next; NaN with under two. */
    public double meanInterval() {
        return saleDays < 2 ? Double.NaN : (double) (sales.day(end - 1) - earliestSaleDay) / (saleDays - 1);
    }

    /** Longest time between two sale days; NaN with under two. */
    public double longestGap() {
        return saleDays < 2 ? Double.NaN : longestGap;
    }

    /** Squared coefficient of variation of the units of sale days (population variance); NaN with under two. */
    public double squaredVariation() {
        if (saleDays < 2) {
            return Double.NaN;
        }
        double mean = dayUnits / saleDays;
        return Math.max(0, dayUnitSquares / saleDays - mean * mean) / (mean * mean);
    }
}

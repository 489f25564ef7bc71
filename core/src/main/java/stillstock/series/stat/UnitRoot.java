package stillstock.series.stat;

import java.util.Arrays;

/**
 * How often a series must be differenced to be stationary, by the test of Kwiatkowski, Phillips, Schmidt and Shin
 * (1992): the null hypothesis is a stationary series. NaN are dropped first.
 */
public final class UnitRoot {
    /** 5 % critical value around a level. */
    public static final double LEVEL_CRITICAL_5 = 0.463;

    /** 5 % critical value around a linear trend. */
    public static final double TREND_CRITICAL_5 = 0.146;

    private UnitRoot() {}

    /** The KPSS statistic around a mean, Bartlett weights up to a lag. */
    public static double kpssLevel(double[] values, int lag) {
        double[] present = present(values);
        double mean = Moments.mean(present);
        for (int t = 0; t < present.length; t++) {
            present[t] -= mean;
        }
        return kpss(present, lag);
    }

    /** The KPSS statistic around a linear trend, Bartlett weights up to a lag. */
    public static double kpssTrend(double[] values, int lag) {
        double[] present = present(values);
        int n = present.length;
        double centre = (n - 1) / 2.0;
        double mean = Moments.mean(present);
        double slope = 0;
        for (int t = 0; t < n; t++) {
            slope += (t - centre) * present[t];
        }
        slope /= n * (n * (double) n - 1) / 12;
        for (int t = 0; t < n; t++) {
            present[t] -= mean + slope * (t - centre);
        }
        return kpss(present, lag);
    }

    /** trunc(3 sqrt(n) / 13), the lag that goes with {@link #differences}. */
    public static int defaultLag(int n) {
        return (int) (3 * Math.sqrt(n) / 13);
    }

    /**
     * Differences needed, 0..maxDifferences, by repeated level tests at 5 % with {@link #defaultLag} (Hyndman and
     * Khandakar 2008, section 3.1).
     */
    public static int differences(double[] values, int maxDifferences) {
        double[] series = present(values);
        int d = 0;
        while (d < maxDifferences
                && !Moments.isConstant(series)
                && kpssLevel(series, defaultLag(series.length)) > LEVEL_CRITICAL_5) {
            series = Differences.of(series, 1);
            d++;
        }
        return d;
    }

    private static double kpss(double[] residuals, int lag) {
        int n = residuals.length;
        double squares = 0;
        double sum = 0;
        double partialSums = 0;
        for (double residual : residuals) {
            squares += residual * residual;
            sum += residual;
            partialSums += sum * sum;
        }
        double longRun = squares;
        for (int s = 1; s <= lag; s++) {
            double products = 0;
            for (int t = s; t < n; t++) {
                products += residuals[t] * residuals[t - s];
            }
            longRun += 2 * (1 - s / (lag + 1.0)) * products;
        }
        return partialSums / ((double) n * longRun);
    }

    private static double[] present(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }
}

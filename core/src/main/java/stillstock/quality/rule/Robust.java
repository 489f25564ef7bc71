package stillstock.quality.rule;

import java.util.Arrays;

/** Medians and spreads that a few wild values do not move. */
public final class Robust {
    /** Makes the median absolute deviation the standard deviation of a normal sample. */
    private static final double MAD_TO_SD = 1.4826;
    /** Makes the mean absolute deviation the standard deviation of a normal sample. */
    private static final double MEAN_AD_TO_SD = 1.2533;

    private Robust() {}

    /** The median; NaN of nothing. The values are sorted in place. */
    public static double median(double[] values, int size) {
        if (size == 0) {
            return Double.NaN;
        }
        Arrays.sort(values, 0, size);
        return size % 2 == 1 ? values[size / 2] : (values[size / 2 - 1] + values[size / 2]) / 2;
    }

    /**
     * The spread around the median in units of a standard deviation: from the median absolute deviation, or from the mean
     * absolute deviation where more than half of the values are equal (Iglewicz and Hoaglin 1993, How to Detect and Handle
     * Outliers, ASQC).
     */
    static double spread(double[] sorted, int size, double median) {
        double[] away = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            away[i] = Math.abs(sorted[i] - median);
            sum += away[i];
        }
        double mad = median(away, size);
        return mad > 0 ? MAD_TO_SD * mad : MEAN_AD_TO_SD * sum / size;
    }
}

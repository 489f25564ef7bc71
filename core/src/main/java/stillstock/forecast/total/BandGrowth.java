package stillstock.forecast.total;

/**
 * How much of one step's surprise stays in later steps, read off how fast a forecast's bands widen. The error h steps ahead is taken as e(h) +
 * a (e(1) + … + e(h-1)) with independent e, as in a local level model: its variance grows as 1 + (h - 1) a^2, and steps
 * h &lt; k have the correlation (a + (h - 1) a^2) / (s(h) s(k)).
 *
 * <p>Source: Hyndman, Koehler, Ord and Snyder, "Forecasting with Exponential Smoothing", Springer 2008, 6.1 and 6.4 (ETS A,N,N).
 *
 * @param share a, 0 (steps are independent) to 1 (a random walk)
 */
public record BandGrowth(double share) {
    /** Checks the range. */
    public BandGrowth {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share (" + share + ") must be within 0..1");
        }
    }

    /** From the half widths of a band; the means of the first and of the last third are compared, so that a season does not mislead. */
    public static BandGrowth of(double[] halfWidths) {
        int n = halfWidths.length;
        int third = n / 3;
        if (third < 1) {
            return new BandGrowth(0);
        }
        double first = meanSquare(halfWidths, 0, third);
        double last = meanSquare(halfWidths, n - third, n);
        if (!(first > 0) || !(last > first)) {
            return new BandGrowth(0);
        }
        double ratio = last / first;
        double early = (third - 1) / 2.0;
        double late = n - 1 - early;
        double rest = late - ratio * early;
        return new BandGrowth(rest <= 0 ? 1 : Math.min(1, Math.sqrt((ratio - 1) / rest)));
    }

    private static double meanSquare(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i] * values[i];
        }
        return sum / (to - from);
    }

    /** Standard deviation of step h = 1, 2, … against that of the first. */
    public double deviation(int step) {
        return Math.sqrt(1 + (step - 1) * share * share);
    }

    /** The half width of a sum of steps, from theirs: the root of the sum over all pairs of their products times the correlation. */
    public double ofSum(double[] halfWidths) {
        double total = 0;
        double later = 0;
        for (int h = halfWidths.length; h >= 1; h--) {
            double scaled = halfWidths[h - 1] / deviation(h);
            total += halfWidths[h - 1] * halfWidths[h - 1] + 2 * scaled * (share + (h - 1) * share * share) * later;
            later += scaled;
        }
        return Math.sqrt(total);
    }
}

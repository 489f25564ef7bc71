package stillstock.series.change;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/** Tails of counts by mean and by how many times the variance exceeds it: Poisson, else negative binomial. */
final class CountTail {
    private static final double HARDLY_WIDER = 1.001;

    private CountTail() {}

    /** The chance of a value or more. */
    static double atLeast(double value, double mean, double spread) {
        if (value <= 0) {
            return 1;
        }
        if (spread < HARDLY_WIDER) {
            return Gamma.regularizedGammaP(value, mean);
        }
        return Beta.regularizedBeta(1 - 1 / spread, value, mean / (spread - 1));
    }

    /** The chance of a value or less. */
    static double atMost(double value, double mean, double spread) {
        return 1 - atLeast(value + 1, mean, spread);
    }

    /**
     * The chance, either way, that two counts share their sum as unevenly as they do; source: Przyborowski and Wilenski,
     * "Homogeneity of results in testing samples from Poisson series", Biometrika 31 (1940).
     *
     * @param share of the periods that the second count is of
     * @param spread variance over mean of the counts, at least 1
     */
    static double shareApart(double first, double second, double share, double spread) {
        double a = Math.max(0, first) / spread;
        double b = Math.max(0, second) / spread;
        if (a + b <= 0) {
            return 1;
        }
        double more = b <= 0 ? 1 : Beta.regularizedBeta(share, b, a + 1);
        double fewer = a <= 0 ? 1 : Beta.regularizedBeta(1 - share, a, b + 1);
        return Math.min(1, 2 * Math.min(more, fewer));
    }
}

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
}

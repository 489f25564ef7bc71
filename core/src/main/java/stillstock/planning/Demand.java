package stillstock.planning;

/** The demand of one period or lead time as a distribution, units. */
public sealed interface Demand permits NormalDemand, PoissonDemand, NegativeBinomialDemand {
    /** From this mean on the normal curve is close enough to counts. */
    double NORMAL_FROM_MEAN = 20;

    /**
     * The distribution that fits a mean and a standard deviation: normal for large means, else negative binomial where
     * the variance exceeds the mean, else Poisson. The normal curve would give slow movers too little stock.
     *
     * @param mean units, finite, at least 0
     * @param sd units, finite, at least 0
     */
    static Demand of(double mean, double sd) {
        if (mean == 0 || mean >= NORMAL_FROM_MEAN) {
            return new NormalDemand(mean, sd);
        }
        return sd * sd > mean * 1.0001 ? new NegativeBinomialDemand(mean, sd) : new PoissonDemand(mean);
    }

    /** Expected units. */
    double mean();

    /** Standard deviation, units. */
    double sd();

    /** The probability of at most so many units. */
    double cdf(double units);

    /** The smallest number of units that demand does not exceed with at least this probability, 0 < p < 1. */
    double quantile(double p);

    /** The loss function n(level): expected units of demand above a level. */
    double expectedShortage(double level);

    /** Expected units left over of a level. */
    default double expectedSurplus(double level) {
        return level - mean() + expectedShortage(level);
    }

    /** Checks a probability. */
    static double requireProbability(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("probability (" + p + ") must be between 0 and 1, both excluded");
        }
        return p;
    }
}

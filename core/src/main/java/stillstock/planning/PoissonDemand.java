package stillstock.planning;

import org.hipparchus.distribution.discrete.PoissonDistribution;

/**
 * Poisson demand: single units at a steady rate.
 *
 * @param mean units, finite, above 0
 */
public record PoissonDemand(double mean) implements Demand {
    /** Checks the mean. */
    public PoissonDemand {
        if (!(mean > 0 && mean < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("mean (" + mean + ") of Poisson demand must be finite and above 0");
        }
    }

    @Override
    public double sd() {
        return Math.sqrt(mean);
    }

    @Override
    public double cdf(double units) {
        return units < 0 ? 0 : distribution().cumulativeProbability((int) Math.floor(units));
    }

    @Override
    public double quantile(double p) {
        return distribution().inverseCumulativeProbability(Demand.requireProbability(p));
    }

    @Override
    public double expectedShortage(double level) {
        return LossFunction.poisson(level, mean);
    }

    private PoissonDistribution distribution() {
        return new PoissonDistribution(mean);
    }
}

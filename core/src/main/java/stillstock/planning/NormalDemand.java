package stillstock.planning;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Normal demand; a standard deviation of 0 stands for demand that is certain.
 *
 * @param mean units, finite, at least 0
 * @param sd units, finite, at least 0
 */
public record NormalDemand(double mean, double sd) implements Demand {
    private static final NormalDistribution STANDARD = new NormalDistribution();

    /** Checks the parameters. */
    public NormalDemand {
        if (!(mean >= 0 && mean < Double.POSITIVE_INFINITY && sd >= 0 && sd < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "mean (" + mean + ") and sd (" + sd + ") of demand must be finite and at least 0");
        }
    }

    @Override
    public double cdf(double units) {
        return sd == 0 ? (units >= mean ? 1 : 0) : STANDARD.cumulativeProbability((units - mean) / sd);
    }

    @Override
    public double quantile(double p) {
        Demand.requireProbability(p);
        return sd == 0 ? mean : mean + sd * STANDARD.inverseCumulativeProbability(p);
    }

    @Override
    public double expectedShortage(double level) {
        return sd == 0 ? Math.max(0, mean - level) : sd * LossFunction.standardNormal((level - mean) / sd);
    }
}

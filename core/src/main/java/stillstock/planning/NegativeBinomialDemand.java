package stillstock.planning;

import java.util.function.DoubleBinaryOperator;

/**
 * Negative binomial demand: counts that scatter more than Poisson, as those of slow movers do. Meant for means below
 * some hundreds: the probabilities are summed from 0 upwards.
 *
 * @param mean units, finite, above 0
 * @param sd units, finite; its square above the mean
 */
public record NegativeBinomialDemand(double mean, double sd) implements Demand {
    private static final double NEGLIGIBLE = 1e-18;

    /** Checks the parameters. */
    public NegativeBinomialDemand {
        if (!(mean > 0 && sd * sd > mean && sd < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("variance (sd " + sd + " squared) must exceed the mean (" + mean
                    + "), which must be above 0; use Poisson demand otherwise");
        }
    }

    @Override
    public double cdf(double units) {
        return units < 0 ? 0 : Math.min(1, sum(Math.floor(units), (k, probability) -> probability));
    }

    @Override
    public double quantile(double p) {
        Demand.requireProbability(p);
        double probability = first();
        double cumulative = probability;
        int k = 0;
        while (cumulative < p && !(k > mean && probability < NEGLIGIBLE)) {
            probability = next(k++, probability);
            cumulative += probability;
        }
        return k;
    }

    /** By the finite sum below the level: n(x) = mean - x + sum of (x - k) f(k) over k below x. */
    @Override
    public double expectedShortage(double level) {
        if (level <= 0) {
            return mean - level;
        }
        return Math.max(0, mean - level + sum(Math.floor(level), (k, probability) -> (level - k) * probability));
    }

    private double sum(double upTo, DoubleBinaryOperator term) {
        double probability = first();
        double total = 0;
        for (int k = 0; k <= upTo && !(k > mean && probability < NEGLIGIBLE); k++) {
            total += term.applyAsDouble(k, probability);
            probability = next(k, probability);
        }
        return total;
    }

    /** The number of failures waited for, r. */
    private double size() {
        return mean * mean / (sd * sd - mean);
    }

    private double first() {
        return Math.exp(size() * Math.log(mean / (sd * sd)));
    }

    private double next(int k, double probability) {
        return probability * (k + size()) / (k + 1) * (1 - mean / (sd * sd));
    }
}

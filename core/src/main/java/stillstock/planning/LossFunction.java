package stillstock.planning;

import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;

/**
 * Loss functions n(x) = E[(X - x)+]: the expected demand above a level. Source: Snyder and Shen, Fundamentals of Supply
 * Chain Theory, 2nd ed. 2019, appendix C.3.
 */
public final class LossFunction {
    private static final NormalDistribution STANDARD = new NormalDistribution();

    private LossFunction() {}

    /** Of the standard normal: phi(z) - z (1 - Phi(z)). */
    public static double standardNormal(double z) {
        return STANDARD.density(z) - z * STANDARD.cumulativeProbability(-z);
    }

    /** Of Poisson demand; also between whole levels. */
    public static double poisson(double level, double mean) {
        if (level < 0) {
            return mean - level;
        }
        PoissonDistribution distribution = new PoissonDistribution(mean);
        int below = (int) Math.floor(level);
        double atMost = distribution.cumulativeProbability(below);
        // E[X; X > m] = mean P(X >= m)
        double above = mean * (1 - atMost + distribution.probability(below));
        return Math.max(0, above - level * (1 - atMost));
    }

    /** Of gamma demand with a shape and a scale (mean shape x scale); level at least 0. */
    public static double gamma(double level, double shape, double scale) {
        double above = 1 - new GammaDistribution(shape + 1, scale).cumulativeProbability(level);
        return shape * scale * above - level * (1 - new GammaDistribution(shape, scale).cumulativeProbability(level));
    }

    /** Of log-normal demand whose logarithm has mean mu and standard deviation sigma; level above 0. */
    public static double lognormal(double level, double mu, double sigma) {
        double z = (Math.log(level) - mu) / sigma;
        double mean = Math.exp(mu + sigma * sigma / 2);
        return mean * STANDARD.cumulativeProbability(sigma - z) - level * STANDARD.cumulativeProbability(-z);
    }
}

package stillstock.forecast.price;

import java.util.List;

/**
 * The elasticity under which episodes are likeliest, given a normal prior. Given how many units were sold in and around
 * an episode, those inside are binomial: the level of demand, whatever it is, drops out. The information is divided by
 * how much sales scatter more than by chance.
 *
 * <p>Source: conditional Poisson regression, Cameron and Trivedi, "Regression Analysis of Count Data", 2nd ed. 2013, 9.4;
 * quasi-likelihood: McCullagh and Nelder 1989, chapter 9.
 *
 * @param elasticity percent demand changes for a price one percent higher
 * @param deviation its standard deviation
 */
public record ElasticityFit(double elasticity, double deviation) {
    private static final int ROUNDS = 40;
    private static final double MOST_STEP = 2;
    private static final double BOUND = 12;

    /** By Newton's method; the problem is concave. */
    public static ElasticityFit of(List<Episode> episodes, double scatter, ElasticityFit prior) {
        double weight = 1 / (prior.deviation * prior.deviation);
        double at = prior.elasticity;
        double information = weight;
        for (int round = 0; round < ROUNDS; round++) {
            double slope = weight * (prior.elasticity - at);
            information = weight;
            for (Episode one : episodes) {
                double share = one.shareInside(at);
                double all = one.units() + one.usualUnits();
                slope += one.logPrice() * (one.units() - all * share) / scatter;
                information += one.logPrice() * one.logPrice() * all * share * (1 - share) / scatter;
            }
            double step = Math.max(-MOST_STEP, Math.min(MOST_STEP, slope / information));
            at = Math.max(-BOUND, Math.min(BOUND, at + step));
            if (Math.abs(step) < 1e-10) {
                break;
            }
        }
        return new ElasticityFit(at, 1 / Math.sqrt(information));
    }
}

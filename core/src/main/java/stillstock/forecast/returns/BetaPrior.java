package stillstock.forecast.returns;

import org.hipparchus.special.Beta;

/**
 * What products alike say about a share, as a Beta(a, b) distribution.
 *
 * <p>Source: Kleinman, "Proportions with extraneous variance", J. American Statistical Association 68 (1973): mean and
 * scatter by moments; the posterior of k of n units is Beta(a + k, b + n - k).
 *
 * @param a above 0
 * @param b above 0
 */
record BetaPrior(double a, double b) {
    private static final double WEAKEST = 2;
    private static final double STRONGEST = 500;
    private static final double WITHOUT_SCATTER = 50;
    private static final int BISECTIONS = 60;

    /**
     * The prior that products of a group suggest; empty groups suggest nothing.
     *
     * @param sold units a product, 0 for those that tell nothing
     * @param returned units a product, at most those sold
     * @param fallback the prior of all products, taken in with the weight of its own strength
     */
    static BetaPrior of(double[] sold, double[] returned, BetaPrior fallback) {
        double all = 0;
        double back = 0;
        double squares = 0;
        int n = 0;
        for (int i = 0; i < sold.length; i++) {
            all += sold[i];
            back += returned[i];
            squares += sold[i] * sold[i];
            n += sold[i] > 0 ? 1 : 0;
        }
        double weight = Math.min(WITHOUT_SCATTER, fallback.a + fallback.b);
        double mean = (back + weight * fallback.mean()) / (all + weight);
        double strength = n < 3 ? fallback.a + fallback.b : strength(sold, returned, mean, all, squares, n);
        return of(mean, strength);
    }

    /** The prior without any product: one unit in twenty, weakly held. */
    static BetaPrior vague() {
        return of(0.05, WEAKEST);
    }

    private static BetaPrior of(double mean, double strength) {
        double inside = Math.max(1e-4, Math.min(1 - 1e-4, mean));
        double held = Math.max(WEAKEST, Math.min(STRONGEST, strength));
        return new BetaPrior(inside * held, (1 - inside) * held);
    }

    private static double strength(
            double[] sold, double[] returned, double mean, double all, double squares, int products) {
        double scatter = 0;
        for (int i = 0; i < sold.length; i++) {
            if (sold[i] > 0) {
                double miss = returned[i] / sold[i] - mean;
                scatter += sold[i] * miss * miss;
            }
        }
        double chance = mean * (1 - mean);
        double between = (scatter - (products - 1) * chance) / (all - squares / all - (products - 1));
        return between > 0 ? chance / between - 1 : STRONGEST;
    }

    double mean() {
        return a / (a + b);
    }

    /** After seeing units; more back than sold count as all of them. */
    BetaPrior after(double sold, double returned) {
        double back = Math.min(sold, returned);
        return new BetaPrior(a + back, b + sold - back);
    }

    double variance() {
        return a * b / ((a + b) * (a + b) * (a + b + 1));
    }

    /** By bisection of the incomplete beta function. */
    double quantile(double probability) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (Beta.regularizedBeta(middle, a, b) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}

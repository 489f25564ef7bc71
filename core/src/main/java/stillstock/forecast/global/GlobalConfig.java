package stillstock.forecast.global;

/**
 * How a global model is trained.
 *
 * @param rounds trees of the mean, and of each bound of the bands
 * @param depth of a tree
 * @param learningRate shrinkage a round
 * @param tweediePower of the objective for the mean, between 1 (Poisson) and 2 (gamma)
 * @param mostRows rows learned from at most; more series give fewer origins each
 * @param seed of the drawing of rows and columns
 */
public record GlobalConfig(int rounds, int depth, double learningRate, double tweediePower, int mostRows, long seed) {
    /** Checks the ranges. */
    public GlobalConfig {
        if (rounds < 1 || depth < 1 || mostRows < 1 || !(learningRate > 0 && learningRate <= 1)) {
            throw new IllegalArgumentException("rounds (" + rounds + "), depth (" + depth + ") and mostRows ("
                    + mostRows + ") must be at least 1, learningRate (" + learningRate + ") above 0 and at most 1");
        }
        if (!(tweediePower > 1 && tweediePower < 2)) {
            throw new IllegalArgumentException("tweediePower (" + tweediePower + ") must be between 1 and 2");
        }
    }

    /** 100 rounds of depth 5, rate 0.06, power 1.2, 120,000 rows. */
    public static GlobalConfig defaults() {
        return new GlobalConfig(100, 5, 0.06, 1.2, 120_000, 42);
    }

    /** The same with another seed. */
    public GlobalConfig withSeed(long value) {
        return new GlobalConfig(rounds, depth, learningRate, tweediePower, mostRows, value);
    }
}

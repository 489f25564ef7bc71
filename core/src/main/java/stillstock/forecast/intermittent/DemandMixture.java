package stillstock.forecast.intermittent;

import java.util.Arrays;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;

/**
 * The distribution of one period's demand: nothing with some probability, else one of the sizes seen so far.
 *
 * <p>The probability of a demand is the forecast mean over the smoothed size; where that is above 1 every period has a
 * demand and the sizes are scaled up. Bands leave the same chance outside on both sides, except that a bound of 0 leaves
 * none below: then all of it lies above.
 */
final class DemandMixture {
    private final double[] sizes;
    private final double probability;

    /**
     * @param mean forecast demand a period, at least 0
     * @param size smoothed size of a demand, above 0
     * @param seen sizes of the demands so far, at least one
     */
    DemandMixture(double mean, double size, double[] seen) {
        double chance = mean / size;
        double scale = Math.max(1, chance);
        this.probability = Math.min(1, chance);
        this.sizes = Arrays.stream(seen).map(value -> value * scale).sorted().toArray();
    }

    /** The least demand that is not exceeded with that probability. */
    double quantile(double level) {
        double none = 1 - probability;
        if (level <= none) {
            return 0;
        }
        double within = Math.min(1, (level - none) / probability);
        int rank = (int) Math.ceil(within * sizes.length - 1e-9);
        return sizes[Math.max(0, Math.min(sizes.length, rank) - 1)];
    }

    /** The probability of a demand of at most so much. */
    double cumulative(double value) {
        if (value < 0) {
            return 0;
        }
        int within = 0;
        while (within < sizes.length && sizes[within] <= value) {
            within++;
        }
        return 1 - probability + probability * within / sizes.length;
    }

    /** The 80 % and 95 % bands, the same at every step. */
    Forecast.Bands bands(int horizon) {
        return ForecastBands.flat(lower(0.80), upper(0.80), lower(0.95), upper(0.95), horizon);
    }

    private double lower(double coverage) {
        return quantile((1 - coverage) / 2);
    }

    private double upper(double coverage) {
        return lower(coverage) == 0 ? quantile(coverage) : quantile((1 + coverage) / 2);
    }
}

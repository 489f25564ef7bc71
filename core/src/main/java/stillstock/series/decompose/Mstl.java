package stillstock.series.decompose;

import stillstock.series.stat.Moments;

/**
 * MSTL: several seasons by repeated STL (Bandara, Hyndman and Bergmeir 2021), shortest first, and the seasonal strength
 * that goes with it (Wang, Smith and Hyndman 2006).
 */
public final class Mstl {
    private static final int ITERATIONS = 2;

    private Mstl() {}

    /**
     * Decomposes values; seasonal windows are 11, 15, 19, ... by rising season.
     *
     * @param seasons rising; each with more than two of it in the series
     */
    public static Decomposition decompose(double[] values, int... seasons) {
        if (seasons.length == 0) {
            throw new IllegalArgumentException("no season given");
        }
        double[] rest = Gaps.bridged(values);
        double[][] seasonal = new double[seasons.length][values.length];
        Decomposition fit = null;
        int rounds = seasons.length == 1 ? 1 : ITERATIONS;
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < seasons.length; i++) {
                add(rest, seasonal[i], 1);
                fit = Stl.decompose(rest, seasons[i], StlConfig.window(11 + 4 * i));
                seasonal[i] = fit.seasonal(0);
                add(rest, seasonal[i], -1);
            }
        }
        double[] remainder = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            remainder[t] = Double.isNaN(values[t]) ? Double.NaN : rest[t] - fit.trend()[t];
        }
        return new Decomposition(fit.trend(), seasonal, remainder, fit.weights());
    }

    private static void add(double[] target, double[] part, double sign) {
        for (int t = 0; t < target.length; t++) {
            target[t] += sign * part[t];
        }
    }

    /**
     * Seasonal strength, 0..1: 1 - var(remainder) / var(remainder + season). A seasonal difference is commonly taken
     * above 0.64.
     *
     * @return 0 where the series has no more than two seasons or its seasonal part and remainder do not vary
     */
    public static double seasonalStrength(double[] values, int season) {
        if (season < 2 || values.length <= 2 * season) {
            return 0;
        }
        Decomposition fit = decompose(values, season);
        double[] both = fit.remainder().clone();
        add(both, fit.seasonal(0), 1);
        double share = 1 - Moments.variance(fit.remainder()) / Moments.variance(both);
        return Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, share));
    }
}

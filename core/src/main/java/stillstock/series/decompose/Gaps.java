package stillstock.series.decompose;

import java.util.Arrays;

/** Missing values bridged. */
public final class Gaps {
    private static final int PASSES = 6;

    private Gaps() {}

    /**
     * A copy with NaN replaced by a straight line between the nearest values, and by the nearest value at the ends.
     *
     * @throws IllegalArgumentException where there is no value at all
     */
    public static double[] bridged(double[] values) {
        double[] result = values.clone();
        int last = -1;
        for (int t = 0; t < result.length; t++) {
            if (Double.isNaN(values[t])) {
                continue;
            }
            for (int k = last + 1; k < t; k++) {
                result[k] = last < 0 ? values[t] : values[last] + (values[t] - values[last]) * (k - last) / (t - last);
            }
            last = t;
        }
        if (last < 0) {
            throw new IllegalArgumentException("all " + values.length + " values are missing");
        }
        for (int k = last + 1; k < result.length; k++) {
            result[k] = values[last];
        }
        return result;
    }

    /**
     * A copy with NaN replaced by trend and season as STL sees them, again with the values so filled until they settle; by straight lines where there is no
     * season or no more than two of it.
     *
     * @throws IllegalArgumentException where there is no value at all
     */
    public static double[] filled(double[] values, int season) {
        double[] result = bridged(values);
        boolean gaps = Arrays.stream(values).anyMatch(Double::isNaN);
        if (!gaps || season < 2 || values.length <= 2 * season) {
            return result;
        }
        for (int pass = 0; pass < PASSES; pass++) {
            Decomposition fit = Stl.decompose(result, season, StlConfig.periodic());
            for (int t = 0; t < values.length; t++) {
                if (Double.isNaN(values[t])) {
                    result[t] = fit.trend()[t] + fit.seasonal(0)[t];
                }
            }
        }
        return result;
    }
}

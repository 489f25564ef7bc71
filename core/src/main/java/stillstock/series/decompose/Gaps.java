package stillstock.series.decompose;

/** Missing values bridged. */
public final class Gaps {
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
}

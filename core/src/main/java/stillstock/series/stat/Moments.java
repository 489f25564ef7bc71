package stillstock.series.stat;

/** Mean and variance of the values that are there. */
public final class Moments {
    private Moments() {}

    /** Values that are not NaN. */
    public static int count(double[] values) {
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                count++;
            }
        }
        return count;
    }

    /** Mean, NaN ignored; NaN where there is no value. */
    public static double mean(double[] values) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / count;
    }

    /** Sample variance (n - 1), NaN ignored, two passes; NaN below two values. */
    public static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += (value - mean) * (value - mean);
                count++;
            }
        }
        return count < 2 ? Double.NaN : sum / (count - 1);
    }

    /** True where all values that are there are the same, or there is none. */
    public static boolean isConstant(double[] values) {
        double first = Double.NaN;
        for (double value : values) {
            if (Double.isNaN(first)) {
                first = value;
            } else if (!Double.isNaN(value) && value != first) {
                return false;
            }
        }
        return true;
    }
}

package stillstock.recommend.index;

import java.util.Arrays;
import stillstock.recommend.FlaggedItems;

/**
 * How urgently a flagged item should go, 0..1: the mean of what is known of value v / (v + median value of the flagged
 * items), age a / (a + 180 days) and cover c / (c + 180 days). Each is one half at its reference and 1 without bound, so
 * that no outlier flattens the others. 0 where nothing is known.
 */
public final class Pressure {
    private static final double REFERENCE_DAYS = 180;

    private Pressure() {}

    /** The pressure of each item. */
    public static float[] of(FlaggedItems flagged) {
        double[] known =
                Arrays.stream(flagged.stockValue()).filter(v -> v > 0).sorted().toArray();
        double median = known.length == 0 ? Double.NaN : known[known.length / 2];
        float[] pressure = new float[flagged.size()];
        for (int i = 0; i < pressure.length; i++) {
            pressure[i] = (float) meanOfKnown(
                    saturated(flagged.stockValue()[i], median),
                    saturated(flagged.ageDays()[i], REFERENCE_DAYS),
                    saturated(flagged.coverDays()[i], REFERENCE_DAYS));
        }
        return pressure;
    }

    private static double saturated(double value, double reference) {
        if (value == Double.POSITIVE_INFINITY) {
            return 1;
        }
        return Math.max(0, value) / (Math.max(0, value) + reference);
    }

    private static double meanOfKnown(double... parts) {
        double sum = 0;
        int known = 0;
        for (double part : parts) {
            if (!Double.isNaN(part)) {
                sum += part;
                known++;
            }
        }
        return known == 0 ? 0 : sum / known;
    }
}

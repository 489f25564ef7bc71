package stillstock.monitor;

import stillstock.evaluate.Drift;

/**
 * How far one feature, or the score, has moved between the rows a model learned from and now.
 *
 * @param name the feature's name in the schema; "score" for the score
 * @param label its heading
 * @param unit of the medians
 * @param psi population stability index over ten bins and one for missing values
 * @param medianBefore NaN where every value was missing
 * @param medianNow NaN where every value is missing
 * @param missingBefore share of rows without a value, 0..1
 * @param missingNow share of rows without a value, 0..1
 * @param gain the feature's share of the model's gain, 0..1; 1 for the score
 */
public record FeatureDrift(
        String name,
        String label,
        String unit,
        double psi,
        double medianBefore,
        double medianNow,
        double missingBefore,
        double missingNow,
        double gain) {
    /** Below counts as stable (Siddiqi, "Credit Risk Scorecards", 2006). */
    public static final double STABLE = 0.10;

    /** From here counts as moved (the same source). */
    public static final double MOVED = 0.25;

    private static final int BINS = 10;

    static FeatureDrift of(String name, String label, String unit, double[] before, double[] now, double gain) {
        return new FeatureDrift(
                name,
                label,
                unit,
                Drift.psi(before, now, BINS),
                median(before),
                median(now),
                missing(before),
                missing(now),
                gain);
    }

    /** By the convention of credit scoring. */
    public Severity severity() {
        if (!(psi >= STABLE)) {
            return Severity.FINE;
        }
        return psi >= MOVED ? Severity.ACT : Severity.WATCH;
    }

    /** "Stable", "Shifting" or "Moved". */
    public String words() {
        return switch (severity()) {
            case FINE -> "Stable";
            case WATCH -> "Shifting";
            case ACT -> "Moved";
        };
    }

    private static double median(double[] values) {
        double[] known = java.util.Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return known.length == 0 ? Double.NaN : (known[(known.length - 1) / 2] + known[known.length / 2]) / 2;
    }

    private static double missing(double[] values) {
        long gone = java.util.Arrays.stream(values).filter(Double::isNaN).count();
        return values.length == 0 ? Double.NaN : (double) gone / values.length;
    }
}

package stillstock.forecast.feature;

import java.util.ArrayList;
import java.util.List;
import stillstock.series.decompose.Gaps;
import stillstock.series.stat.Moments;

/**
 * A series in numbers that do not depend on its unit, NaN where one is not defined: what a method's error can be guessed
 * from. Missing values are bridged by straight lines first, save for the numbers on demand.
 *
 * <p>Sources: [1] Hyndman, Wang and Laptev, "Large-scale unusual time series detection", ICDM 2015; [2] Montero-Manso,
 * Athanasopoulos, Hyndman and Talagala, "FFORMA: Feature-based forecast model averaging", Int. J. Forecasting 36 (2020),
 * appendix; [3] Syntetos, Boylan and Croston (2005) for demand. The definitions are in core/docs/methods/forecast.md.
 */
public final class SeriesFeatures {
    private static final int LEAST_VALUES = 3;

    /** Names in the order of {@link #of}. */
    public static final List<String> NAMES = names();

    private SeriesFeatures() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("log length", "season", "seasons"));
        names.addAll(DemandFeatures.NAMES);
        names.addAll(AutocorrelationFeatures.NAMES);
        names.addAll(DecompositionFeatures.NAMES);
        names.addAll(WindowFeatures.NAMES);
        names.addAll(ShapeFeatures.NAMES);
        return List.copyOf(names);
    }

    /**
     * The features of a series.
     *
     * @param values oldest first, NaN where missing
     * @param season steps in a season; 1 for none
     * @return one number a name
     */
    public static double[] of(double[] values, int season) {
        List<Double> result = new ArrayList<>(NAMES.size());
        int known = Moments.count(values);
        result.add(Math.log(Math.max(1, known)));
        result.add((double) season);
        result.add((double) known / season);
        add(result, DemandFeatures.of(values));
        double[] standard = known < LEAST_VALUES ? new double[0] : standardised(Gaps.bridged(values));
        add(result, AutocorrelationFeatures.of(standard, season));
        add(result, DecompositionFeatures.of(standard, season));
        add(result, WindowFeatures.of(standard, season));
        add(result, ShapeFeatures.of(standard));
        return result.stream()
                .mapToDouble(value -> Double.isInfinite(value) ? Double.NaN : value)
                .toArray();
    }

    private static void add(List<Double> result, double[] part) {
        for (double value : part) {
            result.add(value);
        }
    }

    /** Mean 0, standard deviation 1; no value for a constant series. */
    static double[] standardised(double[] values) {
        double mean = Moments.mean(values);
        double deviation = Math.sqrt(Moments.variance(values));
        if (Moments.isConstant(values) || !(deviation > 0)) {
            return new double[0];
        }
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (values[i] - mean) / deviation;
        }
        return result;
    }
}

package stillstock.forecast.smoothing;

import java.util.Arrays;
import stillstock.series.decompose.ClassicalDecomposition;
import stillstock.series.decompose.ClassicalSeason;

/**
 * A series without its season, where it has one: the autocorrelation at the season's lag is tested at the 10 % level
 * (two-sided) and the season taken out by classical decomposition, multiplicative where all values allow it.
 *
 * <p>Source: Assimakopoulos and Nikolopoulos, "The theta model", Int. J. Forecasting 16 (2000); Fiorucci et al., "Models
 * for optimising the theta method and their relationship to state space models", Int. J. Forecasting 32 (2016).
 *
 * @param values adjusted, gaps filled by straight lines
 * @param indices by place in the season; empty where no season was found
 * @param multiplicative how indices enter
 */
record SeasonalAdjustment(double[] values, double[] indices, boolean multiplicative) {
    private static final double LEAST_INDEX = 0.01;

    static SeasonalAdjustment of(double[] values, int season) {
        double[] filled = filled(values);
        if (filled.length <= 2 * season || !ClassicalDecomposition.isSeasonalAutocorrelation(filled, season)) {
            return new SeasonalAdjustment(filled, new double[0], false);
        }
        boolean multiplicative = Arrays.stream(filled).allMatch(value -> value > 0);
        double[] indices = ClassicalSeason.indices(values, season, multiplicative);
        if (multiplicative && Arrays.stream(indices).anyMatch(index -> index < LEAST_INDEX)) {
            multiplicative = false;
            indices = ClassicalSeason.indices(values, season, false);
        }
        return new SeasonalAdjustment(
                filled(ClassicalSeason.removed(values, indices, multiplicative)), indices, multiplicative);
    }

    /** Puts the season back into a value so many steps after the start. */
    double seasoned(double value, int step) {
        if (indices.length == 0) {
            return value;
        }
        double index = indices[step % indices.length];
        return multiplicative ? value * index : value + index;
    }

    /** Puts the season back into a deviation so many steps after the start. */
    double spread(double deviation, int step) {
        return multiplicative ? deviation * indices[step % indices.length] : deviation;
    }

    /** Missing values on the straight line between their neighbours, the last known one at the end. */
    private static double[] filled(double[] values) {
        double[] result = values.clone();
        int before = 0;
        for (int i = 1; i < result.length; i++) {
            if (!Double.isNaN(values[i])) {
                for (int j = before + 1; j < i; j++) {
                    result[j] = values[before] + (values[i] - values[before]) * (j - before) / (i - before);
                }
                before = i;
            }
        }
        Arrays.fill(result, before, result.length, result[before]);
        return result;
    }
}

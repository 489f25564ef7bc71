package stillstock.forecast.feature;

import java.util.Arrays;
import java.util.List;
import stillstock.series.stat.Autocorrelation;
import stillstock.series.stat.Differences;

/**
 * How a series hangs together with its own past: autocorrelations at lag 1, squares of the first ten added up, the same
 * of its first and second differences, partial ones (first five), and at the season.
 */
final class AutocorrelationFeatures {
    static final List<String> NAMES = List.of(
            "acf1",
            "acf10",
            "season acf1",
            "difference acf1",
            "difference acf10",
            "difference season acf1",
            "second difference acf1",
            "second difference acf10",
            "pacf5",
            "difference pacf5",
            "second difference pacf5",
            "season pacf");

    private static final int LAGS = 10;
    private static final int PARTIAL_LAGS = 5;

    private AutocorrelationFeatures() {}

    /** @param values without NaN; none where the series does not vary */
    static double[] of(double[] values, int season) {
        double[] result = new double[NAMES.size()];
        Arrays.fill(result, Double.NaN);
        double[][] levels = {values, difference(values), difference(difference(values))};
        int[] firsts = {0, 3, 6};
        for (int i = 0; i < levels.length; i++) {
            double[] level = levels[i];
            if (level.length <= LAGS + 1) {
                continue;
            }
            double[] acf = Autocorrelation.acf(level, LAGS);
            double squares = 0;
            for (int lag = 1; lag <= LAGS; lag++) {
                squares += acf[lag] * acf[lag];
            }
            result[firsts[i]] = acf[1];
            result[firsts[i] + 1] = squares;
            result[8 + i] = Arrays.stream(Autocorrelation.pacf(level, PARTIAL_LAGS))
                    .map(partial -> partial * partial)
                    .sum();
        }
        if (season > 1 && values.length > 2 * season) {
            result[2] = Autocorrelation.acf(values, season)[season];
            result[5] = Autocorrelation.acf(levels[1], season)[season];
            result[11] = Autocorrelation.pacf(values, season)[season - 1];
        }
        return result;
    }

    private static double[] difference(double[] values) {
        return values.length < 2 ? new double[0] : Differences.of(values, 1);
    }
}

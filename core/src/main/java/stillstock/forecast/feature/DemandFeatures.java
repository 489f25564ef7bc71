package stillstock.forecast.feature;

import java.util.Arrays;
import java.util.List;
import stillstock.forecast.DemandClass;
import stillstock.series.stat.Moments;

/** Gaps, sizes and signs of the values as they are, missing ones left out. */
final class DemandFeatures {
    static final List<String> NAMES = List.of(
            "mean interval",
            "squared variation",
            "share of zeros",
            "zeros at the end",
            "variation",
            "share missing",
            "all positive");

    private DemandFeatures() {}

    static double[] of(double[] values) {
        double[] known =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        int zeros = 0;
        int run = 0;
        for (double value : known) {
            zeros += value == 0 ? 1 : 0;
            run = value == 0 ? run + 1 : 0;
        }
        double mean = Math.abs(Moments.mean(known));
        return new double[] {
            DemandClass.meanInterval(values),
            DemandClass.squaredVariation(values),
            known.length == 0 ? Double.NaN : (double) zeros / known.length,
            known.length == 0 ? Double.NaN : (double) run / known.length,
            mean > 0 ? Math.sqrt(Moments.variance(known)) / mean : Double.NaN,
            values.length == 0 ? Double.NaN : 1 - (double) known.length / values.length,
            Arrays.stream(known).allMatch(value -> value > 0) ? 1 : 0
        };
    }
}

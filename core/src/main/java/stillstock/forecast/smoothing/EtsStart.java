package stillstock.forecast.smoothing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillstock.series.decompose.ClassicalSeason;

/**
 * Where the search for parameters starts: season from a classical decomposition (or plain means where the history is
 * short), level and slope from a line through the first values without their season.
 *
 * <p>Source: Hyndman et al. (2008), section 2.6.1.
 */
final class EtsStart {
    private static final double LEAST_SHARE = 0.01;
    private static final double[] ALPHAS = {0.02, 0.2, 0.6, 0.95};
    private static final double[] SHARES = {0.02, 0.4};

    private EtsStart() {}

    static EtsParameters of(EtsForm form, double[] values) {
        double[] season = new double[0];
        double[] adjusted = values;
        if (form.hasSeason()) {
            boolean multiplicative = form.season() == EtsForm.Season.MULTIPLICATIVE;
            season = ClassicalSeason.indices(values, form.period(), multiplicative);
            if (multiplicative) {
                season = kept(season);
            }
            adjusted = ClassicalSeason.removed(values, season, multiplicative);
        }
        double[] line = line(adjusted, Math.min(adjusted.length, Math.max(10, 2 * form.period())));
        double level = form.hasTrend() ? line[0] : line[2];
        double slope = form.hasTrend() ? line[1] : 0;
        if (form.relativeError() || form.season() == EtsForm.Season.MULTIPLICATIVE) {
            double least = 0.1 * Math.abs(line[2]);
            if (level < least || level + slope < least) {
                level = line[2];
                slope = 0;
            }
        }
        return new EtsParameters(0, 0, 0, 1, level, slope, season);
    }

    /**
     * Points to try: the states with smoothing parameters from still to lively.
     *
     * @param states as {@link #of} gives them
     */
    static List<EtsParameters> tries(EtsForm form, EtsParameters states) {
        List<EtsParameters> tries = new ArrayList<>();
        for (double alpha : ALPHAS) {
            for (double gammaShare : form.hasSeason() ? SHARES : new double[1]) {
                for (double betaShare : form.hasTrend() ? SHARES : new double[1]) {
                    tries.add(new EtsParameters(
                            alpha,
                            betaShare * alpha,
                            gammaShare * (1 - alpha),
                            form.damped() ? 0.95 : 1,
                            states.level(),
                            states.slope(),
                            states.season()));
                }
            }
        }
        return tries;
    }

    /** The states with a season half as strong, for forms that must not fall to zero. */
    static EtsParameters calmer(EtsForm form, EtsParameters states) {
        double neutral = form.season() == EtsForm.Season.MULTIPLICATIVE ? 1 : 0;
        double[] season = Arrays.stream(states.season())
                .map(index -> neutral + (index - neutral) / 2)
                .toArray();
        return new EtsParameters(0, 0, 0, 1, states.level(), states.slope() / 2, season);
    }

    /** No index near zero, and their mean 1 again. */
    private static double[] kept(double[] season) {
        double[] result =
                Arrays.stream(season).map(share -> Math.max(LEAST_SHARE, share)).toArray();
        double mean = Arrays.stream(result).sum() / result.length;
        return Arrays.stream(result).map(share -> share / mean).toArray();
    }

    /** Value at time 0 and slope of the least-squares line through the first known values, and their mean. */
    private static double[] line(double[] values, int count) {
        double n = 0;
        double meanTime = 0;
        double mean = 0;
        double timeSquares = 0;
        double products = 0;
        for (int i = 0; i < count; i++) {
            if (!Double.isNaN(values[i])) {
                n++;
                double timeStep = i + 1 - meanTime;
                meanTime += timeStep / n;
                double step = values[i] - mean;
                mean += step / n;
                timeSquares += timeStep * (i + 1 - meanTime);
                products += timeStep * (values[i] - mean);
            }
        }
        double slope = timeSquares > 0 ? products / timeSquares : 0;
        return new double[] {mean - slope * meanTime, slope, mean};
    }
}

package stillstock.forecast.arima;

import java.util.Arrays;
import stillstock.series.decompose.Decomposition;
import stillstock.series.decompose.Stl;
import stillstock.series.decompose.StlConfig;

/** A season too long for a model, taken out by STL and repeated as it was last; nothing for shorter seasons. */
final class SeasonalPart {
    static final int LONGEST_SEASON = 52;

    private static final int SLOW_WINDOW = 11;

    private final double[] adjusted;
    private final double[] seasonal;
    private final int season;
    private final int modelSeason;

    private SeasonalPart(double[] adjusted, double[] seasonal, int season, int modelSeason) {
        this.adjusted = adjusted;
        this.seasonal = seasonal;
        this.season = season;
        this.modelSeason = modelSeason;
    }

    static SeasonalPart of(double[] values, int season) {
        boolean enough = values.length > 2 * season + 2;
        if (season <= LONGEST_SEASON || !enough) {
            return new SeasonalPart(values, new double[0], season, enough ? season : 1);
        }
        Decomposition fit = Stl.decompose(values, season, StlConfig.window(SLOW_WINDOW));
        double[] seasonal = fit.seasonal(0);
        double[] adjusted = new double[values.length];
        Arrays.setAll(adjusted, t -> values[t] - seasonal[t]);
        return new SeasonalPart(adjusted, seasonal, season, 1);
    }

    /** The values without the season. */
    double[] adjusted() {
        return adjusted;
    }

    /** The season the model has to take care of; 1 for none. */
    int modelSeason() {
        return modelSeason;
    }

    /** What was taken out at a step, which may lie beyond the end. */
    double seasonal(int t) {
        if (seasonal.length == 0) {
            return 0;
        }
        int steps = t - seasonal.length;
        return steps < 0 ? seasonal[t] : seasonal[seasonal.length - season + steps % season];
    }
}

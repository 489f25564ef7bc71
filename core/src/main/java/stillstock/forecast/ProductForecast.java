package stillstock.forecast;

import java.util.List;
import stillstock.series.DemandSeries;

/**
 * One product's forecast of one measure.
 *
 * @param product product row
 * @param history what it was made from
 * @param forecast the chosen method's
 * @param leaderboard every method's rolling-origin figures, best first; empty where the history is too short to test
 * @param choice why this method, in words
 */
public record ProductForecast(
        int product, DemandSeries history, Forecast forecast, List<ForecastAccuracy> leaderboard, String choice) {
    /** Copies its list. */
    public ProductForecast {
        leaderboard = List.copyOf(leaderboard);
    }
}

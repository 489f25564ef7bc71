package stillstock.forecast.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ForecasterContract;
import stillstock.job.JobContext;

class SeasonalMeanDriftTest extends ForecasterContract {
    @Override
    protected Forecaster forecaster() {
        return new SeasonalMeanDrift();
    }

    /** Seasons (1, 5), (3, 7), (5, 9): each place grows by 2 a season. */
    @Test
    void carriesTheMeanOfTwoSeasonsForward() {
        Forecast forecast = forecaster().forecast(new double[] {1, 5, 3, 7, 5, 9}, 2, 4, JobContext.none());
        assertArrayEquals(new double[] {7, 11, 9, 13}, forecast.mean(), 1e-12);
        Forecast uneven = forecaster().forecast(new double[] {1, 5, 3, 7, 8, 7}, 2, 1, JobContext.none());
        double drift = (2 + 2 + 5 + 0) / 4.0;
        assertEquals((8 + 3 + drift) / 2 + drift, uneven.mean()[0], 1e-12);
    }

    @Test
    void aShortHistoryIsRefused() {
        assertEquals(
                "more than two seasons of 2 steps are needed",
                forecaster()
                        .forecast(new double[] {1, 2, 3, 4}, 2, 1, JobContext.none())
                        .unavailableCause());
    }
}

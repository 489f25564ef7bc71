package stillstock.forecast.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ForecasterContract;
import stillstock.job.JobContext;

class SeasonalNaiveTest extends ForecasterContract {
    @Override
    protected Forecaster forecaster() {
        return new SeasonalNaive();
    }

    /** R 4.2.2, forecast 8.20: snaive(ts(c(3,9,5,10,4,12), frequency=2), h=4). */
    @Test
    void equalsTheReferenceProgram() {
        Forecast forecast = forecaster().forecast(new double[] {3, 9, 5, 10, 4, 12}, 2, 4, JobContext.none());
        assertArrayEquals(new double[] {4, 12, 4, 12}, forecast.mean());
        double[] upper80 = {6.026310943, 14.026310943, 6.865636417, 14.865636417};
        assertArrayEquals(upper80, forecast.bands().upper80(), 1e-6);
        assertEquals(9, forecast.fitted()[3]);
    }

    @Test
    void aGapTakesTheSeasonBefore() {
        Forecast forecast = forecaster().forecast(new double[] {3, 9, Double.NaN, 10}, 2, 2, JobContext.none());
        assertArrayEquals(new double[] {3, 10}, forecast.mean());
    }
}

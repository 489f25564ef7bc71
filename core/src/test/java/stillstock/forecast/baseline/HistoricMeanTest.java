package stillstock.forecast.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ForecasterContract;
import stillstock.job.JobContext;

class HistoricMeanTest extends ForecasterContract {
    @Override
    protected Forecaster forecaster() {
        return new HistoricMean();
    }

    /** R 4.2.2, forecast 8.20: meanf(c(3,5,4,6,5), h=2), with its t quantile replaced by the normal one. */
    @Test
    void equalsTheReferenceProgram() {
        Forecast forecast = forecaster().forecast(new double[] {3, 5, 4, 6, 5}, 1, 2, JobContext.none());
        assertArrayEquals(new double[] {4.6, 4.6}, forecast.mean(), 1e-12);
        double deviation = 1.1401754 * Math.sqrt(1.2);
        assertEquals(4.6 + 1.2815516 * deviation, forecast.bands().upper80()[1], 1e-6);
    }
}

package stillstock.forecast.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ForecasterContract;
import stillstock.job.JobContext;

class NaiveTest extends ForecasterContract {
    @Override
    protected Forecaster forecaster() {
        return new Naive();
    }

    /** R 4.2.2, forecast 8.20: naive(c(3,5,4,6,5), h=3). */
    @Test
    void equalsTheReferenceProgram() {
        Forecast forecast = forecaster().forecast(new double[] {3, 5, 4, 6, 5}, 1, 3, JobContext.none());
        assertArrayEquals(new double[] {5, 5, 5}, forecast.mean());
        double[] upper80 = {7.026310943, 7.865636417, 8.509673505};
        double[] upper95 = {8.098975162, 9.382612703, 10.367582431};
        assertArrayEquals(upper80, forecast.bands().upper80(), 1e-6);
        assertArrayEquals(upper95, forecast.bands().upper95(), 1e-6);
        assertEquals(4, forecast.fitted()[3]);
    }
}

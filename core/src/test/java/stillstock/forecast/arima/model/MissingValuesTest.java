package stillstock.forecast.arima.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.forecast.arima.likelihood.ArimaData;
import stillstock.forecast.arima.likelihood.ArimaOrder;
import stillstock.forecast.arima.likelihood.ExactWhitener;
import stillstock.forecast.arima.likelihood.KalmanWhitener;

class MissingValuesTest {
    @ParameterizedTest
    @CsvSource({
        "0,1,1,0,1,1,12,false",
        "2,0,1,0,1,1,4,true",
        "1,1,1,1,0,1,7,false",
        "1,0,0,0,0,0,1,true",
        "0,2,2,0,0,0,1,false",
        "3,1,0,1,1,0,4,false"
    })
    void bothFiltersGiveTheSameLikelihoodAndForecast(
            int p, int d, int q, int sp, int sd, int sq, int season, boolean constant) {
        ArimaOrder order = new ArimaOrder(p, d, q, sp, sd, sq, season, constant);
        double[] values = walk(80);
        double[] coefficients = new double[order.armaTerms()];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = 0.3 / (i + 1);
        }
        ArimaData data = new ArimaData(values, order, new double[0][]);
        ArimaFit fast = new ArimaFit(data, order, new ExactWhitener(data), coefficients);
        ArimaFit full = new ArimaFit(data, order, new KalmanWhitener(data), coefficients);
        assertEquals(fast.logLikelihood(), full.logLikelihood(), 1e-6);
        assertEquals(fast.sigma2(), full.sigma2(), 1e-8 * fast.sigma2());
        assertArrayEquals(fast.forecast(20).mean(), full.forecast(20).mean(), 1e-6);
        assertArrayEquals(fast.forecast(20).variance(), full.forecast(20).variance(), 1e-3 * fast.sigma2());
    }

    private static double[] walk(int n) {
        Random random = new Random(5);
        double[] values = new double[n];
        double level = 100;
        for (int t = 0; t < n; t++) {
            level += random.nextGaussian();
            values[t] = level + 5 * Math.sin(t * Math.PI / 6) + random.nextGaussian();
        }
        return values;
    }
}

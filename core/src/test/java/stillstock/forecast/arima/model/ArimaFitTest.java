package stillstock.forecast.arima.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.forecast.arima.likelihood.ArimaOrder;
import stillstock.series.Reference;
import stillstock.series.stat.BoxCox;

/** Worked examples: R 4.2.2 stats::arima and forecast 8.20 as named. */
class ArimaFitTest {
    private static double[] passengers;
    private static double[] hormone;

    @BeforeAll
    static void read() {
        passengers = new BoxCox(0).apply(Reference.series().get("AirPassengers").values());
        hormone = Reference.series().get("lh").values();
    }

    /** Arima(log(AirPassengers), c(0,1,1), c(0,1,1)); the exact likelihood is JDemetra+'s 244.69649. */
    @Test
    void airlineModelOfLogAirPassengers() {
        ArimaFit fit = Arima.fit(passengers, ArimaOrder.airline(12));
        assertEquals(244.69649, fit.logLikelihood(), 1e-5);
        assertEquals(-0.4018, fit.coefficient("ma1"), 1e-4);
        assertEquals(-0.5569, fit.coefficient("sma1"), 1e-4);
        assertArrayEquals(new double[] {0.0896, 0.0731}, fit.standardErrors(), 1e-4);
        assertEquals(0.001348 * 131 / 129, fit.sigma2(), 1e-6);
        assertEquals(131, fit.effectiveCount());
        assertEquals(-483.210, fit.aicc(), 0.01);
    }

    /** arima(lh, c(1,0,0)): ar1 .5739 (.1161), mean 2.4133 (.1466), loglik -29.38; arima(lh, c(3,0,0)) steps 1 on. */
    @Test
    void autoregressionsOfLuteinizingHormone() {
        ArimaFit fit = Arima.fit(hormone, ArimaOrder.of(1, 0, 0).withConstant(true));
        assertEquals(0.5739, fit.coefficient("ar1"), 1e-4);
        assertEquals(2.4133, fit.coefficient("mean"), 1e-4);
        assertEquals(-29.38, fit.logLikelihood(), 5e-3);
        assertArrayEquals(new double[] {0.1161, 0.1466}, fit.standardErrors(), 2e-4);
        ArimaFit third = Arima.fit(hormone, ArimaOrder.of(3, 0, 0).withConstant(true));
        assertEquals(2.460181, third.forecast(1).mean()[0], 1e-4);
    }

    @Test
    void withAConstantOrADifferenceTheForecastShiftsWithTheSeries() {
        double[] shifted = Arrays.stream(hormone).map(value -> value + 40).toArray();
        for (ArimaOrder order : List.of(
                ArimaOrder.of(1, 0, 0).withConstant(true),
                ArimaOrder.of(1, 0, 1).withConstant(true),
                ArimaOrder.of(0, 1, 1))) {
            double[] one = Arima.fit(hormone, order).forecast(6).mean();
            double[] two = Arima.fit(shifted, order).forecast(6).mean();
            Arrays.setAll(one, step -> one[step] + 40);
            assertArrayEquals(one, two, 1e-3, order.toString());
        }
    }

    @Test
    void fittedAndResidualsAddUpToTheValuesOnceTheFilterHasSettled() {
        ArimaFit fit = Arima.fit(passengers, ArimaOrder.airline(12));
        assertTrue(Double.isNaN(fit.fitted()[12]));
        for (int t = 100; t < passengers.length; t++) {
            assertEquals(passengers[t], fit.fitted()[t] + fit.residuals()[t], 1e-4);
        }
        assertTrue(fit.ljungBox(24).pValue() > 0.05);
    }

    @Test
    void aRegressorsEffectIsFoundAndCarriedOn() {
        Random random = new Random(8);
        double[] promotion = new double[130];
        Arrays.setAll(promotion, t -> random.nextInt(4) == 0 ? 1 : 0);
        double[] values = new double[120];
        double noise = 0;
        for (int t = 0; t < values.length; t++) {
            noise = 0.6 * noise + random.nextGaussian();
            values[t] = 50 + 7 * promotion[t] + noise;
        }
        double[][] past = {Arrays.copyOf(promotion, 120)};
        double[][] future = {Arrays.copyOfRange(promotion, 120, 130)};
        ArimaFit fit = Arima.fit(values, ArimaOrder.of(1, 0, 0).withConstant(true), past);
        assertEquals(7, fit.coefficient("x1"), 3 * fit.standardErrors()[2]);
        assertTrue(fit.standardErrors()[2] < 0.3);
        double[] mean = fit.forecast(10, future).mean();
        for (int h = 0; h < 10; h++) {
            assertEquals(50 + 7 * future[0][h], mean[h], 2.5);
        }
        Exception error = assertThrows(IllegalArgumentException.class, () -> fit.forecast(10));
        assertEquals("the model has 1 regressors, but 0 are given for the future", error.getMessage());
    }

    /** With lambda 0 the mean is the log-normal one, above the median. */
    @Test
    void boxCoxForecastsComeBackAsMedianOrMean() {
        ArimaForecast forecast = Arima.fit(passengers, ArimaOrder.airline(12)).forecast(24);
        BoxCox log = new BoxCox(0);
        double[] median = forecast.mean(log, false);
        double[] mean = forecast.mean(log, true);
        for (int h = 0; h < 24; h++) {
            assertEquals(Math.exp(forecast.mean()[h]), median[h], 1e-9);
            assertEquals(median[h] * Math.exp(forecast.variance()[h] / 2), mean[h], 1e-9);
            assertTrue(forecast.quantile(log, 1.96)[h] > mean[h]);
        }
    }

    @ParameterizedTest
    @CsvSource({"1e-200", "1e-6", "1e6", "1e200"})
    void scaleMovesTheLikelihoodByItsLogAndNothingElse(double factor) {
        double[] scaled = Arrays.stream(passengers).map(v -> v * factor).toArray();
        ArimaFit one = Arima.fit(passengers, ArimaOrder.airline(12));
        ArimaFit two = Arima.fit(scaled, ArimaOrder.airline(12));
        assertEquals(one.logLikelihood() - 131 * Math.log(factor), two.logLikelihood(), 1e-3);
        assertEquals(one.coefficient("ma1"), two.coefficient("ma1"), 1e-3);
        assertEquals(1, two.forecast(12).mean()[11] / factor / one.forecast(12).mean()[11], 1e-4);
    }

    @Test
    void tooFewValuesAreNamed() {
        Exception error = assertThrows(
                IllegalArgumentException.class, () -> Arima.fit(new double[] {1, 2, 3}, ArimaOrder.airline(12)));
        assertEquals("ARIMA(0,1,1)(0,1,1)[12] needs at least 16 values, not 3", error.getMessage());
    }

    @Test
    void aStraightLineIsContinued() {
        double[] line = new double[30];
        Arrays.setAll(line, t -> 3 + 2 * t);
        ArimaFit fit = Arima.fit(line, ArimaOrder.of(0, 1, 1).withConstant(true));
        assertEquals(2, fit.coefficient("drift"), 1e-6);
        assertEquals(3 + 2 * 34, fit.forecast(5).mean()[4], 1e-6);
    }
}

package stillstock.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Expected values from numpy 2.4.6; the pinball example is FIELD C22. */
class ForecastMetricsTest {
    private static final double[] ACTUAL = {3, 5, 2, 8, 7};
    private static final double[] FORECAST = {2.5, 5.5, 3, 6, 9};
    private static final double[] HISTORY = {1, 4, 2, 6, 5, 3, 7};
    private static final double NAN = Double.NaN;

    @Test
    void figuresEqualNumpys() {
        assertEquals(1.2, ForecastMetrics.mae(ACTUAL, FORECAST), 1e-12);
        assertEquals(1.378404875209022, ForecastMetrics.rmse(ACTUAL, FORECAST), 1e-12);
        assertEquals(0.6346153846153846, ForecastMetrics.r2(ACTUAL, FORECAST), 1e-12);
        assertEquals(0.2, ForecastMetrics.bias(ACTUAL, FORECAST), 1e-12);
        assertEquals(24.255411255411257, ForecastMetrics.smape(ACTUAL, FORECAST), 1e-12);
    }

    @Test
    void scaledErrorsDivideByTheSeasonalNaiveErrorOfTheHistory() {
        assertEquals(0.45, ForecastMetrics.mase(ACTUAL, FORECAST, HISTORY, 1), 1e-12);
        assertEquals(0.47749345545253286, ForecastMetrics.rmsse(ACTUAL, FORECAST, HISTORY, 1), 1e-12);
        assertEquals(0.5454545454545454, ForecastMetrics.mase(ACTUAL, FORECAST, HISTORY, 2), 1e-12);
        assertEquals(0.5931710140017394, ForecastMetrics.rmsse(ACTUAL, FORECAST, HISTORY, 2), 1e-12);
    }

    @Test
    void bandsAreJudgedByCoverageAndIntervalScore() {
        double[] lower = shifted(FORECAST, -1.2);
        double[] upper = shifted(FORECAST, 1.2);
        assertEquals(0.6, ForecastMetrics.coverage(ACTUAL, lower, upper), 1e-12);
        assertEquals(5.6, ForecastMetrics.intervalScore(ACTUAL, lower, upper, 0.80), 1e-12);
    }

    @Test
    void pinballEqualsTheWorkedExample() {
        assertEquals(1.8, ForecastMetrics.pinball(new double[] {10}, new double[] {8}, 0.9), 1e-12);
        assertEquals(0.52, ForecastMetrics.pinball(ACTUAL, FORECAST, 0.9), 1e-12);
    }

    @Test
    void missingPairsAreLeftOut() {
        double[] actual = {3, NAN, 5, 2, 8, 7, 4};
        double[] forecast = {2.5, 9, 5.5, 3, 6, 9, NAN};
        assertEquals(1.2, ForecastMetrics.mae(actual, forecast), 1e-12);
        assertEquals(
                ForecastMetrics.naiveError(new double[] {1, 4, 6}, 1, false),
                ForecastMetrics.naiveError(new double[] {1, 4, NAN, 3, 5}, 1, false),
                1e-12);
    }

    @Test
    void undefinedFiguresAreNaN() {
        double[] none = {};
        assertEquals(NAN, ForecastMetrics.mae(none, none));
        assertEquals(NAN, ForecastMetrics.r2(new double[] {4, 4}, new double[] {3, 5}));
        assertEquals(NAN, ForecastMetrics.mase(ACTUAL, FORECAST, new double[] {5, 5, 5}, 1));
        assertEquals(NAN, ForecastMetrics.rmsse(ACTUAL, FORECAST, new double[] {5, 6}, 7));
        assertEquals(NAN, ForecastMetrics.coverage(new double[] {NAN}, new double[] {0}, new double[] {1}));
        assertEquals(0, ForecastMetrics.smape(new double[] {0}, new double[] {0}));
    }

    @Test
    void scalingDemandScalesErrorsAndLeavesScaledErrors() {
        Random random = new Random(5);
        for (int run = 0; run < 50; run++) {
            double[] actual = random.doubles(12, 0, 9).toArray();
            double[] forecast = random.doubles(12, 0, 9).toArray();
            double[] history = random.doubles(30, 0, 9).toArray();
            double factor = 0.1 + random.nextDouble() * 20;
            double[] moreActual = times(actual, factor);
            double[] moreForecast = times(forecast, factor);
            assertEquals(
                    factor * ForecastMetrics.rmse(actual, forecast),
                    ForecastMetrics.rmse(moreActual, moreForecast),
                    1e-9);
            assertEquals(
                    ForecastMetrics.rmsse(actual, forecast, history, 7),
                    ForecastMetrics.rmsse(moreActual, moreForecast, times(history, factor), 7),
                    1e-9);
            assertTrue(ForecastMetrics.mae(actual, forecast) <= ForecastMetrics.rmse(actual, forecast) + 1e-12);
        }
    }

    @Test
    void lengthsAndLevelsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> ForecastMetrics.mae(ACTUAL, HISTORY));
        assertThrows(IllegalArgumentException.class, () -> ForecastMetrics.pinball(ACTUAL, FORECAST, 1));
        assertThrows(IllegalArgumentException.class, () -> ForecastMetrics.naiveError(HISTORY, 0, true));
    }

    private static double[] shifted(double[] values, double by) {
        double[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += by;
        }
        return result;
    }

    private static double[] times(double[] values, double factor) {
        double[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] *= factor;
        }
        return result;
    }
}

package stillstock.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;
import stillstock.job.ProgressJob;

/** What every forecasting method must do; a method's test extends this. */
public abstract class ForecasterContract {
    private static final int SEASON = 7;
    private static final int HORIZON = 14;

    /** The method under test. */
    protected abstract Forecaster forecaster();

    @Test
    void forecastsEveryStepWithOrderedBoundsAndNoNegative() {
        for (long seed = 1; seed <= 20; seed++) {
            double[] history = demand(seed, 60 + (int) seed * 5, seed % 4 * 0.25);
            Forecast forecast = forecaster().forecast(history, SEASON, HORIZON, JobContext.none());
            assertTrue(forecast.available(), forecast.unavailableCause());
            assertSound(forecast, history.length, HORIZON, true);
        }
    }

    @Test
    void answersShortHistoriesWithAForecastOrACause() {
        for (int n = 0; n <= 30; n++) {
            for (int season : new int[] {1, 7, 12}) {
                double[] history = demand(n + 1L, n, 0.3);
                assertSoundOrCause(forecaster().forecast(history, season, 5, JobContext.none()), n, 5);
            }
        }
    }

    @Test
    void answersMissingValuesWithAForecastOrACause() {
        double[] allMissing = new double[40];
        Arrays.fill(allMissing, Double.NaN);
        assertFalse(forecaster()
                .forecast(allMissing, SEASON, 3, JobContext.none())
                .unavailableCause()
                .isEmpty());
        assertFalse(forecaster()
                .forecast(new double[0], SEASON, 3, JobContext.none())
                .unavailableCause()
                .isEmpty());
        Random random = new Random(5);
        for (int round = 0; round < 30; round++) {
            double[] history = demand(round, 80, 0.2);
            for (int i = 0; i < history.length; i++) {
                if (random.nextDouble() < 0.3) {
                    history[i] = Double.NaN;
                }
            }
            assertSoundOrCause(forecaster().forecast(history, SEASON, HORIZON, JobContext.none()), 80, HORIZON);
        }
    }

    @Test
    void allZeroHistoryGivesZerosWithoutWidth() {
        double[] zeros = new double[HORIZON];
        for (int n : new int[] {1, 2, 10, 100}) {
            Forecast forecast = forecaster().forecast(new double[n], SEASON, HORIZON, JobContext.none());
            assertTrue(forecast.available());
            assertArrayEquals(zeros, forecast.mean());
            assertArrayEquals(zeros, forecast.bands().lower80());
            assertArrayEquals(zeros, forecast.bands().upper80());
            assertArrayEquals(zeros, forecast.bands().lower95());
            assertArrayEquals(zeros, forecast.bands().upper95());
        }
    }

    @Test
    void constantHistoryGoesOn() {
        double[] history = new double[60];
        Arrays.fill(history, 4);
        Forecast forecast = forecaster().forecast(history, SEASON, HORIZON, JobContext.none());
        assertTrue(forecast.available(), forecast.unavailableCause());
        for (double mean : forecast.mean()) {
            assertEquals(4, mean, 0.25);
        }
    }

    @Test
    void sameInputGivesTheSameOutput() {
        double[] history = demand(3, 90, 0.3);
        double[] copy = history.clone();
        Forecast one = forecaster().forecast(history, SEASON, HORIZON, JobContext.none());
        Forecast two = forecaster().forecast(copy, SEASON, HORIZON, JobContext.none());
        assertArrayEquals(one.mean(), two.mean());
        assertArrayEquals(one.bands().upper95(), two.bands().upper95());
        assertArrayEquals(one.fitted(), two.fitted());
        assertArrayEquals(copy, history, "the caller's history was changed");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-150, 1e-6, 1000, 1e9, 1e150})
    void scalingDemandScalesTheForecast(double factor) {
        double[] history = demand(11, 84, 0);
        double[] scaled = Arrays.stream(history).map(value -> value * factor).toArray();
        Forecast one = forecaster().forecast(history, SEASON, HORIZON, JobContext.none());
        Forecast two = forecaster().forecast(scaled, SEASON, HORIZON, JobContext.none());
        assertTrue(one.available(), one.unavailableCause());
        assertTrue(two.available(), two.unavailableCause());
        for (int k = 0; k < HORIZON; k++) {
            assertEquals(1, two.mean()[k] / factor / one.mean()[k], 0.005, "step " + k);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 40, 1000})
    void demandOfAConstantMoreIsForecastAsThatMuchMore(double constant) {
        assumeTrue(forecaster().shifts(), forecaster().name() + " does not declare that it shifts with the demand");
        double[] history =
                Arrays.stream(demand(11, 84, 0)).map(value -> value + 30).toArray();
        double[] shifted = Arrays.stream(history).map(value -> value + constant).toArray();
        Forecast one = forecaster().forecast(history, SEASON, HORIZON, JobContext.none());
        Forecast two = forecaster().forecast(shifted, SEASON, HORIZON, JobContext.none());
        assertTrue(one.available(), one.unavailableCause());
        assertTrue(two.available(), two.unavailableCause());
        assertShifted(one.mean(), two.mean(), constant);
        assertShifted(one.bands().lower95(), two.bands().lower95(), constant);
        assertShifted(one.bands().lower80(), two.bands().lower80(), constant);
        assertShifted(one.bands().upper80(), two.bands().upper80(), constant);
        assertShifted(one.bands().upper95(), two.bands().upper95(), constant);
    }

    /** To a hundredth of a unit, where demand moves by 5: likelihoods are maximised by search. */
    private static void assertShifted(double[] one, double[] two, double constant) {
        for (int k = 0; k < HORIZON; k++) {
            assertEquals(one[k] + constant, two[k], 0.01, "step " + k);
        }
    }

    @Test
    void tenThousandPointsAreForecast() {
        double[] history = demand(6, 10_000, 0);
        history[4_000] = Double.NaN;
        Forecast forecast = forecaster().forecast(history, SEASON, HORIZON, JobContext.none());
        assertTrue(forecast.available(), forecast.unavailableCause());
        assertSound(forecast, history.length, HORIZON, true);
    }

    @Test
    void aCancelledJobStops() {
        ProgressJob job = new ProgressJob((fraction, message) -> {});
        job.cancel();
        assertThrows(JobCancelledException.class, () -> forecaster().forecast(demand(1, 50, 0), SEASON, 5, job));
    }

    /** Seeded demand: level, week, noise; a share of periods without any. */
    protected static double[] demand(long seed, int n, double shareOfZeros) {
        Random random = new Random(seed);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            double level = 20 + 0.05 * i + 6 * Math.sin(2 * Math.PI * i / SEASON);
            double value = Math.max(1, Math.round(level + 3 * random.nextGaussian()));
            values[i] = random.nextDouble() < shareOfZeros ? 0 : value;
        }
        return values;
    }

    private static void assertSoundOrCause(Forecast forecast, int length, int horizon) {
        if (forecast.available()) {
            assertSound(forecast, length, horizon, true);
        } else {
            assertEquals(0, forecast.mean().length);
        }
    }

    /** Lengths, finite numbers, order of the bounds, and no negative number where that is asked for. */
    public static void assertSound(Forecast forecast, int length, int horizon, boolean neverNegative) {
        assertEquals(horizon, forecast.mean().length);
        assertEquals(horizon, forecast.bands().lower95().length);
        assertTrue(forecast.fitted().length == 0 || forecast.fitted().length == length, "fitted length");
        for (int k = 0; k < horizon; k++) {
            double[] row = {
                forecast.bands().lower95()[k],
                forecast.bands().lower80()[k],
                forecast.mean()[k],
                forecast.bands().upper80()[k],
                forecast.bands().upper95()[k]
            };
            assertTrue(!neverNegative || row[0] >= 0, "negative at step " + k + ": " + row[0]);
            for (int i = 0; i < row.length; i++) {
                assertTrue(Double.isFinite(row[i]), "step " + k + " bound " + i);
                assertTrue(i == 0 || row[i - 1] <= row[i], "order at step " + k + ": " + Arrays.toString(row));
            }
        }
    }
}

package stillstock.forecast.arima;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecasterContract;
import stillstock.job.JobContext;
import stillstock.series.Reference;

class AutoArimaTest {
    private final AutoArima arima = new AutoArima();

    @Test
    void airPassengersAreForecastWithinFourPercentOfTheYearHeldBack() {
        double[] all = Reference.series().get("AirPassengers").values();
        Forecast forecast = forecast(Arrays.copyOf(all, 132), 12, 12);
        double error = 0;
        for (int h = 0; h < 12; h++) {
            error += Math.abs(forecast.mean()[h] / all[132 + h] - 1) / 12;
        }
        assertTrue(error < 0.04, "mean absolute percentage error " + error);
    }

    @Test
    void shiftingASeriesWithNegativeValuesShiftsTheForecast() {
        double[] values = seasonal(1, 96, 12);
        double[] shifted = Arrays.stream(values).map(value -> value - 50).toArray();
        double[] more = Arrays.stream(values).map(value -> value - 80).toArray();
        double[] one = forecast(shifted, 12, 12).mean();
        double[] two = forecast(more, 12, 12).mean();
        for (int h = 0; h < 12; h++) {
            assertEquals(one[h] - 30, two[h], 0.1, "a tenth of the noise");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 12, 24, 52, 60, 365})
    void anySeasonIsTaken(int season) {
        double[] values = seasonal(season, 5 * season + 40, season);
        Forecast forecast = forecast(values, season, 2 * season);
        ForecasterContract.assertSound(forecast, values.length, 2 * season, true);
        double error = 0;
        double[] truth = seasonal(season, values.length + 2 * season, season);
        for (int h = 0; h < season; h++) {
            error += Math.abs(forecast.mean()[h] - truth[values.length + h]) / season;
        }
        assertTrue(error < 4, "mean absolute error " + error + " of noise with mean absolute size 0.8");
    }

    @Test
    void aGapChangesTheForecastLittle() {
        double[] values = seasonal(3, 96, 12);
        double[] gaps = values.clone();
        gaps[20] = Double.NaN;
        gaps[21] = Double.NaN;
        gaps[70] = Double.NaN;
        double[] whole = forecast(values, 12, 12).mean();
        double[] holed = forecast(gaps, 12, 12).mean();
        for (int h = 0; h < 12; h++) {
            assertEquals(whole[h], holed[h], 1.0);
        }
    }

    @Test
    void tenThousandValuesTakeSeconds() {
        double[] values = seasonal(9, 10_000, 7);
        assertTimeout(Duration.ofSeconds(10), () -> forecast(values, 7, 28));
    }

    @Test
    void bandsOfSimulatedAirlineSeriesCoverWhatTheySay() {
        Random random = new Random(21);
        int hits80 = 0;
        int hits95 = 0;
        int total = 0;
        for (int round = 0; round < 60; round++) {
            double[] all = airline(random, 108, 12);
            Forecast forecast = forecast(Arrays.copyOf(all, 96), 12, 12);
            for (int h = 0; h < 12; h++) {
                double actual = all[96 + h];
                hits80 += actual >= forecast.bands().lower80()[h]
                                && actual <= forecast.bands().upper80()[h]
                        ? 1
                        : 0;
                hits95 += actual >= forecast.bands().lower95()[h]
                                && actual <= forecast.bands().upper95()[h]
                        ? 1
                        : 0;
                total++;
            }
        }
        assertEquals(0.80, hits80 / (double) total, 0.06);
        assertEquals(0.95, hits95 / (double) total, 0.04);
    }

    @Test
    void onlyTheHistoryCounts() {
        double[] values = seasonal(5, 90, 7);
        assertArrayEquals(
                forecast(values, 7, 10).mean(),
                Arrays.copyOf(forecast(values, 7, 20).mean(), 10),
                1e-12);
    }

    private Forecast forecast(double[] values, int season, int horizon) {
        return arima.forecast(values, season, horizon, JobContext.none());
    }

    private static double[] seasonal(long seed, int n, int season) {
        Random random = new Random(seed);
        double[] values = new double[n];
        for (int t = 0; t < n; t++) {
            values[t] = 40 + 10 * Math.sin(2 * Math.PI * t / season) + random.nextGaussian();
        }
        return values;
    }

    private static double[] airline(Random random, int n, int season) {
        double[] noise = new double[n + 200];
        Arrays.setAll(noise, t -> random.nextGaussian());
        double[] values = new double[n + 200];
        for (int t = season + 1; t < values.length; t++) {
            values[t] = values[t - 1]
                    + values[t - season]
                    - values[t - season - 1]
                    + noise[t]
                    - 0.4 * noise[t - 1]
                    - 0.6 * noise[t - season]
                    + 0.24 * noise[t - season - 1];
        }
        return Arrays.copyOfRange(values, 200, values.length);
    }
}

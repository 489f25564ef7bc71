package stillstock.forecast.intermittent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ForecasterContract;
import stillstock.job.JobContext;

class SeasonalBlendTest extends ForecasterContract {
    @Override
    protected Forecaster forecaster() {
        return new SeasonalBlend();
    }

    @Test
    void aWeeklyPatternOfRareDemandIsForecast() {
        double[] history = poisson(3, 364, 0.2, 1.0);
        double[] mean = forecaster().forecast(history, 7, 7, JobContext.none()).mean();
        for (int k = 0; k < 5; k++) {
            assertTrue(mean[5] > 2 * mean[k], Arrays.toString(mean));
        }
    }

    @Test
    void withoutAPatternTheProfileStaysFlat() {
        double widest = 0;
        for (int seed = 0; seed < 20; seed++) {
            double[] mean = forecaster()
                    .forecast(poisson(seed, 364, 0.3, 0.3), 7, 7, JobContext.none())
                    .mean();
            double high = Arrays.stream(mean).max().orElseThrow();
            double low = Arrays.stream(mean).min().orElseThrow();
            widest = Math.max(widest, high / low);
        }
        assertTrue(widest < 1.9, "largest ratio between places " + widest);
    }

    @Test
    void fallsWhenDemandStops() {
        double[] selling = poisson(1, 200, 0.5, 0.5);
        double[] stopped = Arrays.copyOf(selling, 260);
        double before = forecaster().forecast(selling, 1, 1, JobContext.none()).mean()[0];
        double after = forecaster().forecast(stopped, 1, 1, JobContext.none()).mean()[0];
        assertTrue(after < 0.05 * before, before + " fell to " + after);
    }

    /** A thousand products that sell now and then: eighty and ninety-five in a hundred values lie within the bands. */
    @Test
    void bandsCoverTheirShareOfSimulatedDemand() {
        Random random = new Random(99);
        int inside80 = 0;
        int inside95 = 0;
        int steps = 0;
        for (int product = 0; product < 1000; product++) {
            double rate = 0.1 + 0.5 * random.nextDouble();
            double[] all = compound(random, 132, rate, 3 + random.nextInt(20));
            Forecast forecast = forecaster().forecast(Arrays.copyOf(all, 120), 1, 12, JobContext.none());
            for (int k = 0; k < 12; k++) {
                double value = all[120 + k];
                Forecast.Bands bands = forecast.bands();
                inside80 += value >= bands.lower80()[k] && value <= bands.upper80()[k] ? 1 : 0;
                inside95 += value >= bands.lower95()[k] && value <= bands.upper95()[k] ? 1 : 0;
                steps++;
            }
        }
        assertEquals(0.80, (double) inside80 / steps, 0.05);
        assertEquals(0.95, (double) inside95 / steps, 0.03);
    }

    private static double[] poisson(long seed, int n, double weekday, double weekend) {
        Random random = new Random(seed);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            double rate = i % 7 >= 5 ? weekend : weekday;
            double limit = Math.exp(-rate);
            double product = random.nextDouble();
            while (product > limit) {
                values[i]++;
                product *= random.nextDouble();
            }
        }
        return values;
    }

    private static double[] compound(Random random, int n, double rate, int largest) {
        double[] values = new double[n];
        values[0] = 1;
        for (int i = 1; i < n; i++) {
            values[i] = random.nextDouble() < rate ? 1 + random.nextInt(largest) : 0;
        }
        return values;
    }
}

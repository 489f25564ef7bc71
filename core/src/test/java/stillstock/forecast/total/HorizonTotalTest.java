package stillstock.forecast.total;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;

class HorizonTotalTest {
    private static Forecast forecast(double[] mean, double[] deviation) {
        return new Forecast("a", mean, ForecastBands.normal(mean, deviation), new double[0]);
    }

    private static double[] filled(int n, double value) {
        double[] all = new double[n];
        Arrays.fill(all, value);
        return all;
    }

    @Test
    void bandsThatDoNotWidenAddAsSquares() {
        HorizonTotal total = HorizonTotal.of(forecast(filled(16, 10), filled(16, 2)));
        assertEquals(160, total.mean(), 1e-9);
        assertEquals(160 + ForecastBands.Z80 * 2 * 4, total.upper80(), 1e-9);
        assertEquals(160 - ForecastBands.Z95 * 2 * 4, total.lower95(), 1e-9);
    }

    @Test
    void aPartOfIt() {
        HorizonTotal total = HorizonTotal.of(forecast(filled(5, 10), filled(5, 0)));
        assertEquals(42.5, total.times(0.85).mean(), 1e-9);
        assertEquals(42.5, total.times(0.85).upper95(), 1e-9);
    }

    @Test
    void bandsOfALocalLevelGiveItsShareBackAndTheVarianceOfItsSum() {
        // alpha 0.3: e(h) = u(h) + 0.3 (u(1) + ... + u(h-1)); the sum of 12 has the squares of 1 + 0.3 (12 - j) as
        // weights
        double[] deviation = new double[12];
        double variance = 0;
        for (int h = 1; h <= 12; h++) {
            deviation[h - 1] = 5 * Math.sqrt(1 + (h - 1) * 0.09);
            variance += 25 * Math.pow(1 + 0.3 * (12 - h), 2);
        }
        assertEquals(0.3, BandGrowth.of(deviation).share(), 1e-9);
        assertEquals(Math.sqrt(variance), BandGrowth.of(deviation).ofSum(deviation), 1e-9);
        HorizonTotal total = HorizonTotal.of(forecast(filled(12, 100), deviation));
        assertEquals(1200 + ForecastBands.Z95 * Math.sqrt(variance), total.upper95(), 1e-9);
    }

    @Test
    void eightyOfAHundredSimulatedSumsLieInTheBand() {
        Random random = new Random(11);
        double[] deviation = new double[30];
        for (int h = 1; h <= 30; h++) {
            deviation[h - 1] = Math.sqrt(1 + (h - 1) * 0.04);
        }
        HorizonTotal total = HorizonTotal.of(forecast(filled(30, 20), deviation));
        int in = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            double level = 0;
            double sum = 0;
            for (int h = 0; h < 30; h++) {
                double surprise = random.nextGaussian();
                sum += 20 + level + surprise;
                level += 0.2 * surprise;
            }
            in += sum >= total.lower80() && sum <= total.upper80() ? 1 : 0;
        }
        assertEquals(0.8, in / 20_000.0, 0.01);
    }

    @Test
    void aMonthOfRareDaysHasTheBandsOfACount() {
        // 0.05 a day: each day's own band is 0 to its mean, a month's is Poisson(1.5): qpois(c(.9, .975), 1.5) = 3, 4;
        // with all chance above 0: 95 %
        double[] mean = filled(30, 0.05);
        Forecast rare = new Forecast(
                "tsb", mean, new Forecast.Bands(filled(30, 0), mean, filled(30, 0), filled(30, 1)), new double[0]);
        HorizonTotal total = HorizonTotal.of(rare);
        assertEquals(1.5, total.mean(), 1e-9);
        assertEquals(0, total.lower95());
        assertTrue(total.upper80() >= 2 && total.upper80() <= 4, total::toString);
        assertTrue(total.upper95() >= 4 && total.upper95() <= 7, total::toString);
    }

    @Test
    void lessAnotherKeepsTheMeanAndWidensTheBand() {
        HorizonTotal sales = new HorizonTotal(100, 80, 120, 70, 130);
        HorizonTotal returns = new HorizonTotal(20, 5, 35, 0, 42);
        HorizonTotal net = sales.minus(returns);
        assertEquals(80, net.mean(), 1e-12);
        assertEquals(80 - 25, net.lower80(), 1e-12);
        assertEquals(80 + 25, net.upper80(), 1e-12);
        assertEquals(sales.minus(HorizonTotal.ZERO), sales);
    }

    @Test
    void noForecastCannotBeSummed() {
        assertThrows(IllegalArgumentException.class, () -> HorizonTotal.of(Forecast.unavailable("a", "none")));
    }
}

package stillstock.forecast.arima;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.Regressors;
import stillstock.forecast.engine.SeriesForecaster;
import stillstock.forecast.engine.StandardMethods;
import stillstock.job.JobContext;

class RegressorEffectTest {
    private static final int PAST = 140;
    private static final int AHEAD = 14;

    /** Weekly season, noise, and a promotion on some days that multiplies demand by the factor. */
    private static double[] demand(double[] promotion, double factor, long seed) {
        Random random = new Random(seed);
        double[] values = new double[promotion.length];
        for (int i = 0; i < values.length; i++) {
            double level = 60 + 15 * Math.sin(2 * Math.PI * i / 7) + 4 * random.nextGaussian();
            values[i] = level * Math.pow(factor, promotion[i]);
        }
        return values;
    }

    private static double[] promotion(long seed) {
        Random random = new Random(seed);
        double[] result = new double[PAST + AHEAD];
        for (int i = 0; i < result.length; i++) {
            result[i] = random.nextDouble() < 0.15 ? 1 : 0;
        }
        return result;
    }

    private static Regressors known(double[] promotion) {
        return Regressors.none()
                .with("promotion", Arrays.copyOf(promotion, PAST), Arrays.copyOfRange(promotion, PAST, PAST + AHEAD));
    }

    @Test
    void findsThatAPromotionDoublesDemand() {
        double[] promotion = promotion(1);
        double[] values = demand(promotion, 2, 2);
        RegressorEffect effect = RegressorEffect.of(Arrays.copyOf(values, PAST), known(promotion), 7, AHEAD);
        assertTrue(effect.multiplies());
        assertEquals(Math.log(2), effect.coefficients()[0], 0.06);
    }

    @Test
    void everyMethodForecastsTheComingPromotions() {
        double[] promotion = promotion(3);
        double[] values = demand(promotion, 2, 4);
        double[] history = Arrays.copyOf(values, PAST);
        SeriesForecaster forecaster = new SeriesForecaster(StandardMethods.candidates(), 2, "");
        double with = error(
                forecaster
                        .forecast(history, known(promotion), 7, AHEAD, JobContext.none())
                        .forecast(),
                values);
        double without =
                error(forecaster.forecast(history, 7, AHEAD, JobContext.none()).forecast(), values);
        assertTrue(with < 0.6 * without, with + " against " + without);
        Forecast arima = new AutoArima().forecast(history, known(promotion), 7, AHEAD, JobContext.none());
        assertTrue(error(arima, values) < 0.6 * without, "arima itself");
    }

    @Test
    void aPlannedPriceChangesTheForecastAndNothingElse() {
        double[] price = new double[PAST + AHEAD];
        Random random = new Random(8);
        for (int i = 0; i < price.length; i++) {
            price[i] = 10 + (i / 20 % 3) + 0.1 * random.nextGaussian();
        }
        double[] history = new double[PAST];
        for (int i = 0; i < PAST; i++) {
            history[i] = 200 - 12 * price[i] + random.nextGaussian();
        }
        double[] past = Arrays.copyOf(price, PAST);
        double[] same = new double[AHEAD];
        Arrays.fill(same, 11);
        double[] dearer = new double[AHEAD];
        Arrays.fill(dearer, 13);
        AutoArima arima = new AutoArima();
        double[] base = arima.forecast(
                        history, Regressors.none().with("price", past, same), 7, AHEAD, JobContext.none())
                .mean();
        double[] what = arima.forecast(
                        history, Regressors.none().with("price", past, dearer), 7, AHEAD, JobContext.none())
                .mean();
        for (int k = 0; k < AHEAD; k++) {
            assertEquals(-24, what[k] - base[k], 3.5, "step " + k);
        }
    }

    @Test
    void aRegressorThatNeverMovedHasNoEffect() {
        double[] promotion = new double[PAST + AHEAD];
        Arrays.fill(promotion, PAST, PAST + AHEAD, 1);
        double[] history = demand(new double[PAST], 1, 5);
        RegressorEffect effect = RegressorEffect.of(history, known(promotion), 7, AHEAD);
        assertArrayEquals(new double[1], effect.coefficients());
        assertArrayEquals(history, effect.adjusted());
        AutoArima arima = new AutoArima();
        assertArrayEquals(
                arima.forecast(history, 7, AHEAD, JobContext.none()).mean(),
                arima.forecast(history, known(promotion), 7, AHEAD, JobContext.none())
                        .mean(),
                1e-9);
    }

    @Test
    void missingAndLeadingUnknownDaysAreAllowed() {
        double[] promotion = promotion(6);
        double[] history = Arrays.copyOf(demand(promotion, 2, 7), PAST);
        Arrays.fill(history, 0, 9, Double.NaN);
        history[50] = Double.NaN;
        Forecast arima = new AutoArima().forecast(history, known(promotion), 7, AHEAD, JobContext.none());
        assertTrue(arima.available());
        assertEquals(PAST, arima.fitted().length);
        RegressorEffect effect = RegressorEffect.of(history, known(promotion), 7, AHEAD);
        assertEquals(Math.log(2), effect.coefficients()[0], 0.08);
    }

    @Test
    void wrongLengthsAndMissingRegressorValuesAreNamed() {
        Regressors known = known(promotion(1));
        assertThrows(IllegalArgumentException.class, () -> new AutoArima()
                .forecast(new double[PAST - 1], known, 7, AHEAD, JobContext.none()));
        assertThrows(IllegalArgumentException.class, () -> Regressors.none()
                .with("price", new double[] {Double.NaN}, new double[1]));
        assertFalse(known.isEmpty());
    }

    private static double error(Forecast forecast, double[] values) {
        double sum = 0;
        for (int k = 0; k < AHEAD; k++) {
            sum += Math.abs(values[PAST + k] - forecast.mean()[k]);
        }
        return sum / AHEAD;
    }
}

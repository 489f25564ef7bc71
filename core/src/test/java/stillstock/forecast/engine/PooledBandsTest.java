package stillstock.forecast.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stillstock.forecast.DemandClass;
import stillstock.forecast.ForecastBands;
import stillstock.forecast.ForecastEffort;
import stillstock.forecast.Forecaster;
import stillstock.forecast.band.LikeSeries;
import stillstock.forecast.smoothing.ExponentialSmoothing;
import stillstock.job.JobContext;

/** Simulated shops: what bands of the last horizon hold that no forecast saw. */
class PooledBandsTest {
    private static final int LENGTH = 200;
    private static final int HORIZON = 14;
    private static final int SEASON = 7;
    private static final int SERIES = 240;
    private static final int FOLDS = 3;

    /** How the errors of a series around its mean of 100 come about. */
    private enum Kind {
        HEAVY_TAILS,
        AUTOCORRELATED,
        SPIKES
    }

    private static double[] series(Kind kind, Random random) {
        double[] values = new double[LENGTH];
        double before = 0;
        double scale = 3 + random.nextInt(5);
        for (int t = 0; t < LENGTH; t++) {
            double normal = random.nextGaussian();
            double error =
                    switch (kind) {
                        case HEAVY_TAILS -> normal / Math.sqrt(chiSquaredOf3(random) / 3);
                        case AUTOCORRELATED -> before = 0.6 * before + normal;
                        case SPIKES -> Math.abs(normal) * (random.nextDouble() < 0.06 ? 8 : 0.7);
                    };
            values[t] = Math.max(1, 100 + scale * error);
        }
        return values;
    }

    private static double chiSquaredOf3(Random random) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double normal = random.nextGaussian();
            sum += normal * normal;
        }
        return sum;
    }

    /** Shares of the last horizon inside the 80 % and 95 % bands, and of forecasts with pooled bands. */
    private record Held(double of80, double of95, double share) {
        /** How far both lie from what they should be. */
        double off() {
            return Math.abs(of80 - 0.80) + Math.abs(of95 - 0.95);
        }
    }

    private static double[][] shop(Kind kind) {
        Random random = new Random(17);
        return IntStream.range(0, SERIES).mapToObj(i -> series(kind, random)).toArray(double[][]::new);
    }

    private static LikeProducts like(double[][] known) {
        return new LikeProducts(
                i -> known[i],
                known.length,
                StandardMethods.candidates(ForecastEffort.FAST),
                new LikeProducts.Setup(SEASON, HORIZON, FOLDS));
    }

    private static double[][] known(double[][] shop) {
        return Arrays.stream(shop)
                .map(values -> Arrays.copyOf(values, LENGTH - HORIZON))
                .toArray(double[][]::new);
    }

    private static Held held(double[][] shop, LikeSeries like) {
        double[][] known = known(shop);
        SeriesForecaster forecaster =
                new SeriesForecaster(StandardMethods.candidates(ForecastEffort.FAST), FOLDS, "").beside(like);
        double in80 = 0;
        double in95 = 0;
        double pooled = 0;
        for (int i = 0; i < shop.length; i++) {
            SeriesForecaster.Outcome made = forecaster.forecast(known[i], SEASON, HORIZON, JobContext.none());
            var bands = made.forecast().bands();
            pooled += made.bands() == ForecastBands.Source.LIKE_PRODUCTS ? 1 : 0;
            for (int step = 0; step < HORIZON; step++) {
                double value = shop[i][LENGTH - HORIZON + step];
                in80 += value >= bands.lower80()[step] && value <= bands.upper80()[step] ? 1 : 0;
                in95 += value >= bands.lower95()[step] && value <= bands.upper95()[step] ? 1 : 0;
            }
        }
        double steps = (double) SERIES * HORIZON;
        return new Held(in80 / steps, in95 / steps, pooled / SERIES);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void pooledBandsHoldTheirShareWhereTheModelsDoNot(Kind kind) {
        double[][] shop = shop(kind);
        Held model = held(shop, LikeSeries.NONE);
        Held pooled = held(shop, like(known(shop)));
        String figures = kind + ": by the model " + model + ", pooled " + pooled;
        assertTrue(pooled.off() < model.off(), figures);
        assertEquals(0.80, pooled.of80(), 0.03, figures);
        assertEquals(0.95, pooled.of95(), 0.02, figures);
        assertTrue(pooled.share() > 0.9, figures);
    }

    @Test
    void seriesTheModelIsMadeForKeepItsBands() {
        double[][] spikes = shop(Kind.SPIKES);
        LikeProducts like = like(known(spikes));
        List<Forecaster> simple = List.of(ExponentialSmoothing.simple());
        SeriesForecaster usual = new SeriesForecaster(simple, FOLDS, "");
        Random random = new Random(5);
        int pooled = 0;
        for (int i = 0; i < 100; i++) {
            double[] values = localLevel(random);
            SeriesForecaster.Outcome made = usual.beside(like).forecast(values, 1, HORIZON, JobContext.none());
            if (made.bands() == ForecastBands.Source.LIKE_PRODUCTS) {
                pooled++;
                continue;
            }
            SeriesForecaster.Outcome alone = usual.forecast(values, 1, HORIZON, JobContext.none());
            assertArrayEquals(
                    alone.forecast().bands().upper80(), made.forecast().bands().upper80());
            assertEquals(alone.choice(), made.choice());
        }
        assertTrue(pooled <= 5, "two tests at 1 %: " + pooled + " of 100 fail by chance");
    }

    /** A level that walks by 1 a step, seen with errors of 3: what simple smoothing assumes. */
    private static double[] localLevel(Random random) {
        double[] values = new double[LENGTH];
        double level = 100;
        for (int t = 0; t < LENGTH; t++) {
            level += random.nextGaussian();
            values[t] = level + 3 * random.nextGaussian();
        }
        return values;
    }

    @Test
    void theSameShopGivesTheSameBandsWhoeverAsksFirst() {
        double[][] known = known(shop(Kind.HEAVY_TAILS));
        SeriesForecaster usual = new SeriesForecaster(StandardMethods.candidates(ForecastEffort.FAST), FOLDS, "");
        LikeProducts other = like(known);
        usual.beside(other).forecast(known[1], SEASON, HORIZON, JobContext.none());
        SeriesForecaster.Outcome one = usual.beside(like(known)).forecast(known[0], SEASON, HORIZON, JobContext.none());
        SeriesForecaster.Outcome two = usual.beside(other).forecast(known[0], SEASON, HORIZON, JobContext.none());
        assertEquals(ForecastBands.Source.LIKE_PRODUCTS, one.bands());
        assertTrue(one.choice().contains("like products (residuals not normal)"), one.choice());
        assertEquals(one.choice(), two.choice());
        assertArrayEquals(
                one.forecast().bands().lower95(), two.forecast().bands().lower95());
        assertArrayEquals(
                one.forecast().bands().upper80(), two.forecast().bands().upper80());
    }

    @Test
    void fewLikeProductsTeachNothing() {
        double[][] few = Arrays.copyOf(known(shop(Kind.HEAVY_TAILS)), 15);
        assertTrue(like(few).of(DemandClass.SMOOTH, JobContext.none()).isEmpty());
    }
}

package stillstock.forecast.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastAccuracy;
import stillstock.forecast.ForecastChoices;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.ForecastEffort;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ForecasterContract;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.baseline.Naive;
import stillstock.forecast.global.GlobalMethods;
import stillstock.forecast.intermittent.SeasonalBlend;
import stillstock.job.JobContext;
import stillstock.series.Measure;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

class ForecastEffortTest {
    private static final int FIRST_DAY = Days.of(LocalDate.of(2024, 1, 1));
    private static final int AS_OF = FIRST_DAY + 174;
    private static final int PRODUCTS = 36;

    /** Products that sell now and then, more at weekends; what is sold after the as-of day is multiplied. */
    private static Snapshot shop(float laterFactor) {
        SnapshotBuilder builder = new SnapshotBuilder();
        Random random = new Random(3);
        for (int product = 0; product < PRODUCTS; product++) {
            builder.product("p" + product);
        }
        for (int product = 0; product < PRODUCTS; product++) {
            for (int day = FIRST_DAY; day <= AS_OF + 20; day++) {
                double chance = (day % 7 < 2 ? 0.5 : 0.2) * (0.5 + product % 5 / 4.0);
                if (random.nextDouble() < chance) {
                    float quantity = (1 + random.nextInt(3)) * (day > AS_OF ? laterFactor : 1);
                    builder.sale(product, day, -1, -1, -1, quantity, Float.NaN, Float.NaN);
                }
            }
        }
        builder.asOf(AS_OF);
        return builder.build();
    }

    private static ForecastEngine engine(ForecastEffort effort) {
        ForecastConfig config = ForecastConfig.defaults().withHorizonDays(14).withEffort(effort);
        return new ForecastEngine(
                List.of(
                        new SeasonalBlend(),
                        StandardMethods.candidates(ForecastEffort.FAST).get(0)),
                config);
    }

    @Test
    void thoroughLearnsFromAllProductsAndTestsItOnWhatItDidNotSee() {
        ForecastEngine engine = engine(ForecastEffort.THOROUGH);
        ProductForecast one = engine.forecast(shop(1), 4, Measure.SALES, AS_OF, JobContext.none());
        List<String> tested =
                one.leaderboard().stream().map(ForecastAccuracy::method).toList();
        assertTrue(tested.contains("global"), tested.toString());
        assertTrue(tested.contains(PooledGlobal.BLEND), tested.toString());
        assertEquals(5, one.leaderboard().get(0).folds());
        ForecasterContract.assertSound(one.forecast(), 175, 14, true);
        ProductForecast two = engine.forecast(shop(50), 4, Measure.SALES, AS_OF, JobContext.none());
        assertEquals(one.leaderboard(), two.leaderboard());
        assertArrayEquals(one.forecast().mean(), two.forecast().mean());
    }

    @Test
    void aPinnedMethodThatLearnsFromAllProductsIsTrainedWhateverTheEffort() {
        List<Forecaster> methods = List.of(new SeasonalBlend(), new Naive());
        ForecastConfig usual = ForecastConfig.defaults().withHorizonDays(14);
        ForecastChoices one = ForecastChoices.none().withPin("p4", Measure.SALES, "global");
        ForecastEngine ofOne = new ForecastEngine(methods, usual.withChoices(one));
        assertEquals("global", method(ofOne, 4));
        assertNotEquals("global", method(ofOne, 5));
        ForecastEngine ofAll = new ForecastEngine(methods, usual.withPinnedMethod("global"));
        assertEquals("global", method(ofAll, 5));
    }

    private static String method(ForecastEngine engine, int product) {
        return engine.forecast(shop(1), product, Measure.SALES, AS_OF, JobContext.none())
                .forecast()
                .method();
    }

    @Test
    void aPinOnAMethodThatIsNotInThisBuildSaysWhatToDo() {
        assumeTrue(GlobalMethods.named(GlobalMethods.LSTM).isEmpty(), "this build has the neural network");
        List<Forecaster> methods = List.of(new SeasonalBlend(), new Naive());
        ForecastConfig usual = ForecastConfig.defaults().withHorizonDays(14);
        ForecastChoices one = ForecastChoices.none().withPin("p4", Measure.SALES, "lstm");
        ProductForecast made = new ForecastEngine(methods, usual.withChoices(one))
                .forecast(shop(1), 4, Measure.SALES, AS_OF, JobContext.none());
        assertTrue(made.forecast().available());
        assertTrue(made.choice().contains("mvn -Pneural package"), made.choice());
        ForecastConfig all = usual.withPinnedMethod("lstm");
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new ForecastEngine(methods, all));
        assertTrue(refusal.getMessage().contains("mvn -Pneural package"), refusal.getMessage());
    }

    @Test
    void fastTestsAtOneOriginAndIsMadeOfQuickMethods() {
        ProductForecast made =
                engine(ForecastEffort.FAST).forecast(shop(1), 4, Measure.SALES, AS_OF, JobContext.none());
        assertEquals(1, made.leaderboard().get(0).folds());
        List<String> quick = StandardMethods.candidates(ForecastEffort.FAST).stream()
                .map(Forecaster::name)
                .toList();
        assertEquals(StandardMethods.COMBINE_FAST, quick.get(0));
        assertFalse(quick.contains("arima"));
        assertTrue(StandardMethods.candidates(ForecastEffort.THOROUGH).size()
                > StandardMethods.candidates(ForecastEffort.BALANCED).size());
    }

    /** 90 % of 1,000 simulated series with gaps: between the bounds that leave 10 % outside, the mean of 80 and 95 %. */
    @Test
    void bandsOfDemandWithGapsHoldTheirShare() {
        Random random = new Random(11);
        int[] inside = new int[2];
        int steps = 0;
        Forecaster method = new SeasonalBlend();
        for (int i = 0; i < 1000; i++) {
            double rate = 0.05 + 0.5 * random.nextDouble();
            double size = 1 + 8 * random.nextDouble();
            double[] values = new double[132];
            for (int t = 0; t < values.length; t++) {
                values[t] = random.nextDouble() < rate ? 1 + poisson(size, random) : 0;
            }
            double[] history = Arrays.copyOf(values, 120);
            if (DemandClass.of(history) == DemandClass.NONE) {
                continue;
            }
            Forecast made = method.forecast(history, 12, 12, JobContext.none());
            for (int k = 0; k < 12; k++) {
                inside[0] += values[120 + k] >= made.bands().lower80()[k]
                                && values[120 + k] <= made.bands().upper80()[k]
                        ? 1
                        : 0;
                inside[1] += values[120 + k] >= made.bands().lower95()[k]
                                && values[120 + k] <= made.bands().upper95()[k]
                        ? 1
                        : 0;
                steps++;
            }
        }
        double eighty = (double) inside[0] / steps;
        double ninetyFive = (double) inside[1] / steps;
        assertTrue(eighty > 0.78 && eighty < 0.92, "80 %: " + eighty);
        assertTrue(ninetyFive > 0.93 && ninetyFive < 0.98, "95 %: " + ninetyFive);
    }

    private static int poisson(double mean, Random random) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}

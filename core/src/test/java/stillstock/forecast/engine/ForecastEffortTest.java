package stillstock.forecast.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
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
import stillstock.job.ProgressJob;
import stillstock.series.Measure;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

class ForecastEffortTest {
    private static final int FIRST_DAY = Days.of(LocalDate.of(2024, 1, 1));
    private static final int AS_OF = FIRST_DAY + 174;
    private static final int PRODUCTS = 20;

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
        Snapshot shop = shop(1);
        List<String> told = new ArrayList<>();
        ProgressJob job = new ProgressJob((fraction, message) -> told.add(message));
        ProductForecast one = engine.forecast(shop, 4, Measure.SALES, AS_OF, job);
        assertTrue(told.contains("Learning from all products"), told.toString());
        told.clear();
        ProductForecast again =
                engine(ForecastEffort.THOROUGH).knowing(engine).forecast(shop, 4, Measure.SALES, AS_OF, job);
        assertFalse(told.contains("Learning from all products"), told.toString());
        assertArrayEquals(one.forecast().mean(), again.forecast().mean());
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
        ProductForecast other = new ForecastEngine(methods, usual.withPinnedMethod("lstm"))
                .forecast(shop(1), 5, Measure.SALES, AS_OF, JobContext.none());
        assertTrue(other.forecast().available());
        assertTrue(other.choice().contains("mvn -Pneural package"), other.choice());
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
}

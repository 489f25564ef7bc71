package stillstock.forecast.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastChoices;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ForecasterContract;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.baseline.HistoricMean;
import stillstock.forecast.baseline.Naive;
import stillstock.forecast.baseline.SeasonalNaive;
import stillstock.forecast.combine.Combination;
import stillstock.forecast.intermittent.Croston;
import stillstock.forecast.intermittent.SeasonalBlend;
import stillstock.forecast.intermittent.TemporalAggregation;
import stillstock.forecast.intermittent.Tsb;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;
import stillstock.job.ProgressJob;
import stillstock.series.Measure;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

class ForecastEngineTest {
    private static final int FIRST_DAY = Days.of(LocalDate.of(2024, 1, 1));
    private static final int AS_OF = FIRST_DAY + 299;
    private static final int WEEKLY = 0;
    private static final int STOPPED = 1;
    private static final int RARE = 2;
    private static final int NEVER_RETURNED = 3;

    private static List<Forecaster> methods() {
        return List.of(
                new SeasonalBlend(),
                new SeasonalNaive(),
                new HistoricMean(),
                new Naive(),
                new Tsb(),
                Croston.sba(),
                TemporalAggregation.imapa(),
                Combination.mean("both means", List.of(new HistoricMean(), new Naive())));
    }

    private static ForecastConfig config(String pinned) {
        return ForecastConfig.defaults().withHorizonDays(14).withPinnedMethod(pinned);
    }

    /** Sales of four kinds of product; sold quantities after the as-of day are multiplied. */
    private static Snapshot snapshot(float laterFactor) {
        SnapshotBuilder builder = new SnapshotBuilder();
        Random random = new Random(7);
        for (String id : List.of("weekly", "stopped", "rare", "steady")) {
            builder.product(id);
        }
        for (int day = FIRST_DAY; day <= AS_OF + 30; day++) {
            float factor = day > AS_OF ? laterFactor : 1;
            int weekday = (day - FIRST_DAY) % 7;
            sell(builder, WEEKLY, day, factor * (10 + 5 * weekday + random.nextInt(3)));
            if (day < FIRST_DAY + 200) {
                sell(builder, STOPPED, day, factor * (3 + random.nextInt(4)));
            }
            if (random.nextInt(10) == 0) {
                sell(builder, RARE, day, factor * (1 + random.nextInt(3)));
            }
            sell(builder, NEVER_RETURNED, day, factor * 5);
            if (weekday == 2) {
                builder.returned(WEEKLY, day, -1, -1, -1, factor, -1);
            }
        }
        builder.asOf(AS_OF);
        return builder.build();
    }

    private static void sell(SnapshotBuilder builder, int product, int day, float quantity) {
        builder.sale(product, day, -1, -1, -1, quantity, Float.NaN, Float.NaN);
    }

    private static ProductForecast forecast(int product, Measure measure) {
        return new ForecastEngine(methods(), config(""))
                .forecast(snapshot(1), product, measure, AS_OF, JobContext.none());
    }

    @Test
    void choosesTheSeasonalMethodForAWeeklyPattern() {
        ProductForecast forecast = forecast(WEEKLY, Measure.SALES);
        assertEquals("seasonal naive", forecast.forecast().method());
        assertEquals("seasonal naive", forecast.leaderboard().get(0).method());
        assertEquals(4, forecast.leaderboard().size(), "smooth demand is no case for Croston");
        assertTrue(forecast.leaderboard().get(0).mase() < 1.2);
        assertEquals(3, forecast.leaderboard().get(0).folds());
        ForecasterContract.assertSound(forecast.forecast(), 300, 14, true);
    }

    @Test
    void aProductThatStoppedSellingFallsToZero() {
        ProductForecast forecast = forecast(STOPPED, Measure.SALES);
        assertTrue(forecast.choice().contains("no demand for 100 periods"), forecast.choice());
        assertEquals(0, forecast.forecast().mean()[13], 0.001);
    }

    @Test
    void rareDemandIsLeftToTheIntermittentMethods() {
        ProductForecast forecast = forecast(RARE, Measure.SALES);
        assertTrue(forecast.leaderboard().stream().anyMatch(row -> row.method().equals("sba")));
        double mean = forecast.forecast().mean()[0];
        assertTrue(mean > 0.05 && mean < 0.5, "mean " + mean);
    }

    @Test
    void nothingEverReturnedForecastsZerosWithoutWidth() {
        Forecast forecast = forecast(NEVER_RETURNED, Measure.RETURNS).forecast();
        assertEquals(SeriesForecaster.NO_DEMAND, forecast.method());
        assertArrayEquals(new double[14], forecast.mean());
        assertArrayEquals(new double[14], forecast.bands().upper95());
    }

    @Test
    void nothingAfterTheDayIsRead() {
        ForecastEngine engine = new ForecastEngine(methods(), config(""));
        for (int product = 0; product < 4; product++) {
            for (Measure measure : Measure.values()) {
                ProductForecast one = engine.forecast(snapshot(1), product, measure, AS_OF, JobContext.none());
                ProductForecast two = engine.forecast(snapshot(99), product, measure, AS_OF, JobContext.none());
                assertEquals(one.leaderboard(), two.leaderboard());
                assertArrayEquals(one.forecast().mean(), two.forecast().mean());
                assertArrayEquals(
                        one.forecast().bands().upper95(), two.forecast().bands().upper95());
            }
        }
    }

    @Test
    void allProductsAtOnceEqualOneByOne() {
        Snapshot snapshot = snapshot(1);
        ForecastEngine engine = new ForecastEngine(methods(), config(""));
        int[] many = IntStream.range(0, 400).map(i -> i % 4).toArray();
        Map<String, double[]> seen = new TreeMap<>();
        engine.forecastAll(
                snapshot,
                many,
                AS_OF,
                forecast -> {
                    String key = forecast.product() + " " + forecast.history().measure();
                    double[] before = seen.put(key, forecast.forecast().mean());
                    assertTrue(before == null
                            || Arrays.equals(before, forecast.forecast().mean()));
                },
                JobContext.none());
        assertEquals(8, seen.size());
        assertArrayEquals(
                forecast(WEEKLY, Measure.RETURNS).forecast().mean(), seen.get(WEEKLY + " " + Measure.RETURNS));
    }

    @Test
    void aPinnedMethodIsUsedWhateverTheTestSays() {
        ProductForecast forecast = new ForecastEngine(methods(), config("tsb"))
                .forecast(snapshot(1), WEEKLY, Measure.SALES, AS_OF, JobContext.none());
        assertEquals("tsb", forecast.forecast().method());
        assertEquals("pinned: tsb", forecast.choice());
        assertFalse(forecast.leaderboard().get(0).method().equals("tsb"));
        assertThrows(IllegalArgumentException.class, () -> new ForecastEngine(methods(), config("nobody")));
    }

    @Test
    void beforeAnySaleThereIsACause() {
        ProductForecast forecast = new ForecastEngine(methods(), config(""))
                .forecast(snapshot(1), WEEKLY, Measure.SALES, FIRST_DAY - 5, JobContext.none());
        assertFalse(forecast.forecast().available());
        assertTrue(forecast.choice().contains("no sale"), forecast.choice());
        assertTrue(forecast.leaderboard().isEmpty());
    }

    @Test
    void cancelStopsTheRun() {
        ProgressJob job = new ProgressJob((fraction, message) -> {});
        ForecastEngine engine = new ForecastEngine(methods(), config(""));
        assertThrows(
                JobCancelledException.class,
                () -> engine.forecastAll(snapshot(1), new int[] {0, 1, 2, 3}, AS_OF, forecast -> job.cancel(), job));
    }

    @Test
    void aPinOfOneProductLeavesTheOthersAlone() {
        ForecastConfig config =
                config("").withChoices(ForecastChoices.none().withPin("weekly", Measure.SALES, "naive"));
        ForecastEngine engine = new ForecastEngine(methods(), config);
        Snapshot snapshot = snapshot(1);
        assertEquals(
                "naive",
                engine.forecast(snapshot, WEEKLY, Measure.SALES, AS_OF, JobContext.none())
                        .forecast()
                        .method());
        assertArrayEquals(
                forecast(RARE, Measure.SALES).forecast().mean(),
                engine.forecast(snapshot, RARE, Measure.SALES, AS_OF, JobContext.none())
                        .forecast()
                        .mean());
    }

    @Test
    void whatAnotherEngineLearnedGivesTheSameForecast() {
        Snapshot snapshot = snapshot(1);
        ForecastEngine first = new ForecastEngine(methods(), config(""));
        first.forecast(snapshot, WEEKLY, Measure.SALES, AS_OF, JobContext.none());
        ForecastConfig pinned = config("").withChoices(ForecastChoices.none().withPin("rare", Measure.SALES, "tsb"));
        ProductForecast taken = new ForecastEngine(methods(), pinned)
                .knowing(first)
                .forecast(snapshot, RARE, Measure.SALES, AS_OF, JobContext.none());
        ProductForecast anew =
                new ForecastEngine(methods(), pinned).forecast(snapshot, RARE, Measure.SALES, AS_OF, JobContext.none());
        assertEquals("tsb", taken.forecast().method());
        assertArrayEquals(anew.forecast().mean(), taken.forecast().mean());
    }
}

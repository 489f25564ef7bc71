package stillstock.forecast.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.ForecastEffort;
import stillstock.forecast.ForecasterContract;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.lookalike.GroupLevels;
import stillstock.job.JobContext;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

class ShortHistoryTest {
    private static final int FIRST = 20_000;
    private static final int AS_OF = FIRST + 399;
    private static final int HORIZON = 30;

    /** Thirty products of 1 to 3 a day since the data starts, and one that sold these on its first days, then nothing. */
    private static Snapshot shop(int firstDay, double... sold) {
        SnapshotBuilder builder = new SnapshotBuilder();
        Random random = new Random(3);
        for (int i = 0; i < 30; i++) {
            int product = builder.product("P" + i);
            for (int day = FIRST; day <= AS_OF; day++) {
                builder.sale(product, day, -1, -1, -1, 1 + i % 3 * 0.5f + random.nextInt(2), 10, 0);
            }
        }
        int young = builder.product("young");
        for (int i = 0; i < sold.length; i++) {
            builder.sale(young, firstDay + i, -1, -1, -1, (float) sold[i], 10, 0);
        }
        builder.asOf(AS_OF);
        return builder.build();
    }

    private static ProductForecast forecast(Snapshot snapshot) {
        ForecastConfig config =
                ForecastConfig.defaults().withHorizonDays(HORIZON).withEffort(ForecastEffort.FAST);
        return new ForecastEngine(StandardMethods.candidates(ForecastEffort.FAST), config)
                .forecast(snapshot, snapshot.products().row("young"), AS_OF, JobContext.none())
                .get(0);
    }

    private static void assertWide(Forecast forecast) {
        for (int step = 0; step < HORIZON; step++) {
            assertTrue(forecast.bands().upper80()[step] > forecast.mean()[step], "step " + step);
            assertTrue(forecast.bands().lower80()[step] < forecast.mean()[step], "step " + step);
        }
    }

    @Test
    void oneHugeDayIsNoRate() {
        ProductForecast made = forecast(shop(AS_OF, 80_995));
        assertEquals(GroupLevels.NAME, made.forecast().method());
        assertTrue(made.choice().contains("only 1 periods known"), made.choice());
        assertTrue(made.forecast().mean()[0] < 4, "mean " + made.forecast().mean()[0]);
        assertWide(made.forecast());
        ForecasterContract.assertSound(made.forecast(), 1, HORIZON, true);
    }

    @Test
    void daysWithoutSalesAfterAHugeOneCountAsZeros() {
        double soon = forecast(shop(AS_OF - 5, 80_995)).forecast().mean()[0];
        assertTrue(soon < 3, "five days on " + soon);
        ProductForecast later = forecast(shop(AS_OF - 200, 80_995));
        assertEquals(201, later.history().length());
        assertEquals(0, later.forecast().mean()[HORIZON - 1], 0.01);
    }

    @Test
    void threeDaysDrawTheLevelOfTheOthersTowardsTheirOwn() {
        double low = forecast(shop(AS_OF - 2, 1, 1, 1)).forecast().mean()[0];
        double high = forecast(shop(AS_OF - 2, 3, 3, 3)).forecast().mean()[0];
        double group = 2;
        assertTrue(low > 1 && low < group, "low " + low);
        assertTrue(high > group && high < 3, "high " + high);
        double one = forecast(shop(AS_OF, 1)).forecast().mean()[0];
        assertTrue(one > low, "one day counts less than three: " + one + " and " + low);
    }

    @Test
    void withoutOtherProductsTheBandsStillHaveWidth() {
        for (double[] history : new double[][] {{80_995}, {5, 5, 5}, {7}}) {
            SeriesForecaster.Outcome outcome = new SeriesForecaster(
                            StandardMethods.candidates(ForecastEffort.FAST), 1, "")
                    .forecast(history, 7, HORIZON, JobContext.none());
            assertWide(outcome.forecast());
        }
    }
}

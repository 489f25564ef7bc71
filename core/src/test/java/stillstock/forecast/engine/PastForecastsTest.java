package stillstock.forecast.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.baseline.HistoricMean;
import stillstock.forecast.baseline.Naive;
import stillstock.forecast.global.GlobalModel;
import stillstock.forecast.intermittent.SeasonalBlend;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.side.Promotion;

class PastForecastsTest {
    private static final int FIRST = Days.of(LocalDate.of(2024, 1, 1));
    private static final int AS_OF = FIRST + 599;
    private static final int PRODUCTS = 24;
    private static final List<Forecaster> METHODS = List.of(new HistoricMean(), new SeasonalBlend(), new Naive());

    /** About 5 a day, four times that in ten days of promotion every 60; the first product stops 25 days before the end. */
    private static Snapshot shop() {
        SnapshotBuilder builder = new SnapshotBuilder();
        Random random = new Random(5);
        for (int product = 0; product < PRODUCTS; product++) {
            builder.product("P" + product);
            for (int start = FIRST + 60; start < AS_OF; start += 60) {
                int from = start + product % 15 - 15;
                builder.side().promotions().add(new Promotion("M" + from, product, "", from, from + 9, 0.3, ""));
            }
            int last = product == 0 ? AS_OF - 25 : AS_OF;
            for (int day = FIRST; day <= last; day++) {
                int since = day - FIRST - 60 - product % 15 + 15;
                boolean on = since >= 0 && since % 60 < 10;
                builder.sale(product, day, -1, -1, -1, (on ? 4 : 1) * (4 + random.nextInt(3)), 10, 0);
            }
        }
        builder.asOf(AS_OF);
        return builder.build();
    }

    private static List<PastForecasts.Past> past(ProductForecast made, ForecastEngine engine, Snapshot snapshot) {
        return engine.past(snapshot, List.of(made), AS_OF, JobContext.none()).get(0);
    }

    private static ForecastEngine engine(String pinned) {
        return new ForecastEngine(
                METHODS, ForecastConfig.defaults().withHorizonDays(30).withPinnedMethod(pinned));
    }

    @Test
    void aFadingMethodHasPastForecasts() {
        assertEquals(
                "fading mean",
                SeriesForecaster.named(METHODS, "fading mean").orElseThrow().name());
        Snapshot snapshot = shop();
        ForecastEngine engine = engine("");
        ProductForecast made =
                engine.forecast(snapshot, 0, AS_OF, JobContext.none()).get(0);
        assertTrue(made.model().method().startsWith("fading"), made.model().method());
        assertEquals(3, past(made, engine, snapshot).size());
    }

    @Test
    void aMethodThatLearnedFromAllProductsHasPastForecasts() {
        Snapshot snapshot = shop();
        ForecastEngine engine = engine(GlobalModel.NAME);
        ProductForecast made =
                engine.forecast(snapshot, 3, AS_OF, JobContext.none()).get(0);
        assertEquals(GlobalModel.NAME, made.model().method());
        assertFalse(past(made, engine, snapshot).isEmpty());
    }

    @Test
    void pastForecastsKnowThePromotionsPlannedThen() {
        Snapshot snapshot = shop();
        ForecastEngine engine = engine("mean");
        ProductForecast made =
                engine.forecast(snapshot, 3, AS_OF, JobContext.none()).get(0);
        assertTrue(made.uses("promotions"), made.drivers().toString());
        boolean moved = false;
        for (PastForecasts.Past one : past(made, engine, snapshot)) {
            double[] mean = one.forecast().mean();
            double most = Arrays.stream(mean).max().orElseThrow();
            moved |= most > 2 * Arrays.stream(mean).min().orElseThrow();
        }
        assertTrue(moved, "the mean of the rest is flat; only a promotion can lift it");
    }
}

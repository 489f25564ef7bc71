package stillstock.forecast.driver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.baseline.HistoricMean;
import stillstock.forecast.engine.ForecastEngine;
import stillstock.forecast.global.Covariates;
import stillstock.forecast.intermittent.SeasonalBlend;
import stillstock.forecast.known.DriverConfig;
import stillstock.job.JobContext;
import stillstock.series.DemandSeries;
import stillstock.series.DemandSeriesBuilder;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.side.Promotion;

class ProductCovariatesTest {
    private static final int PRODUCTS = 24;
    private static final int FIRST = Days.of(LocalDate.of(2024, 7, 1));
    private static final int AS_OF = Days.of(LocalDate.of(2025, 12, 14));
    private static final int DAYS = AS_OF - FIRST + 1;

    /** About 3 a day, twice as many in promotions every 60 days, the last from 6 to 15 days ahead; dearer from a day on. */
    private static Snapshot shop(int dearerFrom, int sellUntil) {
        SnapshotBuilder builder = new SnapshotBuilder();
        Random random = new Random(5);
        for (int i = 0; i < PRODUCTS; i++) {
            int product = builder.product("P" + i);
            boolean[] promoted = new boolean[sellUntil - FIRST + 1];
            for (int start = AS_OF + 6 - 60 * 9; start <= AS_OF + 6; start += 60) {
                int from = start - (start > AS_OF ? 0 : i % 20);
                builder.side().promotions().add(new Promotion("M" + from, product, "", from, from + 9, 0.3, ""));
                for (int day = Math.max(FIRST, from); day <= Math.min(sellUntil, from + 9); day++) {
                    promoted[day - FIRST] = true;
                }
            }
            for (int day = FIRST; day <= sellUntil; day++) {
                float price = day >= dearerFrom ? 20 : 10;
                builder.sale(product, day, -1, -1, -1, 1, price, 0);
                int more = random.nextInt(5) + (promoted[day - FIRST] ? 3 : 0);
                for (int line = 0; line < more; line++) {
                    builder.sale(product, day, -1, -1, -1, 1, price, 0);
                }
            }
        }
        builder.asOf(AS_OF);
        return builder.build();
    }

    private static Covariates of(Snapshot snapshot, boolean prices) {
        DemandSeries series = new DemandSeriesBuilder(snapshot, Period.DAY, AS_OF, 1000, true).of(0, Measure.SALES);
        return new ProductCovariates(snapshot, 30, prices).of(0, series);
    }

    @Test
    void promotionsAreKnownAheadAndListPricesOnceTheyLast() {
        Covariates known = of(shop(AS_OF - 99, AS_OF), true);
        assertEquals(DAYS + 30, known.discounts().length);
        assertEquals(DAYS, known.listPrices().length);
        double[] ahead = Arrays.copyOfRange(known.discounts(), DAYS, DAYS + 30);
        double[] planned = new double[30];
        Arrays.fill(planned, 5, 15, 0.3);
        assertArrayEquals(planned, ahead, 1e-9);
        double[] prices = known.listPrices();
        assertEquals(prices[0], prices[DAYS - 101]);
        assertEquals(Math.log(2), prices[DAYS - 1] - prices[0], 1e-6);
        assertEquals(0, known.outOfStock().length, "nothing is known of its stock");
    }

    @Test
    void noSaleAfterTheSeriesIsRead() {
        Covariates known = of(shop(AS_OF + 1, AS_OF), true);
        Covariates later = of(shop(AS_OF + 1, AS_OF + 60), true);
        assertArrayEquals(known.listPrices(), later.listPrices());
        assertArrayEquals(known.discounts(), later.discounts());
    }

    @Test
    void pricesAndPromotionsAreLeftOutWhereTheHistoriesAreFreedOfThem() {
        assertTrue(of(shop(AS_OF - 99, AS_OF), false).isEmpty());
    }

    @Test
    void stockOutsAreMarked() {
        SnapshotBuilder builder = new SnapshotBuilder();
        int product = builder.product("P0");
        for (int day = FIRST; day <= AS_OF; day++) {
            boolean weekly = (day - FIRST) % 7 == 0;
            boolean empty = day >= FIRST + 50 && day < FIRST + 60;
            if (weekly || empty) {
                builder.stock(product, day, -1, empty ? 0 : 40, 0, Float.NaN, Float.NaN, Double.NaN);
            }
            if (!empty) {
                builder.sale(product, day, -1, -1, -1, 2, 10, 0);
            }
        }
        builder.asOf(AS_OF);
        Covariates known = of(builder.build(), false);
        double[] out = known.outOfStock();
        assertEquals(DAYS, out.length);
        // the first evening that is empty says nothing of that morning
        assertEquals(9, Arrays.stream(out, 51, 60).sum());
        assertEquals(9, Arrays.stream(out).sum());
        // records come on Mondays here, the first day's: until the next one nothing more is known
        assertEquals(1, known.stockKnown()[6]);
        assertEquals(8, known.stockKnown()[7]);
    }

    @Test
    void aPlannedPromotionCountsOnceWithDriversAndWithout() {
        Snapshot snapshot = shop(AS_OF + 1, AS_OF);
        for (DriverConfig drivers : List.of(DriverConfig.off(), DriverConfig.defaults())) {
            ForecastConfig config =
                    ForecastConfig.defaults().withDrivers(drivers).withPinnedMethod("global");
            double[] ahead = new ForecastEngine(List.of(new HistoricMean(), new SeasonalBlend()), config)
                    .forecast(snapshot, 0, Measure.SALES, AS_OF, JobContext.none())
                    .forecast()
                    .mean();
            assertEquals(30, ahead.length);
            double promoted = Arrays.stream(ahead, 5, 15).average().orElseThrow();
            double usual = Arrays.stream(ahead, 15, 30).average().orElseThrow();
            assertEquals(2, promoted / usual, 0.3, Arrays.toString(ahead));
        }
    }
}

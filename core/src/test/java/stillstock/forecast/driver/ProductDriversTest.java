package stillstock.forecast.driver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.baseline.HistoricMean;
import stillstock.forecast.engine.ForecastEngine;
import stillstock.forecast.intermittent.SeasonalBlend;
import stillstock.forecast.known.DriverConfig;
import stillstock.forecast.known.DriverEffect;
import stillstock.job.JobContext;
import stillstock.series.Measure;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.side.Promotion;

class ProductDriversTest {
    private static final int PRODUCTS = 24;
    private static final int FIRST = Days.of(LocalDate.of(2024, 1, 1));
    private static final int AS_OF = Days.of(LocalDate.of(2025, 12, 14));
    private static final List<Forecaster> METHODS = List.of(new HistoricMean(), new SeasonalBlend());

    /** Sales of about 3 a day, on days of promotion multiplied; a promotion every 60 days, the last from 6 to 15 days ahead. */
    private static Snapshot shop(IntToDoubleFunction factorOfDay, double promoted, int sellUntil, double laterFactor) {
        SnapshotBuilder builder = new SnapshotBuilder();
        Random random = new Random(5);
        for (int i = 0; i < PRODUCTS; i++) {
            int product = builder.product("P" + i);
            for (int start = AS_OF + 6 - 60 * 11; start <= AS_OF + 6; start += 60) {
                int from = start - (start > AS_OF ? 0 : i % 20);
                builder.side().promotions().add(new Promotion("M" + from, product, "", from, from + 9, 0.3, ""));
            }
            for (int day = FIRST; day <= sellUntil; day++) {
                double mean = 3 * factorOfDay.applyAsDouble(day);
                for (Promotion one : builder.side().promotions()) {
                    boolean on = one.product() == product && day >= one.startDay() && day <= one.endDay();
                    mean *= on ? promoted : 1;
                }
                int count = poisson(mean, random);
                for (int line = 0; line < count; line++) {
                    builder.sale(product, day, -1, -1, -1, (float) (day > AS_OF ? laterFactor : 1), 10, 0);
                }
            }
        }
        builder.asOf(AS_OF);
        return builder.build();
    }

    private static int poisson(double mean, Random random) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static ProductForecast forecast(Snapshot snapshot, DriverConfig drivers) {
        ForecastConfig config = ForecastConfig.defaults().withDrivers(drivers).withPinnedMethod("mean");
        return new ForecastEngine(METHODS, config).forecast(snapshot, 0, Measure.SALES, AS_OF, JobContext.none());
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElseThrow();
    }

    @Test
    void aPlannedPromotionLiftsItsDaysAndPastOnesLeaveTheLevel() {
        Snapshot snapshot = shop(day -> 1, 2, AS_OF, 1);
        ProductForecast with = forecast(snapshot, DriverConfig.defaults());
        double[] ahead = with.forecast().mean();
        assertEquals(3, mean(ahead, 0, 5), 0.25);
        assertEquals(6, mean(ahead, 5, 15), 0.8);
        assertEquals(3, mean(ahead, 15, 30), 0.25);
        assertTrue(
                forecast(snapshot, DriverConfig.off()).forecast().mean()[0] > 3.25, "the level has promotions in it");
        DriverEffect told = with.drivers().get(0);
        assertTrue(with.uses("promotions") && told.used());
        assertEquals(1.0 / 3, told.effect(), 0.08, told.words());
        assertTrue(told.words().contains("10 ahead"), told.words());
        double width = with.forecast().bands().upper80()[7] - ahead[7];
        assertTrue(width > with.forecast().bands().upper80()[0] - ahead[0]);
    }

    @Test
    void promotionsThatDoNothingStayOut() {
        ProductForecast made = forecast(shop(day -> 1, 1, AS_OF, 1), DriverConfig.defaults());
        assertEquals(3, mean(made.forecast().mean(), 5, 15), 0.35);
        assertFalse(made.drivers().stream().anyMatch(one -> one.used() && Math.abs(one.effect()) > 0.05));
    }

    @Test
    void aHolidayThatEmptiesTheShopDoesSoAgain() {
        // Christmas and the day after, in both years; weekends sell twice as much
        IntToDoubleFunction shape = day -> {
            LocalDate date = Days.date(day);
            boolean closed = date.getMonthValue() == 12 && (date.getDayOfMonth() == 25 || date.getDayOfMonth() == 26);
            return (closed ? 0.1 : 1) * (date.getDayOfWeek().getValue() > 5 ? 2 : 1);
        };
        ProductForecast made =
                forecast(shop(shape, 1, AS_OF, 1), DriverConfig.defaults().withHolidayCountry("DE"));
        double[] ahead = made.forecast().mean();
        int christmas = Days.of(LocalDate.of(2025, 12, 25)) - AS_OF - 1;
        assertEquals(0.4, ahead[christmas], 0.25, Arrays.toString(ahead));
        assertTrue(ahead[christmas - 2] > 2.5, Arrays.toString(ahead));
        DriverEffect told = made.drivers().stream()
                .filter(one -> one.name().equals("holidays"))
                .findFirst()
                .orElseThrow();
        assertTrue(told.words().contains("2025-12-25 1st Christmas day × 0.1"), told.words());
        assertFalse(told.words().contains("New Year"), "a holiday that changes nothing is none: " + told.words());
    }

    @Test
    void theSeasonOfTheGroupLiftsAProductOfTheGroup() {
        // twice the mean at midwinter, nearly nothing at midsummer
        IntToDoubleFunction season =
                day -> 1 + 0.9 * Math.cos(2 * Math.PI * (Days.date(day).getDayOfYear() - 5) / 365.25);
        Snapshot snapshot = shop(season, 1, AS_OF, 1);
        ProductForecast made = forecast(snapshot, DriverConfig.defaults());
        assertTrue(made.uses("season of the year"), made.choice());
        assertEquals(3 * 1.87, mean(made.forecast().mean(), 0, 30), 0.8);
        double without = mean(forecast(snapshot, DriverConfig.off()).forecast().mean(), 0, 30);
        assertTrue(without < 4, "the mean of two years: " + without);
    }

    @Test
    void nothingSoldLaterIsRead() {
        ProductForecast a = forecast(shop(day -> 1, 2, AS_OF + 30, 1), DriverConfig.defaults());
        ProductForecast b = forecast(shop(day -> 1, 2, AS_OF + 30, 9), DriverConfig.defaults());
        assertArrayEquals(a.forecast().mean(), b.forecast().mean());
        assertEquals(a.drivers(), b.drivers());
    }
}

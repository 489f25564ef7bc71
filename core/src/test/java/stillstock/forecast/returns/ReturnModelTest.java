package stillstock.forecast.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecasterContract;
import stillstock.forecast.baseline.HistoricMean;
import stillstock.forecast.baseline.Naive;
import stillstock.forecast.total.CountBands;
import stillstock.job.JobContext;
import stillstock.series.DemandSeries;
import stillstock.series.DemandSeriesBuilder;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

class ReturnModelTest {
    private static final int FIRST = 20_000;
    private static final int LAST = FIRST + 399;
    private static final int PRODUCTS = 120;
    private static final double[] LAGS = {0, 0, 0, 0.1, 0.2, 0.3, 0.2, 0.1, 0.05, 0.05};

    private final double[] rates = new double[PRODUCTS];

    /** Sales of 2 a day on average, each unit back with the product's chance; rates scatter around 8 %. */
    private Snapshot shop(long seed, boolean ordersNamed) {
        Random random = new Random(seed);
        SnapshotBuilder builder = new SnapshotBuilder();
        int orders = 0;
        for (int i = 0; i < PRODUCTS; i++) {
            int product = builder.describe(new ProductRecord(
                    "P" + i, "", "", "Shoes", "", "", "", 1, 2, Days.MISSING, false, Double.NaN, "", Map.of()));
            rates[i] = Math.min(0.4, 0.08 * Math.exp(0.6 * random.nextGaussian() - 0.18));
            double pace = i < 10 ? 0.05 : 2 * random.nextDouble();
            for (int day = FIRST; day <= LAST; day++) {
                int order = builder.order("O" + orders++);
                int units = poisson(pace, random);
                if (units > 0) {
                    builder.sale(product, day, order, -1, -1, units, 2, 0);
                }
                for (int unit = 0; unit < units; unit++) {
                    int back = day + lag(random);
                    if (random.nextDouble() < rates[i] && back <= LAST) {
                        builder.returned(product, back, ordersNamed ? order : -1, -1, -1, 1, -1);
                    }
                }
            }
        }
        builder.asOf(LAST);
        return builder.build();
    }

    private static int poisson(double mean, Random random) {
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static int lag(Random random) {
        double draw = random.nextDouble();
        int lag = 0;
        while (lag < LAGS.length - 1 && draw >= LAGS[lag]) {
            draw -= LAGS[lag++];
        }
        return lag;
    }

    @Test
    void theLagIsReadOffWhereReturnsNameTheirOrder() {
        double[] shares = ReturnModel.learn(shop(1, true), LAST).lagShares(Period.DAY);
        for (int lag = 0; lag < LAGS.length; lag++) {
            assertEquals(LAGS[lag], shares[lag], 0.03, "lag " + lag);
        }
        assertEquals(1, Arrays.stream(shares).sum(), 1e-9);
    }

    @Test
    void theLagIsFoundWithoutOrders() {
        double[] shares = ReturnModel.learn(shop(2, false), LAST).lagShares(Period.DAY);
        double mean = 0;
        double true0 = 0;
        for (int lag = 0; lag < shares.length; lag++) {
            mean += lag * shares[lag];
            true0 += lag < LAGS.length ? lag * LAGS[lag] : 0;
        }
        double inside = Arrays.stream(shares, 2, 11).sum();
        assertTrue(inside > 0.6, "share of returns found within 2 to 10 days: " + inside);
        assertTrue(mean < 20, "mean lag " + mean + " for " + true0);
    }

    @Test
    void nineteenIntervalsInTwentyHoldTheTrueRate() {
        int inside = 0;
        int all = 0;
        double shrunk = 0;
        double raw = 0;
        for (int seed = 0; seed < 8; seed++) {
            ReturnModel model = ReturnModel.learn(shop(seed, true), LAST);
            for (int i = 0; i < PRODUCTS; i++) {
                ReturnRate rate = model.rate(i);
                inside += rate.lower() <= rates[i] && rates[i] <= rate.upper() ? 1 : 0;
                all++;
                shrunk += Math.abs(rate.rate() - rates[i]);
                raw += Math.abs(rate.returnedUnits() / Math.max(1, rate.soldUnits()) - rates[i]);
            }
        }
        double coverage = (double) inside / all;
        assertTrue(coverage > 0.92 && coverage < 0.98, "coverage " + coverage);
        assertTrue(shrunk < 0.9 * raw, "error shrunk " + shrunk / all + ", alone " + raw / all);
    }

    @Test
    void nothingAfterTheDayIsRead() {
        Snapshot snapshot = shop(3, true);
        SnapshotBuilder later = new SnapshotBuilder();
        ReturnModel before = ReturnModel.learn(snapshot, LAST - 100);
        ReturnModel after = ReturnModel.learn(snapshot, LAST);
        assertFalse(before.rate(20).equals(after.rate(20)), "a hundred days more change the rate");
        assertEquals(
                before.rate(20),
                ReturnModel.learn(shopUntil(snapshot, LAST - 100, later), LAST - 100)
                        .rate(20));
    }

    /** The same rows up to a day only. */
    private static Snapshot shopUntil(Snapshot snapshot, int day, SnapshotBuilder builder) {
        for (int p = 0; p < snapshot.products().size(); p++) {
            builder.describe(new ProductRecord(
                    snapshot.products().id(p),
                    "",
                    "",
                    "Shoes",
                    "",
                    "",
                    "",
                    1,
                    2,
                    Days.MISSING,
                    false,
                    Double.NaN,
                    "",
                    Map.of()));
            for (int row = snapshot.sales().from(p); row < snapshot.sales().toAsOf(p, day); row++) {
                String order = snapshot.codes().orders().text(snapshot.sales().order(row));
                builder.sale(
                        p,
                        snapshot.sales().day(row),
                        builder.order(order),
                        -1,
                        -1,
                        snapshot.sales().quantity(row),
                        2,
                        0);
            }
            for (int row = snapshot.returns().from(p); row < snapshot.returns().toAsOf(p, day); row++) {
                String order = snapshot.codes().orders().text(snapshot.returns().order(row));
                builder.returned(p, snapshot.returns().day(row), builder.order(order), -1, -1, 1, -1);
            }
        }
        return builder.build();
    }

    @Test
    void returnsFollowABurstOfSalesAndMeansDoNot() {
        SnapshotBuilder builder = new SnapshotBuilder();
        int product = builder.product("P");
        Random random = new Random(5);
        for (int day = FIRST; day <= LAST; day++) {
            int units = day > LAST - 6 ? 60 : 10;
            int order = builder.order("O" + day);
            builder.sale(product, day, order, -1, -1, units, 2, 0);
            for (int unit = 0; unit < units; unit++) {
                int back = day + lag(random);
                if (random.nextDouble() < 0.1 && back <= LAST) {
                    builder.returned(product, back, order, -1, -1, 1, -1);
                }
            }
        }
        builder.asOf(LAST);
        Snapshot snapshot = builder.build();
        ReturnModel model = ReturnModel.learn(snapshot, LAST);
        DemandSeriesBuilder series = new DemandSeriesBuilder(snapshot, Period.DAY, LAST, 1000, false);
        DemandSeries sales = series.of(product, Measure.SALES);
        double[] returned = series.of(product, Measure.RETURNS).values();
        Forecast coming = new HistoricMean().forecast(sales.values(), 7, 10, JobContext.none());
        Forecast forecast = new LaggedReturns(model, model, product, sales, coming, new Naive())
                .forecast(returned, 7, 10, JobContext.none());
        assertTrue(forecast.mean()[0] > 3, "60 sold a day lately, a tenth comes back: " + forecast.mean()[0]);
        assertTrue(forecast.mean()[9] < 2, "back to the usual pace: " + forecast.mean()[9]);
        ForecasterContract.assertSound(forecast, returned.length, 10, true);
    }

    @Test
    void whatCameBackEarlyDoesNotComeBackAgain() {
        SnapshotBuilder builder = new SnapshotBuilder();
        int usual = builder.product("usual");
        for (int day = FIRST; day <= LAST; day++) {
            int order = builder.order("U" + day);
            builder.sale(usual, day, order, -1, -1, 10, 2, 0);
            if (day + 5 <= LAST) {
                builder.returned(usual, day + 5, order, -1, -1, 3, -1);
            }
        }
        int big = builder.product("big");
        int order = builder.order("B");
        builder.sale(big, LAST - 2, order, -1, -1, 80_000, 2, 0);
        builder.returned(big, LAST - 1, order, -1, -1, 79_990, -1);
        builder.asOf(LAST);
        Snapshot snapshot = builder.build();
        ReturnModel model = ReturnModel.learn(snapshot, LAST);
        DemandSeriesBuilder series = new DemandSeriesBuilder(snapshot, Period.DAY, LAST, 1000, false);
        DemandSeries sales = series.of(big, Measure.SALES);
        double[] returned = series.of(big, Measure.RETURNS).values();
        Forecast coming = new Forecast("none", new double[10], CountBands.of(new double[10], new double[10]), returned);
        Forecast forecast = new LaggedReturns(model, model, big, sales, coming, new Naive())
                .forecast(returned, 7, 10, JobContext.none());
        double ahead = Arrays.stream(forecast.mean()).sum();
        assertTrue(ahead <= 10 + 1e-9, "10 units are still out: " + ahead);
    }

    @Test
    void netDemandIsSalesLessReturnsWithBandsOfBoth() {
        Forecast sales = new Forecast(
                "a",
                new double[] {10},
                new Forecast.Bands(new double[] {7}, new double[] {14}, new double[] {4}, new double[] {18}),
                new double[0]);
        Forecast returns = new Forecast(
                "b",
                new double[] {4},
                new Forecast.Bands(new double[] {1}, new double[] {8}, new double[] {0}, new double[] {9}),
                new double[0]);
        Forecast net = NetForecast.of(sales, returns);
        assertEquals(6, net.mean()[0]);
        assertEquals(6 - 5, net.bands().lower80()[0], 1e-12);
        assertEquals(6 + 5, net.bands().upper80()[0], 1e-12);
        assertFalse(NetForecast.of(Forecast.unavailable("a", "none"), returns).available());
    }

    @Test
    void aBetaQuantileIsThatOfR() {
        // R: qbeta(c(0.025, 0.975), 3.5, 40)
        assertEquals(0.0202814763, new BetaPrior(3.5, 40).quantile(0.025), 1e-6);
        assertEquals(0.1765421095, new BetaPrior(3.5, 40).quantile(0.975), 1e-6);
    }

    @Test
    void countQuantilesAreThoseOfR() {
        // R: qnbinom(c(0.1, 0.9, 0.975), mu = 3, size = 2); qpois(c(0.1, 0.9, 0.975), 3)
        assertEquals(0, CountBands.quantile(3, 7.5, 0.1, 0));
        assertEquals(7, CountBands.quantile(3, 7.5, 0.9, 0));
        assertEquals(10, CountBands.quantile(3, 7.5, 0.975, 0));
        assertEquals(1, CountBands.quantile(3, 3, 0.1, 0));
        assertEquals(5, CountBands.quantile(3, 3, 0.9, 0));
        assertEquals(7, CountBands.quantile(3, 3, 0.975, 0));
    }
}

package stillstock.forecast.price;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.series.DemandSeries;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

class PriceResponseTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

    @Test
    void elasticitiesOfTheSampleAreFoundWithinTheirIntervals() throws IOException, ImportException {
        String sample = System.getProperty("stillstock.sample", "");
        assumeTrue(
                !sample.isEmpty(), "the system property stillstock.sample must name the project's sample-data folder");
        Snapshot snapshot = new SnapshotImporter()
                .read(Path.of(sample, "csv"), Optional.empty(), ImportConfig.defaults(), JobContext.none())
                .snapshot()
                .orElseThrow();
        PriceResponse response = PriceResponse.learn(snapshot, snapshot.asOfDay(), 1095, JobContext.none());
        List<String> truth = Files.readAllLines(Path.of(sample, "truth", "elasticities.csv"));
        double error = 0;
        double constant = 0;
        int inside = 0;
        for (String line : truth.subList(1, truth.size())) {
            String[] cells = line.split(",");
            double real = Double.parseDouble(cells[1]);
            PriceEffect effect = response.effect(snapshot.products().row(cells[0]));
            error += Math.abs(effect.elasticity() - real);
            constant += Math.abs(-1 - real);
            inside += Math.abs(effect.elasticity() - real) <= 1.96 * effect.deviation() ? 1 : 0;
        }
        int n = truth.size() - 1;
        String figures =
                "mean error " + error / n + ", of -1 for all " + constant / n + ", inside " + (double) inside / n;
        assertTrue(error < 0.55 * constant, figures);
        assertTrue((double) inside / n > 0.85, figures);
    }

    @Test
    void theElasticityOfASimulatedShopIsFound() {
        PriceResponse response = PriceResponse.learn(shop(-2, 12), 20_399, 1095, JobContext.none());
        for (int product = 0; product < 12; product++) {
            PriceEffect effect = response.effect(product);
            assertEquals(-2, effect.elasticity(), 0.5, "product " + product);
            assertTrue(effect.known() && effect.ownEpisodes() > 0 && effect.ownShare() > 0);
        }
        double factor = response.effect(0).factor(Math.log(0.8));
        assertEquals(Math.pow(0.8, -2), factor, 0.2);
    }

    @Test
    void dataWithoutPriceMovesSaysThatItCannotTell() {
        SnapshotBuilder builder = new SnapshotBuilder();
        int product = builder.product("P");
        for (int day = 20_000; day < 20_200; day++) {
            builder.sale(product, day, -1, -1, -1, 2, 10, 0);
        }
        PriceEffect effect = PriceResponse.learn(builder.build(), 20_199, 1095, JobContext.none())
                .effect(product);
        assertFalse(effect.known());
        assertTrue(effect.unknownCause().startsWith("no price change"), effect.unknownCause());
    }

    @Test
    void nothingAfterTheDayIsRead() {
        Snapshot whole = shop(-2, 12);
        PriceEffect early =
                PriceResponse.learn(whole, 20_250, 1095, JobContext.none()).effect(3);
        PriceEffect late =
                PriceResponse.learn(whole, 20_399, 1095, JobContext.none()).effect(3);
        assertTrue(early.ownEpisodes() < late.ownEpisodes());
    }

    /** Sales of 4 a day, every 50 days a week at a fifth less. */
    private static Snapshot shop(double elasticity, int products) {
        Random random = new Random(11);
        SnapshotBuilder builder = new SnapshotBuilder();
        for (int i = 0; i < products; i++) {
            int product = builder.product("P" + i);
            for (int day = 20_000; day < 20_400; day++) {
                boolean cut = (day + 4 * i) % 50 < 7;
                double mean = 4 * (cut ? Math.pow(0.8, elasticity) : 1);
                double limit = Math.exp(-mean);
                int count = 0;
                for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
                    count++;
                }
                if (count > 0) {
                    builder.sale(product, day, -1, -1, -1, count, cut ? 8 : 10, 0);
                }
            }
        }
        return builder.build();
    }

    @Test
    void aPlanMovesItsOwnDaysOnlyAndWidensTheirBands() {
        DemandSeries history = new DemandSeries("P", Measure.SALES, Period.DAY, MONDAY.minusDays(1), new double[] {3});
        double[] mean = {10, 10, 10, 10};
        double[] sd = {2, 2, 2, 2};
        Forecast before = new Forecast("ses", mean, ForecastBands.normal(mean, sd), new double[0]);
        PriceEffect effect = new PriceEffect(-2, 0.5, 3, 0.5, 20, "");
        PricePlan plan = new PricePlan(MONDAY.plusDays(1), MONDAY.plusDays(2), 0, 0.2);
        Forecast after = WhatIf.under(plan, effect, history, before);
        assertEquals(10, after.mean()[0], 1e-12);
        assertEquals(10 / 0.64, after.mean()[1], 1e-9);
        assertEquals(10, after.mean()[3], 1e-12);
        assertEquals(before.bands().upper95()[3], after.bands().upper95()[3], 1e-9);
        assertTrue(after.bands().upper95()[1] - after.mean()[1]
                > 1.5 * (before.bands().upper95()[1] - before.mean()[1]));
        assertEquals(1, effect.factor(0), 1e-12);
        assertTrue(new PricePlan(MONDAY, MONDAY, 0, 0).idle());
    }

    @Test
    void aPromotionAlreadyInTheForecastCountsOnce() {
        DemandSeries history = new DemandSeries("P", Measure.SALES, Period.DAY, MONDAY.minusDays(1), new double[] {3});
        double[] mean = {10, 15.625, 15.625, 10};
        Forecast before = new Forecast("ses", mean, ForecastBands.exact(mean), new double[0]);
        PriceEffect effect = new PriceEffect(-2, 0.5, 3, 0.5, 20, "");
        double[] known = {0, 0.2, 0.2, 0};
        PricePlan same = new PricePlan(MONDAY, MONDAY.plusDays(3), 0, 0.2);
        Forecast after = WhatIf.under(same, effect, history, before, known);
        assertEquals(15.625, after.mean()[0], 1e-9);
        assertEquals(15.625, after.mean()[1], 1e-9);
        PricePlan idle = new PricePlan(MONDAY, MONDAY.plusDays(3), 0, 0);
        assertArrayEquals(
                mean, WhatIf.under(idle, effect, history, before, known).mean(), 1e-9);
        PricePlan more = new PricePlan(MONDAY, MONDAY.plusDays(3), 0, 0.5);
        assertEquals(40, WhatIf.under(more, effect, history, before, known).mean()[1], 1e-9);
    }
}

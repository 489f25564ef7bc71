package stillstock.forecast.lookalike;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.forecast.ForecasterContract;
import stillstock.forecast.intermittent.SeasonalBlend;
import stillstock.job.JobContext;
import stillstock.series.DemandSeries;
import stillstock.series.DemandSeriesBuilder;
import stillstock.series.Measure;
import stillstock.series.Period;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

class LaunchCurvesTest {
    private static final int FIRST = 20_000;
    private static final int LAST = FIRST + 499;
    private static final int YOUNG_DAYS = 10;

    /** Shoes start slowly and climb to three times their first week, hats sell most at first; one old product, the last one young. */
    private static Snapshot shop(long seed, boolean youngIsAShoe, double[] truth) {
        Random random = new Random(seed);
        SnapshotBuilder builder = new SnapshotBuilder();
        builder.sale(describe(builder, "old", "Bags", 30), FIRST, -1, -1, -1, 1, 30, 0);
        for (int i = 0; i < 24; i++) {
            boolean shoe = i % 2 == 0;
            int product = describe(builder, "P" + i, shoe ? "Shoes" : "Hats", shoe ? 80 : 20);
            double level = 3 * Math.exp(0.5 * random.nextGaussian());
            launch(builder, product, FIRST + 50 + 10 * i, LAST, shoe, level, random);
        }
        int young = describe(builder, "young", youngIsAShoe ? "Shoes" : "Hats", youngIsAShoe ? 75 : 22);
        double level = 3 * Math.exp(0.5 * random.nextGaussian());
        launch(builder, young, LAST - YOUNG_DAYS + 1, LAST, youngIsAShoe, level, random);
        builder.sale(young, LAST - YOUNG_DAYS + 1, -1, -1, -1, 1, 20, 0);
        for (int step = 0; step < truth.length; step++) {
            truth[step] = level * curve(youngIsAShoe, YOUNG_DAYS + step);
        }
        builder.asOf(LAST);
        return builder.build();
    }

    private static double curve(boolean shoe, int age) {
        return shoe ? Math.min(3, 1 + age / 20.0) : Math.max(0.6, 3 - age / 15.0);
    }

    private static void launch(
            SnapshotBuilder builder, int product, int from, int to, boolean shoe, double level, Random random) {
        for (int day = from; day <= to; day++) {
            double limit = Math.exp(-level * curve(shoe, day - from));
            int count = 0;
            for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
                count++;
            }
            if (count > 0) {
                builder.sale(product, day, -1, -1, -1, count, 20, 0);
            }
        }
    }

    private static int describe(SnapshotBuilder builder, String id, String category, double price) {
        return builder.describe(new ProductRecord(
                id, id, "Wear", category, "", "", "", price / 2, price, Days.MISSING, false, Double.NaN, "", Map.of()));
    }

    private static LaunchCurves.Borrowed forecast(Snapshot snapshot, int horizon) {
        DemandSeriesBuilder builder = new DemandSeriesBuilder(snapshot, Period.DAY, LAST, 1000, false);
        int young = snapshot.products().row("young");
        DemandSeries series = builder.of(young, Measure.SALES);
        return LaunchCurves.learn(snapshot, builder, 28).forecast(young, series.values(), 7, horizon);
    }

    @Test
    void aYoungShoeClimbsAsOtherShoesDid() {
        LaunchCurves.Borrowed made = forecast(shop(1, true, new double[40]), 40);
        assertEquals(LaunchCurves.NAME, made.forecast().method());
        double[] mean = made.forecast().mean();
        assertTrue(mean[39] > 1.5 * mean[0], Arrays.toString(mean));
        ForecasterContract.assertSound(made.forecast(), YOUNG_DAYS, 40, true);
    }

    @Test
    void itBorrowsFromItsOwnCategoryFirst() {
        Snapshot snapshot = shop(2, false, new double[40]);
        List<Integer> from = forecast(snapshot, 40).products();
        assertEquals(12, from.size());
        assertTrue(from.stream()
                .allMatch(other -> snapshot.products().category().text(other).equals("Hats")));
    }

    @Test
    void onManyLaunchesItBeatsAMethodThatSeesOnlyTheFirstDays() {
        double borrowed = 0;
        double alone = 0;
        int inside = 0;
        int all = 0;
        for (int seed = 0; seed < 40; seed++) {
            double[] truth = new double[40];
            Snapshot snapshot = shop(seed, seed % 2 == 0, truth);
            LaunchCurves.Borrowed made = forecast(snapshot, 40);
            DemandSeriesBuilder builder = new DemandSeriesBuilder(snapshot, Period.DAY, LAST, 1000, false);
            double[] history =
                    builder.of(snapshot.products().row("young"), Measure.SALES).values();
            double[] own = new SeasonalBlend()
                    .forecast(history, 7, 40, JobContext.none())
                    .mean();
            for (int step = 0; step < 40; step++) {
                borrowed += Math.abs(made.forecast().mean()[step] - truth[step]);
                alone += Math.abs(own[step] - truth[step]);
                double up = made.forecast().bands().upper95()[step];
                inside += truth[step] <= up
                                && truth[step] >= made.forecast().bands().lower95()[step]
                        ? 1
                        : 0;
                all++;
            }
        }
        assertTrue(borrowed < 0.7 * alone, "error " + borrowed / all + " borrowed, " + alone / all + " alone");
        assertTrue(inside > 0.95 * all, "the true mean lies inside a band made for sales: " + inside + " of " + all);
    }

    @Test
    void withoutLikeLaunchesItSaysSo() {
        SnapshotBuilder builder = new SnapshotBuilder();
        int young = describe(builder, "young", "Shoes", 10);
        builder.sale(young, LAST - 3, -1, -1, -1, 1, 10, 0);
        builder.asOf(LAST);
        LaunchCurves.Borrowed made = forecast(builder.build(), 10);
        assertFalse(made.forecast().available());
        assertTrue(made.forecast().unavailableCause().contains("like products"));
        assertEquals(List.of(), made.products());
    }
}

package stillstock.series.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import stillstock.series.DemandSeries;
import stillstock.series.Measure;
import stillstock.series.Period;

class ChangeDetectorTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 365;

    /** Counts by chance around a mean that a weekly pattern moves by 40 % either way. */
    private static DemandSeries series(long seed, IntToDoubleFunction level) {
        Random random = new Random(seed);
        double[] values = new double[DAYS];
        for (int day = 0; day < DAYS; day++) {
            double mean = level.applyAsDouble(day) * (1 + 0.4 * Math.sin(2 * Math.PI * day / 7));
            // a gamma-like spread of the mean makes the counts scatter more than Poisson
            mean *= (random.nextDouble() + random.nextDouble() + random.nextDouble()) / 1.5;
            double limit = Math.exp(-mean);
            int count = 0;
            for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
                count++;
            }
            values[day] = count;
        }
        return new DemandSeries("P", Measure.SALES, Period.DAY, START, values);
    }

    @Test
    void steadySeriesHardlyEverRaiseAFalseAlarm() {
        for (double level : new double[] {0.1, 0.5, 2, 12}) {
            int alarms = 0;
            for (int seed = 0; seed < 100; seed++) {
                alarms += ChangeDetector.detect(series(seed, day -> level)).isEmpty() ? 0 : 1;
            }
            assertTrue(alarms <= 8, alarms + " of 100 steady series around " + level + " a day");
        }
    }

    @Test
    void aDropIsFoundWithinDaysWithItsSize() {
        int found = 0;
        for (int seed = 0; seed < 100; seed++) {
            List<DemandChange> changes = ChangeDetector.detect(series(seed, day -> day < 250 ? 6 : 2));
            found += changes.stream()
                            .filter(change -> change.kind() == DemandChange.Kind.DROP)
                            .filter(change -> Math.abs(change.index() - 250) <= 5)
                            .anyMatch(change -> Math.abs(change.size() + 4) < 1)
                    ? 1
                    : 0;
        }
        assertTrue(found >= 95, found + " of 100 drops from 6 to 2 a day");
    }

    @Test
    void aProductThatStoppedIsToldFromOneThatSellsLess() {
        List<DemandChange> changes = ChangeDetector.detect(series(3, day -> day < 300 ? 1.5 : 0));
        assertEquals(1, changes.size(), changes.toString());
        assertEquals(DemandChange.Kind.STOP, changes.get(0).kind());
        assertEquals(0, changes.get(0).after(), 1e-9);
        assertTrue(Math.abs(changes.get(0).index() - 300) <= 3);
        assertTrue(changes.get(0).words("day").startsWith("demand stopped on 2024-"));
    }

    @Test
    void twoLevelsUpAreTwoChanges() {
        List<DemandChange> changes = ChangeDetector.detect(series(4, day -> day < 120 ? 3 : day < 240 ? 9 : 20));
        assertEquals(
                List.of(DemandChange.Kind.RISE, DemandChange.Kind.RISE),
                changes.stream().map(DemandChange::kind).toList());
    }

    @Test
    void oneDayFarAboveIsASpikeAndMovesNoLevel() {
        DemandSeries calm = series(5, day -> 8);
        double[] values = calm.values();
        values[200] = 70;
        List<DemandChange> changes = ChangeDetector.detect(calm.withValues(values));
        assertEquals(1, changes.size(), changes.toString());
        assertEquals(DemandChange.Kind.SPIKE, changes.get(0).kind());
        assertEquals(200, changes.get(0).index());
        assertEquals(70, changes.get(0).after());
        assertTrue(changes.get(0).confidence() > 0.99);
    }

    @Test
    void missingDaysAreNeitherDropNorDip() {
        DemandSeries calm = series(6, day -> 8);
        double[] values = calm.values();
        for (int day = 100; day < 130; day++) {
            values[day] = Double.NaN;
        }
        assertEquals(List.of(), ChangeDetector.detect(calm.withValues(values)));
    }

    @Test
    void shortAndEmptySeriesHaveNoChange() {
        assertEquals(
                List.of(),
                ChangeDetector.detect(new DemandSeries("P", Measure.SALES, Period.DAY, START, new double[27])));
        assertEquals(
                List.of(), ChangeDetector.detect(DemandSeries.empty("P", Measure.SALES, Period.DAY, START, "no sale")));
        assertEquals(
                List.of(),
                ChangeDetector.detect(new DemandSeries("P", Measure.SALES, Period.DAY, START, new double[400])));
    }

    @Test
    void tailsAreThoseOfR() {
        // R: ppois(7, 4, lower.tail = FALSE); pnbinom(7, mu = 4, size = 2, lower.tail = FALSE); ppois(1, 4)
        assertEquals(0.0511336157, CountTail.atLeast(8, 4, 1), 1e-9);
        assertEquals(0.1430676218, CountTail.atLeast(8, 4, 3), 1e-8);
        assertEquals(0.0915781944, CountTail.atMost(1, 4, 1), 1e-9);
    }

    @Test
    void unevenSharesAreThoseOfR() {
        // R: 2 * binom.test(9, 10, 0.5)'s upper tail = 2 * pbinom(8, 10, 0.5, lower.tail = FALSE)
        assertEquals(2 * 0.0107421875, CountTail.shareApart(1, 9, 0.5, 1), 1e-9);
        assertEquals(1, CountTail.shareApart(5, 5, 0.5, 1), 1e-9);
        assertTrue(CountTail.shareApart(1, 9, 0.5, 3) > 0.2, "clumped counts tell less");
    }

    @Test
    void cutsAreThoseOfAnExhaustiveSearch() {
        Random random = new Random(8);
        for (int trial = 0; trial < 50; trial++) {
            double[] values = new double[14];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextInt(4) + (i > 6 ? 3 * random.nextInt(2) : 0);
            }
            double[] best = {Double.POSITIVE_INFINITY};
            search(values, 0, 0, 4, best);
            double cost = 0;
            int from = 0;
            List<Integer> cuts = Segmentation.cuts(values, 4, 2);
            for (int k = 0; k <= cuts.size(); k++) {
                int to = k < cuts.size() ? cuts.get(k) : values.length;
                cost += errors(values, from, to) + (k > 0 ? 4 : 0);
                from = to;
            }
            assertEquals(best[0], cost, 1e-9);
        }
    }

    private static void search(double[] values, int from, double cost, double penalty, double[] best) {
        best[0] = Math.min(best[0], cost + errors(values, from, values.length));
        for (int cut = from + 2; cut <= values.length - 2; cut++) {
            search(values, cut, cost + errors(values, from, cut) + penalty, penalty, best);
        }
    }

    private static double errors(double[] values, int from, int to) {
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += values[i] / (to - from);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return sum;
    }
}

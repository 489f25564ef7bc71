package stillstock.forecast.global;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ForecasterContract;
import stillstock.forecast.Regressors;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;
import stillstock.job.ProgressJob;

class GlobalModelTest {
    private static final GlobalConfig SMALL = new GlobalConfig(25, 3, 0.3, 1.2, 8_000, 7);
    private static final int AHEAD = 14;

    /** Weekly demand with gaps; every series sells twice as much on the weekend, too little to see in one alone. */
    private static double[] demand(long seed, int n) {
        Random random = new Random(seed);
        double rate = 0.1 + 0.5 * random.nextDouble();
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            double chance = rate * ((i - n + 700) % 7 < 2 ? 1.6 : 0.8);
            values[i] = random.nextDouble() < chance ? 1 + random.nextInt(3) : 0;
        }
        return values;
    }

    private static List<GlobalSeries> shop(int products, int n) {
        List<GlobalSeries> series = new ArrayList<>();
        for (int i = 0; i < products; i++) {
            series.add(GlobalSeries.of(demand(i, n)));
        }
        return series;
    }

    private static GlobalModel trained(List<GlobalSeries> series) {
        return GlobalModel.train(series, 7, AHEAD, SMALL, JobContext.none()).orElseThrow();
    }

    @Nested
    class OfOneProduct extends ForecasterContract {
        private static final GlobalModel MODEL = smooth();

        private static GlobalModel smooth() {
            List<GlobalSeries> series = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                series.add(GlobalSeries.of(demand(100 + i, 120, i % 4 * 0.2)));
                double[] even = new double[80];
                Arrays.fill(even, 1 + i % 9);
                series.add(GlobalSeries.of(even));
            }
            return trained(series);
        }

        @Override
        protected Forecaster forecaster() {
            return MODEL.of(GlobalSeries.of(new double[0]), 0);
        }
    }

    @Test
    void learnsAWeekendThatNoSeriesShowsAlone() {
        List<GlobalSeries> series = shop(150, 140);
        GlobalModel model = trained(series);
        double weekend = 0;
        double week = 0;
        for (GlobalSeries one : series) {
            double[] mean = model.of(one, 0)
                    .forecast(one.values(), 7, AHEAD, JobContext.none())
                    .mean();
            for (int k = 0; k < AHEAD; k++) {
                weekend += k % 7 < 2 ? mean[k] / 4 : 0;
                week += k % 7 < 2 ? 0 : mean[k] / 10;
            }
        }
        assertEquals(2, weekend / week, 0.35);
    }

    @Test
    void nothingAfterTheEndIsSeen() {
        List<GlobalSeries> series = shop(60, 140);
        List<GlobalSeries> changed = new ArrayList<>();
        for (GlobalSeries one : series) {
            double[] values = one.values().clone();
            Arrays.fill(values, 126, 140, 999);
            changed.add(GlobalSeries.of(values));
        }
        GlobalModel one = trained(series.stream().map(each -> each.before(14)).toList());
        GlobalModel two = trained(changed.stream().map(each -> each.before(14)).toList());
        double[] history = series.get(3).before(14).values();
        assertArrayEquals(
                one.of(series.get(3).before(14), 0)
                        .forecast(history, 7, AHEAD, JobContext.none())
                        .mean(),
                two.of(series.get(3).before(14), 0)
                        .forecast(history, 7, AHEAD, JobContext.none())
                        .mean());
    }

    @Test
    void aPromotionThatAllProductsHadRaisesTheForecast() {
        List<GlobalSeries> series = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 120; i++) {
            double[] promotion = new double[120];
            double[] values = demand(i, 120);
            for (int t = 0; t < 120; t++) {
                promotion[t] = random.nextDouble() < 0.1 ? 1 : 0;
                values[t] *= promotion[t] > 0 ? 3 : 1;
            }
            series.add(new GlobalSeries(values, 0, Regressors.none().with("promotion", promotion, new double[0])));
        }
        GlobalModel model = trained(series);
        double with = 0;
        double without = 0;
        for (GlobalSeries one : series) {
            double[] past = one.known().past()[0];
            double[] on = new double[AHEAD];
            Arrays.fill(on, 1);
            with += sum(model, one, Regressors.none().with("promotion", past, on));
            without += sum(model, one, Regressors.none().with("promotion", past, new double[AHEAD]));
        }
        assertTrue(with > 1.7 * without, with + " against " + without);
    }

    private static double sum(GlobalModel model, GlobalSeries one, Regressors known) {
        Forecast made = model.of(one, 0).forecast(one.values(), known, 7, AHEAD, JobContext.none());
        return Arrays.stream(made.mean()).sum();
    }

    @Test
    void bandsHoldAboutTheirShareOfWhatCame() {
        Random random = new Random(5);
        List<GlobalSeries> whole = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double[] values = demand(i, 154);
            for (int t = 0; t < values.length; t++) {
                // sizes without an upper end, so that a bound can be too high
                values[t] = values[t] > 0 ? Math.ceil(-5 * Math.log(random.nextDouble())) : 0;
            }
            whole.add(GlobalSeries.of(values));
        }
        GlobalModel model = trained(whole.stream().map(one -> one.before(AHEAD)).toList());
        int inside = 0;
        int steps = 0;
        for (GlobalSeries one : whole) {
            GlobalSeries head = one.before(AHEAD);
            Forecast made = model.of(head, 0).forecast(head.values(), 7, AHEAD, JobContext.none());
            for (int k = 0; k < AHEAD && made.available(); k++) {
                double actual = one.values()[140 + k];
                inside += actual <= made.bands().upper95()[k]
                                && actual >= made.bands().lower95()[k]
                        ? 1
                        : 0;
                steps++;
            }
        }
        double share = (double) inside / steps;
        assertTrue(share > 0.92 && share < 0.99, "95 % band holds " + share);
    }

    @Test
    void fewRowsTeachNothingAndAnotherSeasonIsRefused() {
        assertFalse(GlobalModel.train(shop(2, 20), 7, AHEAD, SMALL, JobContext.none())
                .isPresent());
        List<GlobalSeries> series = shop(40, 100);
        Forecast other =
                trained(series).of(series.get(0), 0).forecast(series.get(0).values(), 12, 5, JobContext.none());
        assertFalse(other.available());
        assertTrue(other.unavailableCause().contains("season of 7"));
    }

    @Test
    void trainingCanBeCancelled() {
        ProgressJob job = new ProgressJob((fraction, message) -> {});
        job.cancel();
        assertThrows(JobCancelledException.class, () -> GlobalModel.train(shop(60, 120), 7, AHEAD, SMALL, job));
    }
}

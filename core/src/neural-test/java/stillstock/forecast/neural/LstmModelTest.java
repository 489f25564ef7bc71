package stillstock.forecast.neural;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stillstock.evaluate.ForecastMetrics;
import stillstock.forecast.Forecast;
import stillstock.forecast.baseline.Naive;
import stillstock.forecast.global.GlobalSeries;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;

class LstmModelTest {
    private static LstmModel train(List<double[]> all, LstmConfig config, JobContext job) {
        return LstmModel.train(Lessons.of(all), Lessons.SEASON, Lessons.HORIZON, config, job)
                .orElseThrow();
    }

    private static Forecast forecast(LstmModel model, double[] history) {
        return model.of(GlobalSeries.of(history), 0)
                .forecast(history, Lessons.SEASON, Lessons.HORIZON, JobContext.none());
    }

    @ParameterizedTest
    @EnumSource(LstmConfig.Ahead.class)
    void learnsAWaveFarBetterThanTheLastValueTells(LstmConfig.Ahead ahead) {
        List<double[]> all = Lessons.weeks(40, 104, 0.05, 2);
        List<double[]> known = all.stream().map(one -> Arrays.copyOf(one, 90)).toList();
        LstmModel model = train(known, Lessons.raw(ahead), JobContext.none());
        double ours = 0;
        double naive = 0;
        for (int i = 0; i < all.size(); i++) {
            double[] actual = Arrays.copyOfRange(all.get(i), 90, 104);
            double[] history = known.get(i);
            ours += ForecastMetrics.mase(actual, forecast(model, history).mean(), history, 1);
            Forecast last = new Naive().forecast(history, 7, Lessons.HORIZON, JobContext.none());
            naive += ForecastMetrics.mase(actual, last.mean(), history, 1);
        }
        assertTrue(ours < 0.5 * naive, ours + " against " + naive);
    }

    @Test
    void theSameSeedGivesTheSameNetworkAndAnotherSeedAnother() {
        List<double[]> all = Lessons.weeks(20, 80, 0.2, 3);
        double[] one = forecast(train(all, Lessons.small(), JobContext.none()), all.get(0))
                .mean();
        double[] two = forecast(train(all, Lessons.small(), JobContext.none()), all.get(0))
                .mean();
        double[] other = forecast(train(all, Lessons.small().withSeed(7), JobContext.none()), all.get(0))
                .mean();
        assertArrayEquals(one, two);
        assertFalse(Arrays.equals(one, other));
    }

    @Test
    void stopsWhereNothingMoreIsLearned() {
        LstmConfig.Training patient =
                new LstmConfig.Training(0.02, 200, 3, 64, 0.2, LstmConfig.Loss.SQUARED, 1_000, 42);
        LstmModel model = train(Lessons.weeks(20, 80, 3, 5), Lessons.small().withTraining(patient), JobContext.none());
        assertTrue(model.trained().epochs() < 60, model.trained().epochs() + " epochs");
    }

    /** The library says how far off the kept network is on what was held back; our arithmetic must say the same. */
    @Test
    void ourArithmeticIsTheLibrarys() {
        List<double[]> all = Lessons.weeks(20, 80, 0.2, 6);
        LstmConfig config = Lessons.small();
        Windows windows = Windows.of(all, Lessons.SEASON, Lessons.HORIZON, config, JobContext.none());
        LstmModel model = train(all, config, JobContext.none());
        double sum = 0;
        int count = 0;
        for (Windows.Example example : windows.validation()) {
            float[] made = model.ahead(example.input());
            for (int step = 0; step < made.length; step++) {
                float error = made[step] - example.target()[step];
                if (!Float.isNaN(error)) {
                    sum += error * error;
                    count++;
                }
            }
        }
        assertEquals(
                model.trained().error(), sum / count, 1e-5 * model.trained().error());
    }

    @Test
    void aCancelledTrainingStopsAtTheNextBatch() {
        AtomicInteger asked = new AtomicInteger();
        JobContext job = new CancelledAfter(asked, 30);
        assertThrows(JobCancelledException.class, () -> train(Lessons.weeks(20, 80, 0.2, 7), Lessons.small(), job));
        assertEquals(30, asked.get());
    }

    /** Cancelled the so-manieth time it is asked. */
    private record CancelledAfter(AtomicInteger asked, int most) implements JobContext {
        @Override
        public void step(long done, long total) {
            assertTrue(done <= total);
        }

        @Override
        public void message(String text) {
            assertFalse(text.isEmpty());
        }

        @Override
        public JobContext sub(double share) {
            return this;
        }

        @Override
        public boolean isCancelled() {
            return asked.incrementAndGet() >= most;
        }
    }

    @Test
    void aShortSeriesSaysWhyItHasNoForecast() {
        List<double[]> all = Lessons.weeks(20, 80, 0.2, 8);
        Forecast made = forecast(train(all, Lessons.small(), JobContext.none()), Arrays.copyOf(all.get(0), 12));
        assertEquals("the network reads 21 values, there are 12", made.unavailableCause());
    }

    @Test
    void tooFewSeriesTeachNothing() {
        assertTrue(LstmModel.train(Lessons.of(Lessons.weeks(1, 30, 0.1, 9)), 7, 14, Lessons.small(), JobContext.none())
                .isEmpty());
        assertTrue(LstmModel.train(List.of(), 7, 14, Lessons.small(), JobContext.none())
                .isEmpty());
    }

    /** Most series sell now and then; the errors on them must not make the bands of a steady one. */
    @Test
    void bandsOfSteadyDemandComeFromSteadyDemand() {
        List<double[]> all = new ArrayList<>(Lessons.weeks(30, 104, 0.3, 11));
        Random random = new Random(11);
        for (double[] values : Lessons.weeks(120, 104, 0.3, 12)) {
            all.add(Arrays.stream(values)
                    .map(value -> random.nextDouble() < 0.85 ? 0 : value)
                    .toArray());
        }
        List<double[]> known = all.stream().map(one -> Arrays.copyOf(one, 90)).toList();
        LstmModel model = train(known, Lessons.small(), JobContext.none());
        double above = 0;
        double below = 0;
        for (int i = 0; i < 30; i++) {
            double[] actual = Arrays.copyOfRange(all.get(i), 90, 104);
            Forecast made = forecast(model, known.get(i));
            above += ForecastMetrics.coverage(actual, made.mean(), made.bands().upper80()) / 30;
            below += ForecastMetrics.coverage(actual, made.bands().lower80(), made.mean()) / 30;
        }
        assertTrue(above > 0.1 && below > 0.1, above + " above the mean within the band, " + below + " below");
        assertEquals(0.8, above + below, 0.12);
    }

    @Test
    void bandsHoldAboutTheirShareOfWhatComes() {
        List<double[]> all = Lessons.weeks(150, 104, 0.3, 10);
        List<double[]> known = all.stream().map(one -> Arrays.copyOf(one, 90)).toList();
        LstmModel model = train(known, Lessons.small(), JobContext.none());
        double eighty = 0;
        double ninetyFive = 0;
        for (int i = 0; i < all.size(); i++) {
            double[] actual = Arrays.copyOfRange(all.get(i), 90, 104);
            Forecast.Bands bands = forecast(model, known.get(i)).bands();
            eighty += ForecastMetrics.coverage(actual, bands.lower80(), bands.upper80()) / all.size();
            ninetyFive += ForecastMetrics.coverage(actual, bands.lower95(), bands.upper95()) / all.size();
        }
        assertEquals(0.8, eighty, 0.06);
        assertEquals(0.95, ninetyFive, 0.04);
    }
}

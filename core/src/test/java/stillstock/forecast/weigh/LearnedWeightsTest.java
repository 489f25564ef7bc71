package stillstock.forecast.weigh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.baseline.HistoricMean;
import stillstock.forecast.baseline.Naive;
import stillstock.forecast.combine.Combination;
import stillstock.forecast.engine.StandardMethods;
import stillstock.job.JobContext;

class LearnedWeightsTest {
    private static final List<Forecaster> MEMBERS = List.of(new Naive(), new HistoricMean());
    private static final double[] HALVES = {0.5, 0.5};

    /** Half the series wander, which the last value forecasts best; half are noise, which the mean does. */
    private static double[] series(int i, Random random) {
        double[] values = new double[60];
        double level = 100;
        for (int t = 0; t < values.length; t++) {
            level += i % 2 == 0 ? 5 * random.nextGaussian() : 0;
            values[t] = level + (i % 2 == 0 ? 0 : 8 * random.nextGaussian());
        }
        return values;
    }

    private static LearnedWeights learned() {
        Random random = new Random(3);
        List<WeightLearning.Task> tasks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            tasks.add(new WeightLearning.Task(series(i, random), 1, 6));
        }
        return new WeightLearning(MEMBERS, HALVES, 2, 5)
                .learn(tasks, JobContext.none())
                .orElseThrow();
    }

    @Test
    void theMethodThatSuitsASeriesGetsTheWeight() {
        LearnedWeights weights = learned();
        Combination combination = Combination.weighing("learned", MEMBERS, weights);
        Random random = new Random(77);
        double learned = 0;
        double halves = 0;
        Combination even = Combination.mean("even", MEMBERS);
        for (int i = 0; i < 100; i++) {
            double[] all = series(i, random);
            double[] history = Arrays.copyOf(all, 54);
            Forecast made = combination.forecast(history, 1, 6, JobContext.none());
            Forecast plain = even.forecast(history, 1, 6, JobContext.none());
            for (int k = 0; k < 6; k++) {
                learned += Math.abs(all[54 + k] - made.mean()[k]);
                halves += Math.abs(all[54 + k] - plain.mean()[k]);
            }
        }
        assertTrue(learned < 0.97 * halves, learned + " against " + halves);
    }

    @Test
    void aFileGivesTheSameWeightsBack() throws IOException {
        LearnedWeights weights = learned();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LearnedWeightsFile.write(weights, out);
        LearnedWeights read = LearnedWeightsFile.read(new ByteArrayInputStream(out.toByteArray()));
        double[] history = series(0, new Random(1));
        assertArrayEquals(
                Combination.weighing("w", MEMBERS, weights)
                        .forecast(history, 1, 6, JobContext.none())
                        .mean(),
                Combination.weighing("w", MEMBERS, read)
                        .forecast(history, 1, 6, JobContext.none())
                        .mean());
        byte[] damaged = out.toByteArray();
        damaged[0] = 0;
        assertThrows(IOException.class, () -> LearnedWeightsFile.read(new ByteArrayInputStream(damaged)));
    }

    @Test
    void learningTwiceGivesTheSameBytes() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        LearnedWeightsFile.write(learned(), one);
        LearnedWeightsFile.write(learned(), two);
        assertArrayEquals(one.toByteArray(), two.toByteArray());
    }

    @Test
    void tooFewSeriesTeachNothing() {
        List<WeightLearning.Task> tasks = List.of(new WeightLearning.Task(series(0, new Random(1)), 1, 6));
        assertEquals(
                true,
                new WeightLearning(MEMBERS, HALVES, 3, 5)
                        .learn(tasks, JobContext.none())
                        .isEmpty());
    }

    @Test
    void weightsOfOtherMembersAreRefused() {
        LearnedWeights weights = learned();
        Combination other = Combination.weighing("w", List.of(new HistoricMean(), new Naive()), weights);
        assertThrows(
                IllegalArgumentException.class,
                () -> other.forecast(new double[] {1, 2, 3, 4}, 1, 2, JobContext.none()));
    }

    @Test
    void theShippedWeightsAreThoseOfTheDefaultCombination() {
        assertEquals(
                StandardMethods.members().stream()
                        .map(member -> member.method().name())
                        .toList(),
                LearnedWeightsFile.shipped().members());
    }
}

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

class LearnedCorrectionTest {
    private static final List<Forecaster> METHODS = List.of(new Naive(), new HistoricMean());
    private static final List<Combination.Member> MEMBERS =
            METHODS.stream().map(method -> new Combination.Member(method, 1)).toList();
    private static final int AHEAD = 6;

    /** Half the series grow, which neither the last value nor the mean knows; half do not. */
    private static double[] series(int i, Random random) {
        double[] values = new double[60];
        for (int t = 0; t < values.length; t++) {
            values[t] = 100 + (i % 2 == 0 ? 3 * t : 0) + 4 * random.nextGaussian();
        }
        return values;
    }

    private static LearnedCorrection learned() {
        Random random = new Random(3);
        List<WeightLearning.Task> tasks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            tasks.add(new WeightLearning.Task(series(i, random), 4, AHEAD));
        }
        WeightLearning learning = new WeightLearning(METHODS, new double[] {0.5, 0.5}, 2, 5);
        List<WeightExample> examples = learning.examples(tasks, JobContext.none()).stream()
                .flatMap(List::stream)
                .toList();
        return learning.correction(examples, JobContext.none()).orElseThrow();
    }

    @Test
    void whatTheCombinationMissesIsLearnedOfOtherSeries() {
        Combination corrected = Combination.corrected("corrected", MEMBERS, learned());
        Combination usual = Combination.weighted("usual", MEMBERS);
        Random random = new Random(77);
        double with = 0;
        double without = 0;
        for (int i = 0; i < 100; i++) {
            double[] all = series(i, random);
            double[] history = Arrays.copyOf(all, 60 - AHEAD);
            Forecast made = corrected.forecast(history, 4, AHEAD, JobContext.none());
            Forecast plain = usual.forecast(history, 4, AHEAD, JobContext.none());
            for (int k = 0; k < AHEAD; k++) {
                with += Math.abs(all[60 - AHEAD + k] - made.mean()[k]);
                without += Math.abs(all[60 - AHEAD + k] - plain.mean()[k]);
                assertEquals(
                        plain.bands().upper80()[k] - plain.mean()[k],
                        made.bands().upper80()[k] - made.mean()[k],
                        1e-9);
            }
        }
        assertTrue(with < 0.6 * without, with + " against " + without);
    }

    @Test
    void aFileGivesTheSameCorrectionBackAndTheSameLearningTheSameBytes() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        LearnedCorrection correction = learned();
        LearnedWeightsFile.write(correction, one);
        LearnedWeightsFile.write(learned(), two);
        assertArrayEquals(one.toByteArray(), two.toByteArray());
        LearnedCorrection read = LearnedWeightsFile.readCorrection(new ByteArrayInputStream(one.toByteArray()));
        double[] history = series(0, new Random(1));
        assertArrayEquals(
                Combination.corrected("c", MEMBERS, correction)
                        .forecast(history, 4, AHEAD, JobContext.none())
                        .mean(),
                Combination.corrected("c", MEMBERS, read)
                        .forecast(history, 4, AHEAD, JobContext.none())
                        .mean());
        byte[] bytes = one.toByteArray();
        assertThrows(IOException.class, () -> LearnedWeightsFile.read(new ByteArrayInputStream(bytes)));
    }

    @Test
    void theShippedCorrectionIsThatOfTheDefaultCombination() {
        assertEquals(
                StandardMethods.members().stream()
                        .map(member -> member.method().name())
                        .toList(),
                LearnedWeightsFile.shippedCorrection().members());
    }
}

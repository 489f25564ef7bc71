package stillstock.forecast.neural;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.job.JobContext;

class WindowsTest {
    private static final double[] ONE = Lessons.weeks(1, 60, 0.1, 4).get(0);

    @ParameterizedTest
    @CsvSource({"WINDOW,true,true", "WINDOW,false,false", "SERIES,true,false", "SERIES,false,true"})
    void aWindowKnowsNothingAfterItsEndAndFindsItsWayBack(
            LstmConfig.Scaling scaling, boolean logs, boolean seasonless) {
        LstmConfig.Preparation how = new LstmConfig.Preparation(LstmConfig.Ahead.DIRECT, scaling, logs, seasonless);
        double[] other = ONE.clone();
        Arrays.fill(other, 40, 60, 1e6);
        Window window = Window.before(ONE, 40, 7, 21, how).orElseThrow();
        assertArrayEquals(
                window.input(),
                Window.before(other, 40, 7, 21, how).orElseThrow().input());
        for (int step = 0; step < 9; step++) {
            assertEquals(
                    ONE[40 + step], window.value(window.scaled(ONE[40 + step], step), step), 1e-4 * ONE[40 + step]);
        }
    }

    @Test
    void demandWithGapsIsMeasuredInItsWholeHistory() {
        double[] gaps = ONE.clone();
        gaps[3] = 0;
        assertArrayEquals(inputs(ONE, LstmConfig.Scaling.WINDOW), inputs(ONE, LstmConfig.Scaling.AUTO));
        assertArrayEquals(inputs(gaps, LstmConfig.Scaling.SERIES), inputs(gaps, LstmConfig.Scaling.AUTO));
        assertFalse(Arrays.equals(inputs(gaps, LstmConfig.Scaling.SERIES), inputs(gaps, LstmConfig.Scaling.WINDOW)));
    }

    private static float[] inputs(double[] values, LstmConfig.Scaling scaling) {
        LstmConfig.Preparation how = new LstmConfig.Preparation(LstmConfig.Ahead.DIRECT, scaling, true, true);
        return Window.before(values, 60, 7, 21, how).orElseThrow().input();
    }

    @Test
    void gapsAreStraightLinesAndTooManyOfThemAreNone() {
        LstmConfig.Preparation how = Lessons.raw(LstmConfig.Ahead.DIRECT).preparation();
        double[] values = {1, 2, Double.NaN, 4, 5, 6, 7, Double.NaN};
        float[] input = Window.before(values, 8, 1, 8, how).orElseThrow().input();
        assertEquals((input[1] + input[3]) / 2, input[2], 1e-6);
        assertEquals(input[6], input[7]);
        double[] gaps = {1, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 6, 7, Double.NaN};
        assertTrue(Window.before(gaps, 8, 1, 8, how).isEmpty());
    }

    @Test
    void noTargetLearnedFromLiesInWhatIsValidatedOn() {
        // every value tells its own place
        double[] values = new double[100];
        Arrays.setAll(values, i -> 1 + i);
        LstmConfig config = Lessons.raw(LstmConfig.Ahead.DIRECT);
        Windows windows = Windows.of(List.of(values), 1, 10, config, JobContext.none());
        int split = 100 - 16;
        assertFalse(windows.training().isEmpty());
        assertFalse(windows.validation().isEmpty());
        for (Windows.Example example : windows.training()) {
            assertTrue(last(example, 1) < split, "learned from " + last(example, 1));
        }
        for (Windows.Example example : windows.validation()) {
            assertTrue(last(example, 0) >= split - 1, "validated from " + last(example, 0));
        }
    }

    /** Place of the last known target, or of the last value read. */
    private static double last(Windows.Example example, int targets) {
        float[] input = example.input();
        // equal steps: the second last tells the size of a step, and the spread of 1..n tells n
        double step = input[input.length - 1] - input[input.length - 2];
        double end = Math.round(Math.sqrt(12 / (step * step) + 1));
        long known = 0;
        for (float aim : example.target()) {
            known += Float.isNaN(aim) ? 0 : 1;
        }
        return targets == 0 ? end - 1 : end - 1 + known;
    }

    @Test
    void shortSeriesAreReadInShorterWindows() {
        List<double[]> all = Lessons.weeks(40, 39, 0.2, 1);
        Windows windows = Windows.of(all, 1, 12, LstmConfig.defaults(), JobContext.none());
        assertEquals(15, windows.length());
        assertEquals(12, windows.horizon());
        assertTrue(windows.untaught().isEmpty());
    }
}

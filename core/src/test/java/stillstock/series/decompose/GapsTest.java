package stillstock.series.decompose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GapsTest {
    private static final double NAN = Double.NaN;

    @Test
    void linesBridgeGapsAndTheNearestValueTheEnds() {
        assertArrayEquals(
                new double[] {2, 2, 4, 6, 8, 8}, Gaps.bridged(new double[] {NAN, 2, NAN, NAN, 8, NAN}), 1e-12);
    }

    @Test
    void aSeasonIsContinuedThroughAGap() {
        double[] truth = new double[40];
        Arrays.setAll(truth, t -> 10 + 3 * (t % 4));
        double[] values = truth.clone();
        Arrays.fill(values, 17, 22, NAN);
        double[] filled = Gaps.filled(values, 4);
        for (int t = 17; t < 22; t++) {
            assertEquals(truth[t], filled[t], 1.5);
        }
        assertEquals(truth[5], filled[5]);
    }

    @Test
    void withoutAnyValueThereIsNothingToBridge() {
        Exception error = assertThrows(IllegalArgumentException.class, () -> Gaps.bridged(new double[] {NAN, NAN}));
        assertEquals("all 2 values are missing", error.getMessage());
    }
}

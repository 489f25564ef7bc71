package stillstock.risk.xgboost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShiftedLogLossTest {
    private static final double[] MARGINS = {-2, -1, 0.5, 1, 3, -0.5};
    private static final float[] LABELS = {0, 0, 1, 0, 1, 1};

    @Test
    void aShiftOfAllMarginsChangesNothing() {
        double[] shifted = Arrays.stream(MARGINS).map(m -> m + 4).toArray();
        assertEquals(ShiftedLogLoss.of(MARGINS, LABELS), ShiftedLogLoss.of(shifted, LABELS), 1e-9);
    }

    @Test
    void noOtherShiftIsBetter() {
        double least = ShiftedLogLoss.of(MARGINS, LABELS);
        for (double shift = -3; shift < 3; shift += 0.01) {
            double sum = 0;
            for (int i = 0; i < MARGINS.length; i++) {
                double margin = MARGINS[i] + shift;
                sum += Math.log1p(Math.exp(LABELS[i] == 1 ? -margin : margin)) / MARGINS.length;
            }
            assertTrue(least <= sum + 1e-12);
        }
    }

    @Test
    void oneLabelOnlyIsPlainLogLoss() {
        assertEquals(Math.log(2), ShiftedLogLoss.of(new double[] {0, 0}, new float[] {1, 1}), 1e-12);
    }
}

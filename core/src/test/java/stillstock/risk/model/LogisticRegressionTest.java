package stillstock.risk.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import stillstock.job.JobContext;
import stillstock.risk.xgboost.LabelledRows;

/** Expected weights from R 4.2.2: optim(BFGS, reltol 1e-16) on the same penalised loss of the same prepared columns. */
class LogisticRegressionTest {
    private static final float NAN = Float.NaN;
    private static final float[] VALUES = {
        1, -3, 7, 2, NAN, 7, 0, 5, 7, 8, 1, 7, 30, -2, 7, 4, 0, 7, NAN, 9, 7, 2, -1, 7, 50, 3, 7, 6, -8, 7
    };
    private static final float[] LABELS = {0, 0, 0, 1, 1, 1, 0, 0, 1, 0};

    @Test
    void weightsEqualThoseOfAGeneralOptimiser() {
        LinearModel model =
                LinearFit.of(new LabelledRows(VALUES, 3, LABELS), 100).solve(2, Optional.empty(), JobContext.none());
        assertEquals(-0.446046741, model.intercept(), 1e-6);
        assertEquals(0.869287763, model.weights()[0], 1e-6);
        assertEquals(0.122839239, model.weights()[1], 1e-6);
        assertEquals(0, model.weights()[2]);
    }

    @Test
    void missingValuesStandAtTheMedianAndConstantColumnsSayNothing() {
        LinearModel model =
                LinearFit.of(new LabelledRows(VALUES, 3, LABELS), 100).solve(2, Optional.empty(), JobContext.none());
        float median = (float) Math.expm1(model.scaling().median()[0]);
        assertEquals(model.margin(new float[] {median, 1, 7}, 0), model.margin(new float[] {NAN, 1, -900}, 0), 1e-6);
    }

    @Test
    void separableRowsStillGiveFiniteWeights() {
        float[] values = {1, 2, 3, 10, 11, 12};
        LinearModel model = LinearFit.of(new LabelledRows(values, 1, new float[] {0, 0, 0, 1, 1, 1}), 100)
                .solve(1, Optional.empty(), JobContext.none());
        assertTrue(model.weights()[0] > 0.5 && model.weights()[0] < 50);
    }

    @Test
    void rowsBeyondTheLimitAreThinnedEvenly() {
        float[] values = new float[1000];
        float[] labels = new float[1000];
        for (int i = 0; i < 1000; i++) {
            values[i] = i;
            labels[i] = i % 3 == 0 || i > 700 ? 1 : 0;
        }
        LabelledRows rows = new LabelledRows(values, 1, labels);
        double whole = LinearFit.of(rows, 1000)
                .solve(1, Optional.empty(), JobContext.none())
                .margin(values, 900);
        double thinned = LinearFit.of(rows, 500)
                .solve(1, Optional.empty(), JobContext.none())
                .margin(values, 900);
        assertEquals(whole, thinned, 0.3);
    }
}

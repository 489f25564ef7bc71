package stillstock.risk.xgboost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stillstock.boost.tree.TreeEnsemble;
import stillstock.boost.tree.TreeShap;
import stillstock.evaluate.BinaryMetrics;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;
import stillstock.job.ProgressJob;

class XgboostTrainerTest {
    private static final int COLUMNS = 9;

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 6, 9})
    void ownMarginsAndReasonsEqualXgboostsAtAnyDepth(int depth) throws Exception {
        LabelledRows rows = rows(1200, 5);
        TrainedBooster trained = XgboostTrainer.boost(rows, Optional.empty(), settings(40, depth), JobContext.none());
        Booster booster = XGBoost.loadModel(new ByteArrayInputStream(trained.bytes()));
        DMatrix matrix = new DMatrix(rows.rowMajor(), rows.rows(), COLUMNS, Float.NaN);
        float[][] margins = booster.predict(matrix, true);
        float[][] contributions = booster.predictContrib(matrix, 0);
        TreeShap shap = new TreeShap(trained.trees());
        for (int row = 0; row < rows.rows(); row++) {
            double margin = trained.trees().margin(rows.rowMajor(), row * COLUMNS);
            double[] own = shap.contributions(rows.rowMajor(), row * COLUMNS);
            assertEquals(margins[row][0], margin, 1e-5);
            assertEquals(margin, shap.expectedMargin() + Arrays.stream(own).sum(), 1e-5);
            assertEquals(contributions[row][COLUMNS], shap.expectedMargin(), 1e-4);
            for (int column = 0; column < COLUMNS; column++) {
                assertEquals(contributions[row][column], own[column], 1e-4, "row " + row + " column " + column);
            }
        }
        booster.dispose();
        matrix.dispose();
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        LabelledRows rows = rows(800, 2);
        byte[] first = boost(rows, 30).bytes();
        assertArrayEquals(first, boost(rows, 30).bytes());
    }

    @Test
    void bytesReadBackAreTheSameTrees() {
        LabelledRows rows = rows(500, 3);
        TrainedBooster trained = boost(rows, 12);
        TreeEnsemble read = XgboostTrainer.read(trained.bytes());
        assertEquals(12, read.trees().size());
        assertArrayEquals(
                trained.trees().margins(rows.rowMajor(), rows.rows(), JobContext.none()),
                read.margins(rows.rowMajor(), rows.rows(), JobContext.none()));
        assertThrows(IllegalArgumentException.class, () -> XgboostTrainer.read(new byte[] {1, 2, 3}));
    }

    @Test
    void trainingStopsAtTheBestValidationRound() {
        TrainedBooster trained =
                XgboostTrainer.boost(rows(600, 4), Optional.of(rows(600, 40)), settings(400, 6), JobContext.none());
        List<Double> losses = trained.validationLogLoss();
        assertEquals(Collections.min(losses.subList(6, losses.size())), losses.get(trained.bestRounds() - 1));
        assertEquals(trained.bestRounds() + 20, losses.size());
        assertEquals(trained.bestRounds(), trained.trees().trees().size());
    }

    @Test
    void missingIsNotZero() {
        float[] values = new float[400];
        float[] labels = new float[400];
        for (int row = 0; row < 400; row++) {
            values[row] = row % 2 == 0 ? Float.NaN : 0;
            labels[row] = row % 2;
        }
        TreeEnsemble trees = boost(new LabelledRows(values, 1, labels), 20).trees();
        assertTrue(trees.margin(new float[] {Float.NaN}, 0) < -1);
        assertTrue(trees.margin(new float[] {0}, 0) > 1);
    }

    @Test
    void aMonotoneFeatureNeverLowersTheMargin() {
        LabelledRows rows = rows(1500, 6);
        BoosterSettings settings = BoosterSettings.of(60, 5, 0.2, List.of(1, 0, 0, 0, 0, 0, 0, 0, 0), 1);
        TreeEnsemble trees = XgboostTrainer.boost(rows, Optional.empty(), settings, JobContext.none())
                .trees();
        for (int row = 0; row < 200; row++) {
            float[] copy = Arrays.copyOfRange(rows.rowMajor(), row * COLUMNS, (row + 1) * COLUMNS);
            double before = Double.NEGATIVE_INFINITY;
            for (float value = -3; value < 3; value += 0.1f) {
                copy[0] = value;
                double margin = trees.margin(copy, 0);
                assertTrue(margin >= before);
                before = margin;
            }
        }
    }

    @Test
    void aForestLearnsAndItsMarginIsAProbability() {
        TreeEnsemble forest = XgboostTrainer.forest(rows(1500, 7), 40, 8, 0.63, 1, JobContext.none());
        LabelledRows fresh = rows(1500, 70);
        double[] scores = forest.margins(fresh.rowMajor(), fresh.rows(), JobContext.none());
        boolean[] outcomes = new boolean[fresh.rows()];
        for (int row = 0; row < outcomes.length; row++) {
            outcomes[row] = fresh.labels()[row] == 1;
            assertTrue(scores[row] > -1e-6 && scores[row] < 1 + 1e-6, "score " + scores[row]);
        }
        assertEquals(40, forest.trees().size());
        double auc = BinaryMetrics.rocAuc(scores, outcomes);
        assertTrue(auc > 0.76, "auc " + auc);
    }

    @Test
    void cancelIsHeardBetweenRounds() {
        int[] steps = {0};
        ProgressJob[] job = new ProgressJob[1];
        job[0] = new ProgressJob((fraction, message) -> {
            if (++steps[0] == 3) {
                job[0].cancel();
            }
        });
        assertThrows(
                JobCancelledException.class,
                () -> XgboostTrainer.boost(rows(300, 1), Optional.empty(), settings(500, 3), job[0]));
        assertEquals(3, steps[0]);
    }

    @Test
    void oneLabelOnlyIsRefused() {
        LabelledRows rows = new LabelledRows(new float[4], 1, new float[4]);
        assertThrows(IllegalArgumentException.class, () -> boost(rows, 3));
    }

    private static TrainedBooster boost(LabelledRows rows, int rounds) {
        return XgboostTrainer.boost(rows, Optional.empty(), settings(rounds, 4), JobContext.none());
    }

    private static BoosterSettings settings(int rounds, int depth) {
        return BoosterSettings.of(rounds, depth, 0.3, List.of(), 11);
    }

    /** Three columns matter, one of them mostly by being missing. */
    private static LabelledRows rows(int n, long seed) {
        Random random = new Random(seed);
        float[] values = new float[n * COLUMNS];
        float[] labels = new float[n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                values[row * COLUMNS + column] = random.nextInt(7) == 0 ? Float.NaN : (float) random.nextGaussian();
            }
            float a = values[row * COLUMNS];
            float b = values[row * COLUMNS + 1];
            double margin = (Float.isNaN(a) ? 1 : 1.5 * a) + (Float.isNaN(b) ? -2 : b * (Float.isNaN(a) ? 0 : a));
            labels[row] = random.nextDouble() < 1 / (1 + Math.exp(-margin)) ? 1 : 0;
        }
        return new LabelledRows(values, COLUMNS, labels);
    }
}

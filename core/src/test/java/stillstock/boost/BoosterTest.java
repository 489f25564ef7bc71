package stillstock.boost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.boost.tree.TreeEnsemble;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;
import stillstock.job.ProgressJob;

class BoosterTest {
    private static final int ROWS = 2000;
    private final float[] values = values();

    @Test
    void anObjectiveOfOnesOwnEqualsTheBuiltInOne() {
        BoostRows rows = BoostRows.of(values, 2).withLabels(labels());
        BoostParameters parameters = BoostParameters.trees("reg:squarederror", 3, 1)
                .with("base_score", 0.5)
                .with("eta", 0.3);
        try (Booster own = Booster.over(rows, parameters);
                Booster builtIn = Booster.over(rows, parameters)) {
            builtIn.train(10, JobContext.none());
            for (int round = 0; round < 10; round++) {
                own.update((margins, labels, gradient, hessian) -> {
                    for (int i = 0; i < margins.length; i++) {
                        gradient[i] = (float) (margins[i] - labels[i]);
                        hessian[i] = 1;
                    }
                });
            }
            assertEquals(10, own.rounds());
            assertArrayEquals(builtIn.margins(0), own.margins(0), 1e-5);
        }
    }

    @Test
    void severalQuantilesHoldTheirShareOfRows() {
        BoostRows rows = BoostRows.of(values, 2).withLabels(labels());
        try (Booster booster = Booster.over(rows, BoostParameters.quantiles(List.of(0.1, 0.5, 0.9), 3, 1))) {
            booster.train(40, JobContext.none());
            float[][] predicted = booster.predictions(0);
            double[] below = new double[3];
            for (int row = 0; row < ROWS; row++) {
                for (int q = 0; q < 3; q++) {
                    below[q] += rows.labels()[row] <= predicted[row][q] ? 1.0 / ROWS : 0;
                }
            }
            assertArrayEquals(new double[] {0.1, 0.5, 0.9}, below, 0.05);
            assertThrows(IllegalArgumentException.class, booster::trees);
        }
    }

    @Test
    void tweedieTreesReadAsArraysGiveTheSameMargins() {
        float[] counts = labels();
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.max(0, Math.round(counts[i]));
        }
        BoostRows rows = BoostRows.of(values, 2).withLabels(counts);
        try (Booster booster = Booster.over(rows, BoostParameters.tweedie(1.3, 4, 1))) {
            booster.train(20, JobContext.none());
            TreeEnsemble trees = booster.trees();
            assertArrayEquals(booster.margins(0), trees.margins(values, ROWS, JobContext.none()), 1e-5);
            assertEquals(Math.exp(booster.margins(0)[7]), booster.predictions(0)[7][0], 1e-4);
        }
    }

    @Test
    void rankingPutsTheBetterOfAGroupFirst() {
        int[] groups = new int[ROWS / 10];
        Arrays.fill(groups, 10);
        float[] grades = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            grades[row] = values[2 * row] > 0.8 ? 2 : values[2 * row] > 0.5 ? 1 : 0;
        }
        BoostRows rows = BoostRows.of(values, 2).withLabels(grades).withGroups(groups);
        try (Booster booster = Booster.over(rows, BoostParameters.ranking(3, 1))) {
            booster.train(20, JobContext.none());
            double[] margins = booster.margins(0);
            for (int row = 0; row < ROWS - 1; row++) {
                if (row / 10 == (row + 1) / 10 && grades[row] > grades[row + 1]) {
                    assertTrue(margins[row] > margins[row + 1], "row " + row);
                }
            }
        }
    }

    @Test
    void weightsOfNothingTakeARowOut() {
        float[] labels = labels();
        float[] weights = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            weights[row] = row % 2;
            labels[row] = row % 2 == 0 ? 1e6f : labels[row];
        }
        BoostRows rows = BoostRows.of(values, 2).withLabels(labels).withWeights(weights);
        BoostParameters parameters =
                BoostParameters.trees("reg:squarederror", 3, 1).with("base_score", 0);
        try (Booster booster = Booster.over(rows, parameters)) {
            booster.train(10, JobContext.none());
            assertTrue(booster.predictions(0)[0][0] < 10);
        }
    }

    @Test
    void aSavedBoosterPredictsTheSameFromEitherForm() {
        BoostRows rows = BoostRows.of(values, 2).withLabels(labels());
        try (Booster booster = Booster.over(rows, BoostParameters.trees("reg:squarederror", 3, 1))) {
            booster.train(5, JobContext.none());
            try (Booster binary = Booster.load(booster.bytes());
                    Booster text = Booster.load(booster.json())) {
                float[][] expected = booster.predictions(0);
                assertArrayEquals(expected, binary.predict(rows));
                assertArrayEquals(expected, text.predict(BoostRows.of(values, 2)));
            }
        }
        assertThrows(IllegalArgumentException.class, () -> Booster.load(new byte[] {1, 2, 3}));
    }

    @Test
    void cancelIsHeardBetweenRounds() {
        ProgressJob[] job = new ProgressJob[1];
        job[0] = new ProgressJob((fraction, message) -> job[0].cancel());
        BoostRows rows = BoostRows.of(values, 2).withLabels(labels());
        try (Booster booster = Booster.over(rows, BoostParameters.trees("reg:squarederror", 3, 1))) {
            assertThrows(JobCancelledException.class, () -> booster.train(500, job[0]));
            assertEquals(1, booster.rounds());
        }
    }

    @Test
    void lengthsThatDoNotFitAreRefused() {
        BoostRows rows = BoostRows.of(values, 2);
        assertThrows(IllegalArgumentException.class, () -> rows.withLabels(new float[3]));
        assertThrows(IllegalArgumentException.class, () -> rows.withGroups(new int[] {1}));
        BoostParameters parameters = BoostParameters.trees("reg:squarederror", 3, 1);
        assertThrows(IllegalArgumentException.class, () -> Booster.over(rows, parameters));
    }

    private static float[] values() {
        Random random = new Random(5);
        float[] result = new float[ROWS * 2];
        for (int i = 0; i < result.length; i++) {
            result[i] = random.nextFloat();
        }
        return result;
    }

    private float[] labels() {
        Random random = new Random(6);
        float[] result = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            result[row] = (float) (2 * values[2 * row] + random.nextGaussian());
        }
        return result;
    }
}

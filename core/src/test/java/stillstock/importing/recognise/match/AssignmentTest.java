package stillstock.importing.recognise.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    @Test
    void theBestSumIsTakenNotTheBestFirstPair() {
        assertArrayEquals(new int[] {1, 0}, Assignment.best(new double[][] {{0.9, 0.8}, {0.7, 0.1}}));
    }

    @Test
    void pairingsOfNoWorthAreLeftOut() {
        assertArrayEquals(new int[] {-1, 0, -1}, Assignment.best(new double[][] {{0, 0}, {0.5, 0}, {0, 0}}));
    }

    /** Against every permutation. */
    @Test
    void noOtherAssignmentIsBetter() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int rows = 1 + random.nextInt(4);
            int columns = 1 + random.nextInt(5);
            double[][] score = new double[rows][columns];
            for (double[] row : score) {
                for (int j = 0; j < columns; j++) {
                    row[j] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
                }
            }
            int[] found = Assignment.best(score);
            double sum = 0;
            for (int i = 0; i < rows; i++) {
                sum += found[i] < 0 ? 0 : score[i][found[i]];
            }
            assertEquals(best(score, 0, new boolean[columns]), sum, 1e-9);
        }
    }

    private static double best(double[][] score, int row, boolean[] used) {
        if (row == score.length) {
            return 0;
        }
        double most = best(score, row + 1, used);
        for (int j = 0; j < used.length; j++) {
            if (!used[j]) {
                used[j] = true;
                most = Math.max(most, score[row][j] + best(score, row + 1, used));
                used[j] = false;
            }
        }
        return most;
    }
}

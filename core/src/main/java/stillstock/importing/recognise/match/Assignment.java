package stillstock.importing.recognise.match;

import java.util.Arrays;

/**
 * The assignment of rows to columns with the highest sum, each used at most once (Hungarian method with potentials,
 * J. Munkres, "Algorithms for the assignment and transportation problems", 1957). O(rows^2 columns). Deterministic.
 */
final class Assignment {
    private Assignment() {}

    /**
     * Assigns.
     *
     * @param score how good each pairing is, 0 and more; as many columns in each row
     * @return for each row its column, -1 where only pairings of score 0 are left
     */
    static int[] best(double[][] score) {
        int rows = score.length;
        int real = rows == 0 ? 0 : score[0].length;
        // a column of its own for each row means "none"
        int columns = real + rows;
        double[] rowPotential = new double[rows + 1];
        double[] columnPotential = new double[columns + 1];
        int[] rowOf = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            augment(score, real, row, rowPotential, columnPotential, rowOf);
        }
        int[] result = new int[rows];
        Arrays.fill(result, -1);
        for (int column = 1; column <= real; column++) {
            if (rowOf[column] > 0 && score[rowOf[column] - 1][column - 1] > 0) {
                result[rowOf[column] - 1] = column - 1;
            }
        }
        return result;
    }

    private static void augment(
            double[][] score, int real, int row, double[] rowPotential, double[] columnPotential, int[] rowOf) {
        int columns = columnPotential.length - 1;
        double[] least = new double[columns + 1];
        int[] way = new int[columns + 1];
        boolean[] used = new boolean[columns + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        rowOf[0] = row;
        int at = 0;
        do {
            used[at] = true;
            int next = 0;
            double delta = Double.POSITIVE_INFINITY;
            for (int column = 1; column <= columns; column++) {
                if (!used[column]) {
                    double cost = column > real ? 0 : -score[rowOf[at] - 1][column - 1];
                    double reduced = cost - rowPotential[rowOf[at]] - columnPotential[column];
                    if (reduced < least[column]) {
                        least[column] = reduced;
                        way[column] = at;
                    }
                    if (least[column] < delta) {
                        delta = least[column];
                        next = column;
                    }
                }
            }
            for (int column = 0; column <= columns; column++) {
                if (used[column]) {
                    rowPotential[rowOf[column]] += delta;
                    columnPotential[column] -= delta;
                } else {
                    least[column] -= delta;
                }
            }
            at = next;
        } while (rowOf[at] != 0);
        while (at != 0) {
            rowOf[at] = rowOf[way[at]];
            at = way[at];
        }
    }
}

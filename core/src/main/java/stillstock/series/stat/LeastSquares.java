package stillstock.series.stat;

/**
 * Ordinary least squares by Householder QR on columns; a column that is a combination of earlier ones is left out (its
 * coefficient is 0), as R does.
 */
public final class LeastSquares {
    private static final double RANK_TOLERANCE = 1e-9;

    private final double[] coefficients;
    private final double[] standardErrors;
    private final double rss;
    private final int rank;

    private LeastSquares(double[] coefficients, double[] standardErrors, double rss, int rank) {
        this.coefficients = coefficients;
        this.standardErrors = standardErrors;
        this.rss = rss;
        this.rank = rank;
    }

    /**
     * Fits y = X b; O(n k^2).
     *
     * @param columns k columns of n values, no NaN; not changed
     * @param y n values, no NaN; not changed
     */
    public static LeastSquares fit(double[][] columns, double[] y) {
        int n = y.length;
        double[][] reflectors = new double[columns.length][];
        double[][] r = new double[columns.length][];
        int[] kept = new int[columns.length];
        double[] rotated = y.clone();
        int rank = 0;
        for (int j = 0; j < columns.length; j++) {
            double[] column = columns[j].clone();
            double before = norm(column, 0);
            for (int i = 0; i < rank; i++) {
                reflect(reflectors[i], i, column);
            }
            double length = norm(column, rank);
            if (rank >= n || !(length > RANK_TOLERANCE * before)) {
                continue;
            }
            double[] reflector = column.clone();
            double alpha = reflector[rank] > 0 ? -length : length;
            reflector[rank] -= alpha;
            double scale = norm(reflector, rank);
            for (int i = rank; i < n; i++) {
                reflector[i] /= scale;
            }
            column[rank] = alpha;
            reflectors[rank] = reflector;
            r[rank] = column;
            kept[rank] = j;
            reflect(reflector, rank, rotated);
            rank++;
        }
        return solve(r, kept, rank, rotated, columns.length);
    }

    private static LeastSquares solve(double[][] r, int[] kept, int rank, double[] rotated, int columns) {
        double rss = 0;
        for (int i = rank; i < rotated.length; i++) {
            rss += rotated[i] * rotated[i];
        }
        double sigma2 = rss / (rotated.length - rank);
        double[] coefficients = new double[columns];
        double[] errors = new double[columns];
        double[] solution = backSolve(r, rank, rotated);
        double[] variances = new double[rank];
        for (int k = 0; k < rank; k++) {
            double[] unit = new double[rank];
            unit[k] = 1;
            double[] inverseColumn = backSolve(r, rank, unit);
            for (int i = 0; i <= k; i++) {
                variances[i] += inverseColumn[i] * inverseColumn[i];
            }
        }
        for (int i = 0; i < rank; i++) {
            coefficients[kept[i]] = solution[i];
            errors[kept[i]] = Math.sqrt(sigma2 * variances[i]);
        }
        return new LeastSquares(coefficients, errors, rss, rank);
    }

    private static double[] backSolve(double[][] r, int rank, double[] right) {
        double[] x = new double[rank];
        for (int i = rank - 1; i >= 0; i--) {
            double sum = right[i];
            for (int j = i + 1; j < rank; j++) {
                sum -= r[j][i] * x[j];
            }
            x[i] = sum / r[i][i];
        }
        return x;
    }

    private static void reflect(double[] reflector, int from, double[] column) {
        double dot = 0;
        for (int i = from; i < column.length; i++) {
            dot += reflector[i] * column[i];
        }
        for (int i = from; i < column.length; i++) {
            column[i] -= 2 * dot * reflector[i];
        }
    }

    private static double norm(double[] column, int from) {
        double sum = 0;
        for (int i = from; i < column.length; i++) {
            sum += column[i] * column[i];
        }
        return Math.sqrt(sum);
    }

    /** b; 0 for a column that was left out. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** Standard errors of b; 0 for a column that was left out, NaN without degrees of freedom. */
    public double[] standardErrors() {
        return standardErrors.clone();
    }

    /** Sum of squared residuals. */
    public double rss() {
        return rss;
    }

    /** Independent columns. */
    public int rank() {
        return rank;
    }
}

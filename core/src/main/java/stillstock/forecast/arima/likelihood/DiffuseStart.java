package stillstock.forecast.arima.likelihood;

/**
 * Takes the unknown levels before the first value out of whitened columns: Gram-Schmidt on the columns that say how
 * each level would show in the innovations. A level that no observation depends on is left at 0.
 */
public final class DiffuseStart {
    private final double[][] basis;
    private final double[][] upper;
    private final boolean[] used;
    private double[][] shares = new double[0][];

    /** @param effects one column a level; overwritten by the orthonormal basis */
    public DiffuseStart(double[][] effects, double tolerance) {
        basis = effects;
        upper = new double[effects.length][effects.length];
        used = new boolean[effects.length];
        for (int j = 0; j < effects.length; j++) {
            double before = Math.sqrt(dot(basis[j], basis[j]));
            for (int pass = 0; pass < 2; pass++) {
                for (int i = 0; i < j; i++) {
                    if (used[i]) {
                        double share = dot(basis[i], basis[j]);
                        upper[i][j] += share;
                        subtract(basis[j], basis[i], share);
                    }
                }
            }
            double length = Math.sqrt(dot(basis[j], basis[j]));
            used[j] = length > tolerance * before && length > 0;
            upper[j][j] = length;
            for (int t = 0; used[j] && t < basis[j].length; t++) {
                basis[j][t] /= length;
            }
        }
    }

    public int rank() {
        int rank = 0;
        for (boolean each : used) {
            rank += each ? 1 : 0;
        }
        return rank;
    }

    public double logDeterminant() {
        double sum = 0;
        for (int j = 0; j < used.length; j++) {
            sum += used[j] ? 2 * Math.log(upper[j][j]) : 0;
        }
        return sum;
    }

    /** Makes all columns orthogonal to the effects of the levels. */
    public void project(double[][] columns) {
        shares = new double[columns.length][basis.length];
        for (int c = 0; c < columns.length; c++) {
            for (int j = 0; j < basis.length; j++) {
                if (used[j]) {
                    shares[c][j] = dot(basis[j], columns[c]);
                    subtract(columns[c], basis[j], shares[c][j]);
                }
            }
        }
    }

    /** The levels that fit best, given coefficients of the regressors, which are the columns from the second on. */
    public double[] estimate(double[] beta) {
        double[] right = new double[basis.length];
        for (int j = 0; j < basis.length; j++) {
            right[j] = -shares[0][j];
            for (int c = 0; c < beta.length; c++) {
                right[j] += beta[c] * shares[c + 1][j];
            }
        }
        for (int i = basis.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < basis.length; j++) {
                right[i] -= upper[i][j] * right[j];
            }
            right[i] = used[i] ? right[i] / upper[i][i] : 0;
        }
        return right;
    }

    /**
     * Vectors whose outer products add up to the covariance that not knowing the levels gives a state.
     *
     * @param states what each level adds to the state
     */
    public double[][] uncertainty(double[][] states) {
        double[][] result = new double[states.length][];
        for (int j = 0; j < states.length; j++) {
            result[j] = states[j].clone();
            for (int i = 0; i < j; i++) {
                if (used[i]) {
                    subtract(result[j], result[i], upper[i][j]);
                }
            }
            for (int t = 0; t < result[j].length; t++) {
                result[j][t] = used[j] ? result[j][t] / upper[j][j] : 0;
            }
        }
        return result;
    }

    private static void subtract(double[] target, double[] source, double factor) {
        for (int t = 0; t < target.length; t++) {
            target[t] -= factor * source[t];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < a.length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }
}

package stillstock.risk.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import stillstock.job.JobContext;
import stillstock.risk.xgboost.LabelledRows;

/**
 * Penalised logistic regression by Newton steps with halving (iteratively reweighted least squares; Hastie, Tibshirani
 * and Friedman, "The Elements of Statistical Learning", section 4.4.1). Minimises the sum of log-losses plus half the
 * penalty times the squared weights; the intercept is not penalised. O(steps x rows x columns squared).
 */
final class LinearFit {
    private static final int MAX_STEPS = 50;
    private static final double TOLERANCE = 1e-7;

    private final LinearModel.Scaling scaling;
    private final int[] used;
    /** Rows of prepared values of the used columns, with a leading 1. */
    private final double[][] x;

    private final float[] y;

    private LinearFit(LinearModel.Scaling scaling, int[] used, double[][] x, float[] y) {
        this.scaling = scaling;
        this.used = used;
        this.x = x;
        this.y = y;
    }

    /** Prepares rows, at most so many, spread evenly. */
    static LinearFit of(LabelledRows rows, int mostRows) {
        int n = Math.min(rows.rows(), mostRows);
        int[] picked = new int[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            picked[i] = (int) ((long) i * rows.rows() / n);
            y[i] = rows.labels()[picked[i]];
        }
        LinearModel.Scaling scaling = scaling(rows, picked);
        int[] used = IntStream.range(0, rows.columns())
                .filter(column -> scaling.deviation()[column] > 0)
                .toArray();
        double[][] x = new double[n][used.length + 1];
        for (int i = 0; i < n; i++) {
            x[i][0] = 1;
            for (int j = 0; j < used.length; j++) {
                x[i][j + 1] = scaling.prepare(rows.rowMajor()[picked[i] * rows.columns() + used[j]], used[j]);
            }
        }
        return new LinearFit(scaling, used, x, y);
    }

    /**
     * The weights at a penalty above 0.
     *
     * @param start a solution of the same problem at another penalty, to begin from
     */
    LinearModel solve(double penalty, Optional<LinearModel> start, JobContext job) {
        double[] at = new double[used.length + 1];
        if (start.isPresent()) {
            at[0] = start.get().intercept();
            for (int j = 0; j < used.length; j++) {
                at[j + 1] = start.get().weights()[used[j]];
            }
        }
        double loss = loss(at, penalty);
        for (int step = 0; step < MAX_STEPS; step++) {
            job.checkCancelled();
            double[] move = newton(at, penalty, job);
            double size = 1;
            double[] next = moved(at, move, size);
            double nextLoss = loss(next, penalty);
            while (nextLoss > loss && size > 1e-6) {
                size /= 2;
                next = moved(at, move, size);
                nextLoss = loss(next, penalty);
            }
            if (nextLoss > loss) {
                break;
            }
            boolean settled = loss - nextLoss < TOLERANCE * loss;
            at = next;
            loss = nextLoss;
            if (settled) {
                break;
            }
        }
        double[] weights = new double[scaling.mean().length];
        for (int j = 0; j < used.length; j++) {
            weights[used[j]] = at[j + 1];
        }
        return new LinearModel(at[0], weights, scaling);
    }

    private double[] newton(double[] at, double penalty, JobContext job) {
        int d = at.length;
        double[][] hessian = new double[d][d];
        double[] gradient = new double[d];
        for (int i = 0; i < x.length; i++) {
            if (i % 4096 == 0) {
                job.checkCancelled();
            }
            double[] row = x[i];
            double p = 1 / (1 + Math.exp(-dot(row, at)));
            double weight = Math.max(1e-10, p * (1 - p));
            double error = p - y[i];
            for (int j = 0; j < d; j++) {
                gradient[j] += error * row[j];
                double scaled = weight * row[j];
                double[] into = hessian[j];
                for (int k = 0; k <= j; k++) {
                    into[k] += scaled * row[k];
                }
            }
        }
        for (int j = 0; j < d; j++) {
            double ridge = j == 0 ? 1e-9 : penalty;
            gradient[j] += j == 0 ? 0 : penalty * at[j];
            hessian[j][j] += ridge;
            for (int k = 0; k < j; k++) {
                hessian[k][j] = hessian[j][k];
            }
        }
        RealMatrix matrix = new Array2DRowRealMatrix(hessian, false);
        return new CholeskyDecomposition(matrix, 1e-8, 1e-14)
                .getSolver()
                .solve(new ArrayRealVector(gradient, false))
                .toArray();
    }

    private double loss(double[] at, double penalty) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double margin = dot(x[i], at);
            double softplus = margin > 0 ? margin + Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin));
            sum += softplus - y[i] * margin;
        }
        for (int j = 1; j < at.length; j++) {
            sum += penalty / 2 * at[j] * at[j];
        }
        return sum;
    }

    private static LinearModel.Scaling scaling(LabelledRows rows, int[] picked) {
        int columns = rows.columns();
        double[] median = new double[columns];
        double[] mean = new double[columns];
        double[] deviation = new double[columns];
        double[] values = new double[picked.length];
        for (int column = 0; column < columns; column++) {
            int present = 0;
            for (int row : picked) {
                float raw = rows.rowMajor()[row * columns + column];
                if (!Float.isNaN(raw)) {
                    values[present++] = LinearModel.Scaling.squash(raw);
                }
            }
            if (present == 0) {
                continue;
            }
            Arrays.sort(values, 0, present);
            median[column] = (values[(present - 1) / 2] + values[present / 2]) / 2;
            moments(values, present, picked.length, column, median, mean, deviation);
        }
        return new LinearModel.Scaling(median, mean, deviation);
    }

    private static void moments(
            double[] sorted, int present, int n, int column, double[] median, double[] mean, double[] deviation) {
        double sum = (n - present) * median[column];
        for (int i = 0; i < present; i++) {
            sum += sorted[i];
        }
        mean[column] = sum / n;
        double squares = (n - present) * square(median[column] - mean[column]);
        for (int i = 0; i < present; i++) {
            squares += square(sorted[i] - mean[column]);
        }
        double spread = Math.sqrt(squares / n);
        deviation[column] = spread > 1e-9 ? spread : 0;
    }

    private static double square(double value) {
        return value * value;
    }

    private static double[] moved(double[] at, double[] move, double size) {
        double[] next = at.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] -= size * move[j];
        }
        return next;
    }

    private static double dot(double[] row, double[] weights) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += row[j] * weights[j];
        }
        return sum;
    }
}

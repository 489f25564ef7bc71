package stillstock.forecast.driver;

import java.util.Arrays;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * A Poisson regression of weekly counts on level, trend and the season of the year, with normal priors of the season's
 * coefficients: penalised likelihood by Newton's method, the likelihood divided by how much counts scatter beyond chance.
 *
 * <p>Source: McCullagh and Nelder, "Generalized Linear Models", 2nd ed. 1989, chapters 6 and 9; harmonic seasons: Hyndman and
 * Athanasopoulos, FPP3, 7.4.
 *
 * @param season pairs of sine and cosine coefficients
 * @param covariance of them
 */
record SeasonFit(double[] season, double[][] covariance) {
    /** Pairs of sine and cosine. */
    static final int PAIRS = 4;

    /** No season. */
    static final SeasonFit NONE = new SeasonFit(new double[2 * PAIRS], new double[2 * PAIRS][2 * PAIRS]);

    private static final double YEAR = 365.25;
    private static final int ROUNDS = 25;
    private static final double LEVEL_SPREAD = 10;
    private static final double TREND_SPREAD = 0.5;

    /**
     * Fits.
     *
     * @param firstDay of the first week
     * @param towards what the coefficients are drawn to
     * @param spreads standard deviation of the first to last pair around that
     */
    static SeasonFit of(SeasonResponse.Weeks weeks, int firstDay, int block, SeasonFit towards, double[] spreads) {
        int n = weeks.lines.length;
        int p = 2 + 2 * PAIRS;
        double total = Arrays.stream(weeks.lines).sum();
        if (total == 0) {
            return towards;
        }
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = new double[p];
            rows[i][0] = 1;
            rows[i][1] = (i - n / 2.0) * block / YEAR;
            System.arraycopy(basis(firstDay + i * block + (block - 1) / 2.0), 0, rows[i], 2, 2 * PAIRS);
        }
        double[] prior = new double[p];
        double[] weight = new double[p];
        double exposure = Arrays.stream(weeks.products).sum();
        prior[0] = Math.log(total / exposure);
        weight[0] = 1 / (LEVEL_SPREAD * LEVEL_SPREAD);
        weight[1] = 1 / (TREND_SPREAD * TREND_SPREAD);
        for (int c = 0; c < 2 * PAIRS; c++) {
            prior[2 + c] = towards.season[c];
            weight[2 + c] = 1 / (spreads[c / 2] * spreads[c / 2]);
        }
        double[] at = prior.clone();
        Newton newton = new Newton(rows, weeks, prior, weight);
        newton.run(at, 1);
        double scatter = newton.scatter(at);
        RealMatrix information = newton.run(at, scatter);
        RealMatrix inverse = new CholeskyDecomposition(information).getSolver().getInverse();
        return new SeasonFit(
                Arrays.copyOfRange(at, 2, p),
                inverse.getSubMatrix(2, p - 1, 2, p - 1).getData());
    }

    private static double[] basis(double day) {
        double[] basis = new double[2 * PAIRS];
        for (int k = 0; k < PAIRS; k++) {
            double angle = 2 * Math.PI * (k + 1) * day / YEAR;
            basis[2 * k] = Math.sin(angle);
            basis[2 * k + 1] = Math.cos(angle);
        }
        return basis;
    }

    /** The log of a day's season, and its variance. */
    double[] at(int day) {
        double[] basis = basis(day);
        double log = 0;
        double variance = 0;
        for (int i = 0; i < basis.length; i++) {
            log += season[i] * basis[i];
            for (int j = 0; j < basis.length; j++) {
                variance += basis[i] * basis[j] * covariance[i][j];
            }
        }
        return new double[] {log, variance};
    }

    private record Newton(double[][] rows, SeasonResponse.Weeks weeks, double[] prior, double[] weight) {
        /** Moves the coefficients to the optimum; the information there. */
        RealMatrix run(double[] at, double scatter) {
            int p = prior.length;
            RealMatrix information = MatrixUtils.createRealIdentityMatrix(p);
            for (int round = 0; round < ROUNDS; round++) {
                double[][] hessian = new double[p][p];
                double[] slope = new double[p];
                for (int c = 0; c < p; c++) {
                    hessian[c][c] = weight[c];
                    slope[c] = weight[c] * (prior[c] - at[c]);
                }
                for (int i = 0; i < rows.length; i++) {
                    double mean = mean(at, i);
                    for (int c = 0; c < p; c++) {
                        slope[c] += rows[i][c] * (weeks.lines[i] - mean) / scatter;
                        for (int d = 0; d < p; d++) {
                            hessian[c][d] += rows[i][c] * rows[i][d] * mean / scatter;
                        }
                    }
                }
                information = MatrixUtils.createRealMatrix(hessian);
                double[] step = new CholeskyDecomposition(information)
                        .getSolver()
                        .solve(new ArrayRealVector(slope))
                        .toArray();
                double largest = 0;
                for (int c = 0; c < p; c++) {
                    at[c] += Math.max(-1, Math.min(1, step[c]));
                    largest = Math.max(largest, Math.abs(step[c]));
                }
                if (largest < 1e-8) {
                    break;
                }
            }
            return information;
        }

        private double mean(double[] at, int i) {
            double log = 0;
            for (int c = 0; c < at.length; c++) {
                log += rows[i][c] * at[c];
            }
            return weeks.products[i] * Math.exp(Math.max(-30, Math.min(30, log)));
        }

        double scatter(double[] at) {
            double squares = 0;
            int used = 0;
            for (int i = 0; i < rows.length; i++) {
                double mean = mean(at, i);
                if (mean > 0) {
                    squares += (weeks.lines[i] - mean) * (weeks.lines[i] - mean) / mean;
                    used++;
                }
            }
            return Math.max(1, squares / Math.max(1, used - prior.length));
        }
    }
}

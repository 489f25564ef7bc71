package stillstock.evaluate.calibration;

import java.util.Arrays;
import java.util.List;
import stillstock.evaluate.BinaryMetrics;

/**
 * Log-odds a ln p - b ln(1 - p) + c: bends either end of the scale by itself, and can leave a calibrated score as it is,
 * which a logistic curve over p cannot. Source: Kull, Silva Filho and Flach, "Beta calibration", AISTATS (2017).
 *
 * @param a weight of ln p, 0 or more
 * @param b weight of -ln(1 - p), 0 or more
 * @param c added
 */
public record BetaCalibration(double a, double b, double c) implements Calibration {
    static final String METHOD = "beta";
    private static final double RAW_MARGIN = 1e-6;
    private static final double RIDGE = 1e-6;
    private static final int MAX_STEPS = 60;

    /** @throws IllegalArgumentException where the curve would fall */
    public BetaCalibration {
        if (!(a >= 0 && b >= 0)) {
            throw new IllegalArgumentException("a (" + a + ") and b (" + b + ") must be 0 or more");
        }
    }

    /** Fits by Newton steps; a weight that would be negative is held at 0. */
    public static BetaCalibration fit(double[] raw, boolean[] outcomes) {
        BinaryMetrics.requireSameLength(raw, outcomes);
        double[] both = solve(raw, outcomes, new boolean[] {true, true, true});
        if (both[0] >= 0 && both[1] >= 0) {
            return new BetaCalibration(both[0], both[1], both[2]);
        }
        double[] one = solve(raw, outcomes, new boolean[] {both[0] >= 0, both[0] < 0, true});
        return new BetaCalibration(Math.max(0, one[0]), Math.max(0, one[1]), one[2]);
    }

    @Override
    public double apply(double raw) {
        double p = Math.max(RAW_MARGIN, Math.min(1 - RAW_MARGIN, raw));
        return Double.isNaN(raw) ? Double.NaN : 1 / (1 + Math.exp(-(a * Math.log(p) - b * Math.log(1 - p) + c)));
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public List<Double> parameters() {
        return List.of(a, b, c);
    }

    static BetaCalibration ofParameters(List<Double> parameters) {
        if (parameters.size() != 3) {
            throw new IllegalArgumentException("beta takes 3 parameters, not " + parameters.size());
        }
        return new BetaCalibration(parameters.get(0), parameters.get(1), parameters.get(2));
    }

    private static double[] solve(double[] raw, boolean[] outcomes, boolean[] free) {
        double[] at = {free[0] ? 1 : 0, free[1] ? 1 : 0, 0};
        double loss = loss(raw, outcomes, at);
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] move = direction(raw, outcomes, at, free);
            double size = 1;
            double[] next = moved(at, move, size);
            double nextLoss = loss(raw, outcomes, next);
            while (nextLoss > loss && size > 1e-8) {
                size /= 2;
                next = moved(at, move, size);
                nextLoss = loss(raw, outcomes, next);
            }
            boolean settled = loss - nextLoss < 1e-12 * Math.max(1, loss);
            if (nextLoss <= loss) {
                at = next;
                loss = nextLoss;
            }
            if (settled) {
                break;
            }
        }
        return at;
    }

    private static double[] direction(double[] raw, boolean[] outcomes, double[] at, boolean[] free) {
        double[][] h = new double[3][3];
        double[] g = new double[3];
        double[] x = {0, 0, 1};
        for (int i = 0; i < raw.length; i++) {
            double p = Math.max(RAW_MARGIN, Math.min(1 - RAW_MARGIN, raw[i]));
            x[0] = Math.log(p);
            x[1] = -Math.log(1 - p);
            double given = 1 / (1 + Math.exp(-(at[0] * x[0] + at[1] * x[1] + at[2])));
            for (int j = 0; j < 3; j++) {
                g[j] += (given - (outcomes[i] ? 1 : 0)) * x[j];
                for (int k = 0; k < 3; k++) {
                    h[j][k] += given * (1 - given) * x[j] * x[k];
                }
            }
        }
        for (int j = 0; j < 3; j++) {
            h[j][j] += RIDGE;
            if (!free[j]) {
                Arrays.fill(h[j], 0);
                for (double[] row : h) {
                    row[j] = 0;
                }
                h[j][j] = 1;
                g[j] = 0;
            }
        }
        return solved(h, g);
    }

    /** Three equations by Cramer's rule. */
    private static double[] solved(double[][] h, double[] g) {
        double whole = determinant(h);
        double[] result = new double[3];
        for (int j = 0; j < 3; j++) {
            double[][] other = {h[0].clone(), h[1].clone(), h[2].clone()};
            for (int row = 0; row < 3; row++) {
                other[row][j] = g[row];
            }
            result[j] = determinant(other) / whole;
        }
        return result;
    }

    private static double determinant(double[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }

    private static double[] moved(double[] at, double[] move, double size) {
        return new double[] {at[0] - size * move[0], at[1] - size * move[1], at[2] - size * move[2]};
    }

    private static double loss(double[] raw, boolean[] outcomes, double[] at) {
        double sum = 0;
        for (int i = 0; i < raw.length; i++) {
            double p = Math.max(RAW_MARGIN, Math.min(1 - RAW_MARGIN, raw[i]));
            double margin = at[0] * Math.log(p) - at[1] * Math.log(1 - p) + at[2];
            double softplus = margin > 0 ? margin + Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin));
            sum += softplus - (outcomes[i] ? margin : 0);
        }
        return sum;
    }
}

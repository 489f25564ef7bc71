package stillstock.evaluate.calibration;

import java.util.List;
import stillstock.evaluate.BinaryMetrics;

/**
 * A logistic curve over the log-odds of the raw probability, fitted to smoothed targets. Sources: [1] Platt,
 * "Probabilistic outputs for support vector machines" (1999); [2] Lin, Lin and Weng, "A note on Platt's probabilistic
 * outputs", Machine Learning 68 (2007), for the Newton steps with backtracking.
 *
 * @param slope of the log-odds, 0 or more
 * @param intercept added to them
 */
public record PlattCalibration(double slope, double intercept) implements Calibration {
    static final String METHOD = "platt";
    private static final double RAW_MARGIN = 1e-6;
    private static final double RIDGE = 1e-10;
    private static final int MAX_STEPS = 100;

    /** @throws IllegalArgumentException where the curve would fall */
    public PlattCalibration {
        if (!(slope >= 0)) {
            throw new IllegalArgumentException("slope (" + slope + ") must be 0 or more");
        }
    }

    /** Fits the curve; where it would fall, the constant share of yes. */
    public static PlattCalibration fit(double[] raw, boolean[] outcomes) {
        BinaryMetrics.requireSameLength(raw, outcomes);
        double[] odds = new double[raw.length];
        int positives = 0;
        for (int i = 0; i < raw.length; i++) {
            odds[i] = logOdds(raw[i]);
            positives += outcomes[i] ? 1 : 0;
        }
        double[] targets = new double[raw.length];
        double yes = (positives + 1.0) / (positives + 2.0);
        double no = 1.0 / (raw.length - positives + 2.0);
        for (int i = 0; i < raw.length; i++) {
            targets[i] = outcomes[i] ? yes : no;
        }
        double[] curve = newton(odds, targets, Math.log((positives + 1.0) / (raw.length - positives + 1.0)));
        return curve[0] >= 0
                ? new PlattCalibration(curve[0], curve[1])
                : new PlattCalibration(0, Math.log((positives + 1.0) / (raw.length - positives + 1.0)));
    }

    /** The shift of all log-odds alone that makes the mean probability the share of yes; slope 1. */
    public static PlattCalibration shift(double[] raw, boolean[] outcomes) {
        BinaryMetrics.requireSameLength(raw, outcomes);
        double positives = 0;
        for (boolean outcome : outcomes) {
            positives += outcome ? 1 : 0;
        }
        double shift = 0;
        for (int step = 0; step < MAX_STEPS && positives > 0 && positives < raw.length; step++) {
            double expected = 0;
            double curvature = RIDGE;
            for (double score : raw) {
                double p = 1 / (1 + Math.exp(-(logOdds(score) + shift)));
                expected += p;
                curvature += p * (1 - p);
            }
            double move = Math.max(-2, Math.min(2, (positives - expected) / curvature));
            shift += move;
            if (Math.abs(move) < 1e-10) {
                break;
            }
        }
        return new PlattCalibration(1, shift);
    }

    @Override
    public double apply(double raw) {
        return 1 / (1 + Math.exp(-(slope * logOdds(raw) + intercept)));
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public List<Double> parameters() {
        return List.of(slope, intercept);
    }

    static PlattCalibration ofParameters(List<Double> parameters) {
        if (parameters.size() != 2) {
            throw new IllegalArgumentException("platt takes 2 parameters, not " + parameters.size());
        }
        return new PlattCalibration(parameters.get(0), parameters.get(1));
    }

    private static double[] newton(double[] odds, double[] targets, double startIntercept) {
        double[] at = {0, startIntercept};
        double loss = loss(odds, targets, at[0], at[1]);
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] move = direction(odds, targets, at);
            double size = 1;
            double[] next = {at[0] - move[0], at[1] - move[1]};
            double nextLoss = loss(odds, targets, next[0], next[1]);
            while (nextLoss > loss && size > 1e-10) {
                size /= 2;
                next = new double[] {at[0] - size * move[0], at[1] - size * move[1]};
                nextLoss = loss(odds, targets, next[0], next[1]);
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

    private static double[] direction(double[] odds, double[] targets, double[] at) {
        double gSlope = 0;
        double gIntercept = 0;
        double hSlope = RIDGE;
        double hCross = 0;
        double hIntercept = RIDGE;
        for (int i = 0; i < odds.length; i++) {
            double p = 1 / (1 + Math.exp(-(at[0] * odds[i] + at[1])));
            double weight = p * (1 - p);
            gSlope += (p - targets[i]) * odds[i];
            gIntercept += p - targets[i];
            hSlope += weight * odds[i] * odds[i];
            hCross += weight * odds[i];
            hIntercept += weight;
        }
        double determinant = hSlope * hIntercept - hCross * hCross;
        return new double[] {
            (hIntercept * gSlope - hCross * gIntercept) / determinant,
            (hSlope * gIntercept - hCross * gSlope) / determinant
        };
    }

    private static double loss(double[] odds, double[] targets, double slope, double intercept) {
        double sum = 0;
        for (int i = 0; i < odds.length; i++) {
            double margin = slope * odds[i] + intercept;
            double softplus = margin > 0 ? margin + Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin));
            sum += softplus - targets[i] * margin;
        }
        return sum;
    }

    private static double logOdds(double raw) {
        double p = Math.max(RAW_MARGIN, Math.min(1 - RAW_MARGIN, raw));
        return Double.isNaN(raw) ? Double.NaN : Math.log(p / (1 - p));
    }
}

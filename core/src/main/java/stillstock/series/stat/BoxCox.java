package stillstock.series.stat;

import java.util.Arrays;

/**
 * The Box-Cox (1964) family, (x^lambda - 1) / lambda, log x at lambda 0, extended to negative values for lambda above 0
 * as Bickel and Doksum (1981) do, sign(x) |x|^lambda.
 */
public record BoxCox(double lambda) {
    private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;

    /** The transformed value; NaN where it is not defined. */
    public double apply(double x) {
        if (lambda == 0) {
            return x > 0 ? Math.log(x) : Double.NaN;
        }
        if (lambda < 0 && x <= 0) {
            return Double.NaN;
        }
        return (Math.signum(x) * Math.pow(Math.abs(x), lambda) - 1) / lambda;
    }

    /** All values transformed. */
    public double[] apply(double[] values) {
        return Arrays.stream(values).map(this::apply).toArray();
    }

    /** Back to the scale of the data: the median of a forecast whose transform has this mean. */
    public double invert(double y) {
        if (lambda == 0) {
            return Math.exp(y);
        }
        double base = lambda * y + 1;
        if (lambda < 0 && base <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.signum(base) * Math.pow(Math.abs(base), 1 / lambda);
    }

    /**
     * Back to the scale of the data with the second-order correction that turns a median into a mean (Guerrero 1993;
     * Hyndman and Athanasopoulos, Forecasting: principles and practice, 5.6); exact at lambda 0.
     *
     * @param variance of the transformed value
     */
    public double invertMean(double y, double variance) {
        if (lambda == 0) {
            return Math.exp(y + variance / 2);
        }
        double base = lambda * y + 1;
        return invert(y) * (1 + variance * (1 - lambda) / (2 * base * base));
    }

    /**
     * Guerrero's (1993) lambda: the one that makes the spread within seasons least dependent on their level. Searched
     * by golden section over -1..2, over 0..2 where a value is not positive.
     *
     * @param values no NaN; 1 is returned where there are no more than two seasons
     */
    public static double guerrero(double[] values, int season) {
        int period = Math.max(2, season);
        if (values.length <= 2 * season || values.length < 2 * period) {
            return 1;
        }
        int blocks = values.length / period;
        double[] means = new double[blocks];
        double[] spreads = new double[blocks];
        int offset = values.length - blocks * period;
        for (int block = 0; block < blocks; block++) {
            int from = offset + block * period;
            double[] part = Arrays.copyOfRange(values, from, from + period);
            means[block] = Moments.mean(part);
            spreads[block] = Math.sqrt(Moments.variance(part));
        }
        return goldenSection(means, spreads, isPositive(values) ? -1 : 0);
    }

    private static double goldenSection(double[] means, double[] spreads, double lowest) {
        double low = lowest;
        double high = 2;
        double left = low + GOLDEN * (high - low);
        double right = high - GOLDEN * (high - low);
        double atLeft = variation(means, spreads, left);
        double atRight = variation(means, spreads, right);
        while (high - low > 1e-6) {
            if (atLeft < atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = low + GOLDEN * (high - low);
                atLeft = variation(means, spreads, left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = high - GOLDEN * (high - low);
                atRight = variation(means, spreads, right);
            }
        }
        return (low + high) / 2;
    }

    private static double variation(double[] means, double[] spreads, double lambda) {
        double[] ratios = new double[means.length];
        for (int i = 0; i < means.length; i++) {
            ratios[i] = spreads[i] / Math.pow(means[i], 1 - lambda);
        }
        return Math.sqrt(Moments.variance(ratios)) / Moments.mean(ratios);
    }

    /**
     * The lambda of highest profile likelihood around a linear trend and seasonal means, on a grid of 0.05 over -1..2
     * (Box and Cox 1964).
     *
     * @param values no NaN
     * @return NaN where a value is not positive
     */
    public static double logLikelihood(double[] values, int season) {
        if (!isPositive(values)) {
            return Double.NaN;
        }
        double[][] design = design(values.length, season);
        double logMean = 0;
        for (double value : values) {
            logMean += Math.log(value) / values.length;
        }
        double best = 1;
        double lowest = Double.POSITIVE_INFINITY;
        for (int step = 0; step <= 60; step++) {
            double lambda = (step - 20) / 20.0;
            double scale = Math.exp(-(lambda - 1) * logMean);
            double[] y = new BoxCox(lambda).apply(values);
            for (int t = 0; t < y.length; t++) {
                y[t] *= scale;
            }
            double rss = LeastSquares.fit(design, y).rss();
            if (rss < lowest) {
                lowest = rss;
                best = lambda;
            }
        }
        return best;
    }

    private static boolean isPositive(double[] values) {
        return Arrays.stream(values).allMatch(value -> value > 0);
    }

    private static double[][] design(int n, int season) {
        double[][] columns = new double[1 + Math.max(1, season)][n];
        for (int t = 0; t < n; t++) {
            columns[0][t] = 1;
            columns[1][t] = t + 1;
            for (int s = 1; s < season; s++) {
                columns[1 + s][t] = t % season == s ? 1 : 0;
            }
        }
        return columns;
    }
}

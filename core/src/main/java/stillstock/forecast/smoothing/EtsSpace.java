package stillstock.forecast.smoothing;

/**
 * The usual parameter region, 0 &lt; beta &lt; alpha, 0 &lt; gamma &lt; 1 - alpha, 0.8 &lt; phi &lt; 0.98, mapped from
 * all of space by logistic curves, so that an optimiser without bounds stays inside. Seasonal states sum to 0, or to
 * their number where the season is multiplicative.
 *
 * <p>Order of a point: alpha, beta, gamma, phi, level, slope, season states but the last; what the form lacks is left
 * out.
 */
final class EtsSpace {
    static final double LEAST = 1e-4;
    static final double MOST = 1 - 1e-4;
    static final double LEAST_PHI = 0.8;
    static final double MOST_PHI = 0.98;
    private static final double FARTHEST = 14;

    private final EtsForm form;
    private final double unit;

    /** @param unit usual size of an error, which the states of a point are counted in, so that steps are alike */
    EtsSpace(EtsForm form, double unit) {
        this.form = form;
        this.unit = unit;
    }

    /** The parameters at a point. */
    EtsParameters at(double[] point) {
        int i = 0;
        double alpha = between(point[i++], LEAST, MOST);
        double beta = form.hasTrend() ? between(point[i++], LEAST, alpha) : 0;
        double gamma = form.hasSeason() ? between(point[i++], LEAST, mostGamma(alpha)) : 0;
        double phi = form.damped() ? between(point[i++], LEAST_PHI, MOST_PHI) : 1;
        double level = unit * point[i++];
        double slope = form.hasTrend() ? unit * point[i++] : 0;
        double[] season = new double[form.hasSeason() ? form.period() : 0];
        double sum = 0;
        for (int j = 0; j + 1 < season.length; j++) {
            season[j] = unit * point[i++];
            sum += season[j];
        }
        if (season.length > 0) {
            season[season.length - 1] = (form.season() == EtsForm.Season.MULTIPLICATIVE ? form.period() : 0) - sum;
        }
        return new EtsParameters(alpha, beta, gamma, phi, level, slope, season);
    }

    /** The point of parameters inside the region. */
    double[] pointOf(EtsParameters parameters) {
        double[] point = new double[form.parameterCount()];
        int i = 0;
        point[i++] = inverse(parameters.alpha(), LEAST, MOST);
        if (form.hasTrend()) {
            point[i++] = inverse(parameters.beta(), LEAST, parameters.alpha());
        }
        if (form.hasSeason()) {
            point[i++] = inverse(parameters.gamma(), LEAST, mostGamma(parameters.alpha()));
        }
        if (form.damped()) {
            point[i++] = inverse(parameters.phi(), LEAST_PHI, MOST_PHI);
        }
        point[i++] = parameters.level() / unit;
        if (form.hasTrend()) {
            point[i++] = parameters.slope() / unit;
        }
        for (int j = 0; j + 1 < parameters.season().length; j++) {
            point[i++] = parameters.season()[j] / unit;
        }
        return point;
    }

    /** Turns a gradient by parameters into one by the point's coordinates. */
    void chain(double[] point, EtsParameters at, EtsGradient slopes, double[] gradient) {
        int i = 0;
        double shareAlpha = logistic(point[i++]);
        double dBeta = 0;
        double dGamma = 0;
        if (form.hasTrend()) {
            double share = logistic(point[i]);
            gradient[i++] = slopes.beta * (at.alpha() - LEAST) * share * (1 - share);
            dBeta = share;
        }
        if (form.hasSeason()) {
            double share = logistic(point[i]);
            double most = mostGamma(at.alpha());
            gradient[i++] = slopes.gamma * (most - LEAST) * share * (1 - share);
            dGamma = most < MOST ? -share : 0;
        }
        if (form.damped()) {
            double share = logistic(point[i]);
            gradient[i++] = slopes.phi * (MOST_PHI - LEAST_PHI) * share * (1 - share);
        }
        double byAlpha = slopes.alpha + slopes.beta * dBeta + slopes.gamma * dGamma;
        gradient[0] = byAlpha * (MOST - LEAST) * shareAlpha * (1 - shareAlpha);
        gradient[i++] = unit * slopes.level;
        if (form.hasTrend()) {
            gradient[i++] = unit * slopes.slope;
        }
        int last = form.hasSeason() ? form.period() - 1 : 0;
        for (int j = 0; j < last; j++) {
            gradient[i++] = unit * (slopes.season[j] - slopes.season[last]);
        }
    }

    private static double mostGamma(double alpha) {
        return Math.min(MOST, 1 - alpha + 1e-12);
    }

    private static double between(double x, double low, double high) {
        return low + (high - low) * logistic(x);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-Math.max(-FARTHEST, Math.min(FARTHEST, x))));
    }

    private static double inverse(double value, double low, double high) {
        double share = Math.max(1e-6, Math.min(1 - 1e-6, (value - low) / (high - low)));
        return Math.log(share / (1 - share));
    }
}

package stillstock.forecast.smoothing;

/**
 * Mean and variance of what a fitted form expects.
 *
 * <p>Source: Hyndman et al. (2008), chapter 6: class 1 (additive errors), class 2 (relative errors, additive
 * components) and class 3 (multiplicative season, see {@link SeasonProductMoments}), all exact.
 *
 * @param mean of each step
 * @param deviation standard deviation of each step
 */
record EtsForecastMoments(double[] mean, double[] deviation) {
    static EtsForecastMoments of(EtsFit fit, int steps) {
        return switch (fit.form().season()) {
            case MULTIPLICATIVE -> ofSeasonProduct(fit, steps);
            case NONE, ADDITIVE -> ofAdditive(fit, steps);
        };
    }

    private static EtsForecastMoments ofAdditive(EtsFit fit, int steps) {
        EtsParameters p = fit.parameters();
        double[] mean = trendMeans(fit, steps);
        double[] season = fit.recursion().lastSeason();
        int now = fit.recursion().length();
        boolean seasonal = fit.form().hasSeason();
        for (int k = 0; seasonal && k < steps; k++) {
            mean[k] += season[(now + k) % season.length];
        }
        double[] weights = weights(p, fit.form().period(), seasonal, steps);
        double variance = fit.variance();
        double[] seconds = fit.form().relativeError() ? secondMoments(mean, weights, variance) : new double[0];
        double[] deviation = new double[steps];
        double sum = 1;
        for (int k = 0; k < steps; k++) {
            double spread =
                    fit.form().relativeError() ? seconds[k] * (1 + variance) - mean[k] * mean[k] : variance * sum;
            deviation[k] = Math.sqrt(Math.max(0, spread));
            sum += weights[k] * weights[k];
        }
        return new EtsForecastMoments(mean, deviation);
    }

    private static EtsForecastMoments ofSeasonProduct(EtsFit fit, int steps) {
        EtsRecursion end = fit.recursion();
        double[] season = end.lastSeason();
        int places = Math.min(season.length, steps);
        SeasonProductMoments[] byPlace = new SeasonProductMoments[places];
        for (int j = 0; j < places; j++) {
            double index = season[(end.length() + j) % season.length];
            byPlace[j] =
                    new SeasonProductMoments(fit.parameters(), fit.variance(), end.lastLevel(), end.lastSlope(), index);
        }
        double[] mean = new double[steps];
        double[] deviation = new double[steps];
        for (int k = 0; k < steps; k++) {
            int now = k % season.length;
            mean[k] = byPlace[now].mean();
            deviation[k] = byPlace[now].deviation();
            for (int j = 0; j < places; j++) {
                if (j == now) {
                    byPlace[j].pass();
                } else {
                    byPlace[j].passBy();
                }
            }
        }
        return new EtsForecastMoments(mean, deviation);
    }

    private static double[] trendMeans(EtsFit fit, int steps) {
        double[] trend = new double[steps];
        double level = fit.recursion().lastLevel();
        double slope = fit.recursion().lastSlope();
        for (int k = 0; k < steps; k++) {
            slope *= fit.parameters().phi();
            level += slope;
            trend[k] = level;
        }
        return trend;
    }

    /** How much of an error is left in the forecast so many steps later: alpha + beta (phi + .. + phi^j) + gamma. */
    private static double[] weights(EtsParameters p, int period, boolean additiveSeason, int steps) {
        double[] weights = new double[steps];
        double damping = 1;
        double sum = 0;
        for (int j = 1; j <= steps; j++) {
            damping *= p.phi();
            sum += damping;
            weights[j - 1] = p.alpha() + p.beta() * sum + (additiveSeason && j % period == 0 ? p.gamma() : 0);
        }
        return weights;
    }

    private static double[] secondMoments(double[] base, double[] weights, double variance) {
        double[] seconds = new double[base.length];
        for (int k = 0; k < base.length; k++) {
            double sum = 0;
            for (int j = 1; j <= k; j++) {
                sum += weights[j - 1] * weights[j - 1] * seconds[k - j];
            }
            seconds[k] = base[k] * base[k] + variance * sum;
        }
        return seconds;
    }
}

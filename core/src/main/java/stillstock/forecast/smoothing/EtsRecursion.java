package stillstock.forecast.smoothing;

import java.util.Arrays;

/**
 * Runs a form over a series and back: one-step forecasts, the loss n log(sum of squared errors) (+ 2 sum log |forecast|
 * for relative errors, which is -2 log-likelihood but for a constant), and its exact gradient by the adjoint recursion.
 * A missing value changes no state and counts for nothing. Not safe for several threads.
 */
final class EtsRecursion {
    private final double[] values;
    private final int n;
    private final int known;
    private final boolean relative;
    private final boolean additiveSeason;
    private final boolean multiplicativeSeason;
    private final double[] level;
    private final double[] slope;
    private final double[] seasonUsed;
    private final double[] forecast;
    private final double[] season;
    private double squares;

    EtsRecursion(EtsForm form, double[] values) {
        this.values = values;
        this.n = values.length;
        this.known = (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        this.relative = form.relativeError();
        this.additiveSeason = form.season() == EtsForm.Season.ADDITIVE;
        this.multiplicativeSeason = form.season() == EtsForm.Season.MULTIPLICATIVE;
        this.level = new double[n + 1];
        this.slope = new double[n + 1];
        this.seasonUsed = new double[n];
        this.forecast = new double[n];
        this.season = new double[form.period()];
    }

    /** Known values. */
    int known() {
        return known;
    }

    /** Values, known or not. */
    int length() {
        return n;
    }

    /** One-step forecasts of the last run. */
    double[] forecasts() {
        return forecast.clone();
    }

    /** Sum of squared (relative) errors of the last run. */
    double squares() {
        return squares;
    }

    /** Root of the mean squared absolute error of the last run, at least a millionth. */
    double usualError() {
        double sum = 0;
        for (int t = 0; t < n; t++) {
            double error = values[t] - forecast[t];
            sum += Double.isNaN(error) ? 0 : error * error;
        }
        return Math.max(1e-6, Math.sqrt(sum / known));
    }

    /** Level after the last value. */
    double lastLevel() {
        return level[n];
    }

    /** Slope after the last value. */
    double lastSlope() {
        return slope[n];
    }

    /** Season states after the last value by place in the season. */
    double[] lastSeason() {
        return season.clone();
    }

    /** The loss; infinite where a forecast or a base of the season is not above 0 although it must be. */
    double loss(EtsParameters p) {
        level[0] = p.level();
        slope[0] = p.slope();
        System.arraycopy(p.season(), 0, season, 0, p.season().length);
        squares = 0;
        double logs = 0;
        int place = 0;
        for (int t = 0; t < n; t++) {
            double drift = p.phi() * slope[t];
            double base = level[t] + drift;
            double s = season[place];
            seasonUsed[t] = s;
            double f = additiveSeason ? base + s : multiplicativeSeason ? base * s : base;
            forecast[t] = f;
            if ((relative && !(f > 0)) || (multiplicativeSeason && !(base > 0 && s > 0))) {
                return Double.POSITIVE_INFINITY;
            }
            double y = values[t];
            double surprise = 0;
            if (!Double.isNaN(y)) {
                double error = y - f;
                if (relative) {
                    error /= f;
                    logs += Math.log(f);
                }
                squares += error * error;
                surprise = multiplicativeSeason ? y / s - base : y - f;
                if (additiveSeason) {
                    season[place] = s + p.gamma() * surprise;
                } else if (multiplicativeSeason) {
                    season[place] = s + p.gamma() * (y / base - s);
                }
            }
            level[t + 1] = base + p.alpha() * surprise;
            slope[t + 1] = drift + p.beta() * surprise;
            place = place + 1 == season.length ? 0 : place + 1;
        }
        double loss = known * Math.log(Math.max(squares, Double.MIN_NORMAL)) + 2 * logs;
        return Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
    }

    /** The gradient at the parameters of the last finite {@link #loss}. */
    void gradient(EtsParameters p, EtsGradient g) {
        g.clear();
        double weight = 2 * known / Math.max(squares, Double.MIN_NORMAL);
        double dLevel = 0;
        double dSlope = 0;
        double[] dSeason = g.season;
        int place = (n - 1) % season.length;
        for (int t = n - 1; t >= 0; t--) {
            double base = level[t] + p.phi() * slope[t];
            double s = seasonUsed[t];
            double dBase = dLevel;
            double dDrift = dSlope;
            double y = values[t];
            if (!Double.isNaN(y)) {
                double f = forecast[t];
                double dForecast = relative ? 2 / f - weight * (y - f) / f * y / (f * f) : -weight * (y - f);
                double surprise = multiplicativeSeason ? y / s - base : y - f;
                double dSurprise = p.alpha() * dLevel + p.beta() * dSlope;
                g.alpha += surprise * dLevel;
                g.beta += surprise * dSlope;
                if (additiveSeason) {
                    dSurprise += p.gamma() * dSeason[place];
                    g.gamma += surprise * dSeason[place];
                    dSeason[place] += dForecast - dSurprise;
                    dBase += dForecast - dSurprise;
                } else if (multiplicativeSeason) {
                    g.gamma += (y / base - s) * dSeason[place];
                    double kept = dSeason[place];
                    dSeason[place] = kept * (1 - p.gamma()) + dForecast * base - dSurprise * y / (s * s);
                    dBase += dForecast * s - dSurprise - p.gamma() * kept * y / (base * base);
                } else {
                    dBase += dForecast - dSurprise;
                }
            }
            dDrift += dBase;
            g.phi += slope[t] * dDrift;
            dLevel = dBase;
            dSlope = p.phi() * dDrift;
            place = place == 0 ? season.length - 1 : place - 1;
        }
        g.level = dLevel;
        g.slope = dSlope;
    }
}

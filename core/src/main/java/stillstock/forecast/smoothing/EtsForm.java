package stillstock.forecast.smoothing;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the exponential smoothing models: how error, trend and season enter.
 *
 * <p>Source: Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing (2008), chapter 2.
 *
 * @param period steps in a season; 1 where there is none
 */
public record EtsForm(Error error, Trend trend, Season season, int period) {
    /** How the error enters. */
    public enum Error {
        ADDITIVE("A"),
        MULTIPLICATIVE("M");

        private final String letter;

        Error(String letter) {
            this.letter = letter;
        }
    }

    /** How the trend enters. */
    public enum Trend {
        NONE("N"),
        ADDITIVE("A"),
        DAMPED("Ad");

        private final String letter;

        Trend(String letter) {
            this.letter = letter;
        }
    }

    /** How the season enters. */
    public enum Season {
        NONE("N"),
        ADDITIVE("A"),
        MULTIPLICATIVE("M");

        private final String letter;

        Season(String letter) {
            this.letter = letter;
        }
    }

    /** Checks that period and season agree. */
    public EtsForm {
        if (season == Season.NONE ? period != 1 : period < 2) {
            throw new IllegalArgumentException("a season of " + period + " steps does not go with " + season);
        }
    }

    /** A form without season. */
    public static EtsForm of(Error error, Trend trend) {
        return new EtsForm(error, trend, Season.NONE, 1);
    }

    /**
     * The forms with finite forecast variance that a series can have: no multiplicative season with additive error, and
     * nothing multiplicative where a value is not above 0.
     *
     * @param period steps in a season; 1 for none
     */
    public static List<EtsForm> all(int period, boolean positive) {
        List<EtsForm> forms = new ArrayList<>();
        for (Error error : Error.values()) {
            for (Trend trend : Trend.values()) {
                for (Season season : Season.values()) {
                    boolean seasonal = season != Season.NONE;
                    boolean multiplicative = error == Error.MULTIPLICATIVE || season == Season.MULTIPLICATIVE;
                    boolean unstable = error == Error.ADDITIVE && season == Season.MULTIPLICATIVE;
                    if ((period > 1 || !seasonal) && (positive || !multiplicative) && !unstable) {
                        forms.add(new EtsForm(error, trend, season, seasonal ? period : 1));
                    }
                }
            }
        }
        return forms;
    }

    /** Smoothing parameters and initial states that are estimated. */
    public int parameterCount() {
        return smoothingCount() + 1 + (hasTrend() ? 1 : 0) + period - 1;
    }

    int smoothingCount() {
        return 1 + (hasTrend() ? 1 : 0) + (hasSeason() ? 1 : 0) + (damped() ? 1 : 0);
    }

    boolean hasTrend() {
        return trend != Trend.NONE;
    }

    boolean damped() {
        return trend == Trend.DAMPED;
    }

    boolean hasSeason() {
        return season != Season.NONE;
    }

    boolean relativeError() {
        return error == Error.MULTIPLICATIVE;
    }

    /** The usual name: "ETS(M,Ad,M)". */
    public String label() {
        return "ETS(" + error.letter + "," + trend.letter + "," + season.letter + ")";
    }
}

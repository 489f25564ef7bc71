package stillstock.forecast.alert;

/**
 * When a product raises an alert.
 *
 * @param returnRate share of units that come back, 0..1; default 0.15
 * @param volatility standard deviation over mean of monthly sales beyond chance; default 1
 * @param recentDays changes this many days old at most; default 60
 */
public record AlertConfig(double returnRate, double volatility, int recentDays) {
    /** Checks the ranges. */
    public AlertConfig {
        if (!(returnRate > 0 && returnRate <= 1)) {
            throw new IllegalArgumentException("returnRate (" + returnRate + ") must be within 0..1, 0 excluded");
        }
        if (!(volatility > 0) || recentDays < 1) {
            throw new IllegalArgumentException(
                    "volatility (" + volatility + ") must be above 0 and recentDays (" + recentDays + ") at least 1");
        }
    }

    /** 15 %, 1, 60 days. */
    public static AlertConfig defaults() {
        return new AlertConfig(0.15, 1, 60);
    }
}

package stillstock.forecast;

import java.util.Objects;

/**
 * A forecast, or the cause why there is none. Arrays have one entry a step ahead, except {@link #fitted()}, which has
 * one an observation (one-step-ahead; NaN where there is none). Not a record: it holds arrays; treat them as read-only.
 */
public final class Forecast {
    private final String method;
    private final double[] mean;
    private final Bands bands;
    private final double[] fitted;
    private final String unavailableCause;

    /** Bounds of the 80 % and 95 % bands, one entry a step. */
    public record Bands(double[] lower80, double[] upper80, double[] lower95, double[] upper95) {}

    /**
     * @param method who made it, as shown to the user
     * @param mean units a step
     * @param fitted one-step-ahead fits of the history; NaN where there is none; may be empty
     */
    public Forecast(String method, double[] mean, Bands bands, double[] fitted) {
        this(method, mean, bands, fitted, "");
    }

    private Forecast(String method, double[] mean, Bands bands, double[] fitted, String unavailableCause) {
        this.method = Objects.requireNonNull(method, "method");
        this.mean = Objects.requireNonNull(mean, "mean");
        this.bands = Objects.requireNonNull(bands, "bands");
        this.fitted = Objects.requireNonNull(fitted, "fitted");
        this.unavailableCause = unavailableCause;
    }

    /** No forecast, and why. */
    public static Forecast unavailable(String method, String cause) {
        double[] none = new double[0];
        return new Forecast(
                method, none, new Bands(none, none, none, none), none, Objects.requireNonNull(cause, "cause"));
    }

    /** Who made it. */
    public String method() {
        return method;
    }

    /** Expected units a step. */
    public double[] mean() {
        return mean;
    }

    /** The 80 % and 95 % bands. */
    public Bands bands() {
        return bands;
    }

    /** One-step-ahead fits of the history. */
    public double[] fitted() {
        return fitted;
    }

    /** Why there is no forecast; empty where there is one. */
    public String unavailableCause() {
        return unavailableCause;
    }

    /** True where there is a forecast. */
    public boolean available() {
        return unavailableCause.isEmpty();
    }
}

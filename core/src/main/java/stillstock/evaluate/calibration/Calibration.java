package stillstock.evaluate.calibration;

import java.util.List;

/**
 * Turns raw probabilities into ones that come true as often as they say. Never falling in the raw probability.
 * Immutable.
 */
public sealed interface Calibration permits BetaCalibration, NoCalibration, PlattCalibration, IsotonicCalibration {
    /** The calibrated probability of a raw one, both 0..1; NaN stays NaN. */
    double apply(double raw);

    /** Its name in files: "none", "platt", "beta", "isotonic". */
    String method();

    /** The numbers it is made of, for a file; {@link #of} reads them back. */
    List<Double> parameters();

    /**
     * Reads back what {@link #method} and {@link #parameters} said.
     *
     * @throws IllegalArgumentException where the method is unknown or the numbers do not fit it
     */
    static Calibration of(String method, List<Double> parameters) {
        return switch (method) {
            case NoCalibration.METHOD -> new NoCalibration();
            case PlattCalibration.METHOD -> PlattCalibration.ofParameters(parameters);
            case BetaCalibration.METHOD -> BetaCalibration.ofParameters(parameters);
            case IsotonicCalibration.METHOD -> IsotonicCalibration.ofParameters(parameters);
            default -> throw new IllegalArgumentException("calibration (" + method + ") is not known");
        };
    }
}

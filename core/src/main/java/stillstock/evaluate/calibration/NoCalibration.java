package stillstock.evaluate.calibration;

import java.util.List;

/** Leaves probabilities as they are. */
public record NoCalibration() implements Calibration {
    static final String METHOD = "none";

    @Override
    public double apply(double raw) {
        return raw;
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public List<Double> parameters() {
        return List.of();
    }
}

package stillstock.forecast;

import java.util.Objects;
import stillstock.series.Measure;

/**
 * A method the user trusts for one product, whatever the test at past origins says.
 *
 * @param productId as in the snapshot
 * @param measure of what
 * @param method a method's name, see {@link Forecaster#name()}
 */
public record MethodPin(String productId, Measure measure, String method) {
    /** Checks that all are there. */
    public MethodPin {
        Objects.requireNonNull(measure, "measure");
        if (Objects.requireNonNull(productId, "productId").isBlank()
                || Objects.requireNonNull(method, "method").isBlank()) {
            throw new IllegalArgumentException("a pin needs productId (" + productId + ") and method (" + method + ")");
        }
    }
}

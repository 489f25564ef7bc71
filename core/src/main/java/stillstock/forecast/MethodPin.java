package stillstock.forecast;

import java.util.Objects;

/**
 * A method the user trusts for one product, whatever the test at past origins says.
 *
 * @param productId as in the snapshot
 * @param method a method's name, see {@link Forecaster#name()}
 */
public record MethodPin(String productId, String method) {
    /** Checks that both are there. */
    public MethodPin {
        if (Objects.requireNonNull(productId, "productId").isBlank()
                || Objects.requireNonNull(method, "method").isBlank()) {
            throw new IllegalArgumentException("a pin needs productId (" + productId + ") and method (" + method + ")");
        }
    }
}

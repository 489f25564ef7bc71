package stillstock.forecast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the user decided for single products.
 *
 * @param pins at most one a product
 * @param overrides in the order made; where two of a product cover a day, the later one counts
 */
public record ForecastChoices(List<MethodPin> pins, List<ForecastOverride> overrides) {
    /** Copies the lists and checks that no product is pinned twice. */
    public ForecastChoices {
        pins = List.copyOf(pins);
        overrides = List.copyOf(overrides);
        Set<String> products = new HashSet<>();
        for (MethodPin pin : pins) {
            if (!products.add(pin.productId())) {
                throw new IllegalArgumentException("product " + pin.productId() + " is pinned to two methods");
            }
        }
    }

    /** Nothing decided. */
    public static ForecastChoices none() {
        return new ForecastChoices(List.of(), List.of());
    }

    /** The method a product is pinned to. */
    public Optional<String> pinOf(String productId) {
        return pins.stream()
                .filter(pin -> pin.productId().equals(productId))
                .map(MethodPin::method)
                .findFirst();
    }

    /** A product's overrides in the order made. */
    public List<ForecastOverride> overridesOf(String productId) {
        return overrides.stream()
                .filter(one -> one.productId().equals(productId))
                .toList();
    }

    /** The same with a product pinned to a method; an empty method takes the pin away. */
    public ForecastChoices withPin(String productId, String method) {
        List<MethodPin> others = new ArrayList<>(pins);
        others.removeIf(pin -> pin.productId().equals(productId));
        if (!method.isEmpty()) {
            others.add(new MethodPin(productId, method));
        }
        return new ForecastChoices(others, overrides);
    }

    /** The same with one more override. */
    public ForecastChoices with(ForecastOverride override) {
        List<ForecastOverride> more = new ArrayList<>(overrides);
        more.add(override);
        return new ForecastChoices(pins, more);
    }

    /** The same without an override. */
    public ForecastChoices without(ForecastOverride override) {
        List<ForecastOverride> fewer = new ArrayList<>(overrides);
        fewer.remove(override);
        return new ForecastChoices(pins, fewer);
    }
}

package stillstock.forecast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stillstock.series.Measure;

/**
 * What the user decided for single products.
 *
 * @param pins at most one a product and measure
 * @param overrides in the order made; where two of a product cover a day, the later one counts
 */
public record ForecastChoices(List<MethodPin> pins, List<ForecastOverride> overrides) {
    /** Copies the lists and checks that no product is pinned twice. */
    public ForecastChoices {
        pins = List.copyOf(pins);
        overrides = List.copyOf(overrides);
        Set<String> pinned = new HashSet<>();
        for (MethodPin pin : pins) {
            if (!pinned.add(pin.measure().id() + " of " + pin.productId())) {
                throw new IllegalArgumentException(
                        pin.measure().id() + " of product " + pin.productId() + " are pinned to two methods");
            }
        }
    }

    /** Nothing decided. */
    public static ForecastChoices none() {
        return new ForecastChoices(List.of(), List.of());
    }

    /** The method a product's measure is pinned to. */
    public Optional<String> pinOf(String productId, Measure measure) {
        return pins.stream()
                .filter(pin -> pin.productId().equals(productId) && pin.measure() == measure)
                .map(MethodPin::method)
                .findFirst();
    }

    /** A product's overrides in the order made. */
    public List<ForecastOverride> overridesOf(String productId) {
        return overrides.stream()
                .filter(one -> one.productId().equals(productId))
                .toList();
    }

    /** The same with a product's measure pinned to a method; an empty method takes the pin away. */
    public ForecastChoices withPin(String productId, Measure measure, String method) {
        List<MethodPin> others = new ArrayList<>(pins);
        others.removeIf(pin -> pin.productId().equals(productId) && pin.measure() == measure);
        if (!method.isEmpty()) {
            others.add(new MethodPin(productId, measure, method));
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

package stillstock.feature.around;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import stillstock.feature.column.Feature;
import stillstock.feature.column.FeatureContext;
import stillstock.feature.column.FeatureGroup;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.TableName;
import stillstock.snapshot.column.CodedColumn;

/**
 * Numbers among the product's attributes (weight, size, units installed), in order of the attributes' names: the first
 * six whose texts are all numbers and of which at least two differ and not nearly every product has its own, as ids do.
 */
public final class AttributeFeatures implements FeatureGroup {
    private static final int SLOTS = 6;
    private static final double MOST_DISTINCT = 0.9;

    private static final List<Feature> FEATURES = IntStream.rangeClosed(1, SLOTS)
            .mapToObj(slot -> new Feature(
                    "attribute_" + slot,
                    "as given",
                    "number " + slot + " among the attributes that are numbers, in order of name",
                    0,
                    List.of(TableName.PRODUCTS),
                    "attribute number " + slot + " is {v}",
                    0))
            .toList();

    @Override
    public List<Feature> features() {
        return FEATURES;
    }

    @Override
    public Filler filler(FeatureContext context) {
        List<CodedColumn> columns = new ArrayList<>();
        List<float[]> numbers = new ArrayList<>();
        for (CodedColumn column : byName(context.snapshot().products()).values()) {
            float[] values = numbers(column);
            if (values.length > 1 && values.length < MOST_DISTINCT * column.size() && columns.size() < SLOTS) {
                columns.add(column);
                numbers.add(values);
            }
        }
        return (history, row, at) -> {
            Arrays.fill(row, at, at + SLOTS, Float.NaN);
            for (int slot = 0; slot < columns.size(); slot++) {
                int code = columns.get(slot).code(history.product());
                row[at + slot] = code < 0 ? Float.NaN : numbers.get(slot)[code];
            }
        };
    }

    private static Map<String, CodedColumn> byName(ProductTable products) {
        return new TreeMap<>(products.attributes());
    }

    /** The value of each code; empty where one is no number. */
    private static float[] numbers(CodedColumn column) {
        float[] values = new float[column.dictionary().size()];
        for (int code = 0; code < values.length; code++) {
            try {
                values[code] = Float.parseFloat(column.dictionary().text(code).trim());
            } catch (NumberFormatException e) {
                return new float[0];
            }
        }
        return values;
    }
}

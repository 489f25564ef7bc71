package stillstock.feature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillstock.feature.column.Feature;

/** The features in the order of a matrix's columns. */
public final class FeatureSchema {
    private final List<Feature> features;
    private final Map<String, Integer> index = new HashMap<>();

    /** @throws IllegalArgumentException where a name occurs twice */
    public FeatureSchema(List<Feature> features) {
        this.features = List.copyOf(features);
        for (int i = 0; i < this.features.size(); i++) {
            if (index.put(this.features.get(i).name(), i) != null) {
                throw new IllegalArgumentException(
                        "feature name (" + this.features.get(i).name() + ") occurs twice");
            }
        }
    }

    /** The features in column order. */
    public List<Feature> features() {
        return features;
    }

    /** Columns. */
    public int size() {
        return features.size();
    }

    /** The feature of a column. */
    public Feature get(int column) {
        return features.get(column);
    }

    /** The column of a name, -1 where there is none. */
    public int column(String name) {
        return index.getOrDefault(name, -1);
    }

    /** The names in column order. */
    public String[] names() {
        return features.stream().map(Feature::name).toArray(String[]::new);
    }
}

package stillstock.risk;

import java.util.List;
import stillstock.feature.FeatureSchema;
import stillstock.feature.column.Feature;

/**
 * Whether a model can score features of another schema; the order of columns does not matter.
 *
 * @param missing features the model asks for that are not there
 */
record ModelFit(List<String> missing) {
    static ModelFit of(FeatureSchema model, FeatureSchema features) {
        return new ModelFit(model.features().stream()
                .map(Feature::name)
                .filter(name -> features.column(name) < 0)
                .toList());
    }

    boolean fits() {
        return missing.isEmpty();
    }

    String explanation() {
        return "The model asks for features this version does not work out (" + String.join(", ", missing)
                + "). Train it again on this data.";
    }
}

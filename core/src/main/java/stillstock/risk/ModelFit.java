package stillstock.risk;

import java.util.ArrayList;
import java.util.List;
import stillstock.feature.FeatureSchema;

/**
 * Whether a model can score features of another schema.
 *
 * @param missing features the model asks for that are not there
 * @param moved features that stand in another column
 */
record ModelFit(List<String> missing, List<String> moved) {
    static ModelFit of(FeatureSchema model, FeatureSchema features) {
        List<String> missing = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        for (int column = 0; column < model.size(); column++) {
            String name = model.get(column).name();
            int there = features.column(name);
            if (there < 0) {
                missing.add(name);
            } else if (there != column) {
                moved.add(name);
            }
        }
        return new ModelFit(List.copyOf(missing), List.copyOf(moved));
    }

    boolean fits() {
        return missing.isEmpty() && moved.isEmpty();
    }

    String explanation() {
        String what = missing.isEmpty()
                ? "has its features in another order (" + String.join(", ", moved) + ")"
                : "asks for features this version does not work out (" + String.join(", ", missing) + ")";
        return "The model " + what + ". Train it again on this data.";
    }
}

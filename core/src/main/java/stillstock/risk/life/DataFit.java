package stillstock.risk.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import stillstock.feature.FeatureBuilder;
import stillstock.feature.column.Feature;
import stillstock.risk.RiskModel;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/**
 * Whether a model can score a snapshot. A feature counts where the model's trees split on it: its tables must have been
 * there when it was trained, so they must be there now.
 *
 * @param unknown features this version does not work out
 * @param lacking features by the table the snapshot lacks
 */
public record DataFit(List<String> unknown, Map<TableName, List<String>> lacking) {
    /** Copies its collections. */
    public DataFit {
        unknown = List.copyOf(unknown);
        lacking = new TreeMap<>(lacking);
    }

    /** Holds a model against a snapshot. */
    public static DataFit of(RiskModel model, Snapshot snapshot) {
        double[] gains = model.gains();
        Set<TableName> present = snapshot.present();
        List<String> unknown = new ArrayList<>();
        Map<TableName, List<String>> lacking = new TreeMap<>();
        for (int column = 0; column < gains.length; column++) {
            Feature feature = model.schema().get(column);
            if (FeatureBuilder.schema().column(feature.name()) < 0) {
                unknown.add(feature.name());
            } else if (gains[column] > 0) {
                feature.needs().stream()
                        .filter(table -> !present.contains(table))
                        .forEach(table -> lacking.computeIfAbsent(table, key -> new ArrayList<>())
                                .add(feature.name()));
            }
        }
        return new DataFit(unknown, lacking);
    }

    /** True where nothing is missing. */
    public boolean fits() {
        return unknown.isEmpty() && lacking.isEmpty();
    }

    /** What is missing and what to do; empty where the model fits. */
    public String explanation() {
        if (fits()) {
            return "";
        }
        List<String> sentences = new ArrayList<>();
        lacking.forEach((table, features) ->
                sentences.add("It learned from " + table.name().toLowerCase(Locale.ROOT) + ", which this data lacks ("
                        + String.join(", ", features) + ")."));
        if (!unknown.isEmpty()) {
            sentences.add("It asks for features this version does not work out (" + String.join(", ", unknown) + ").");
        }
        return "The model does not fit this data. " + String.join(" ", sentences)
                + " Add what is missing, or train on this data.";
    }
}

package stillstock.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import stillstock.evaluate.ClassifierMetrics;
import stillstock.feature.FeatureSchema;
import stillstock.feature.column.Feature;

/** risk-model.json: how each model did on the held-out window, what it looked at, how it was set. */
final class RiskModelJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RiskModelJson() {}

    static String write(AnalysisResult result) {
        ObjectNode root = JSON.createObjectNode();
        root.put("unavailable", result.risk().unavailableCause());
        ArrayNode metrics = root.putArray("metrics");
        for (ClassifierMetrics model : result.risk().metrics()) {
            metrics.add(metrics(model));
        }
        ArrayNode features = root.putArray("features");
        FeatureSchema schema = result.risk().features().schema();
        for (Feature feature : schema.features()) {
            features.addObject()
                    .put("name", feature.name())
                    .put("unit", feature.unit())
                    .put("formula", feature.formula());
        }
        root.set("settings", JSON.valueToTree(result.analysis().settings().risk()));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a model report is plain data", e);
        }
    }

    private static ObjectNode metrics(ClassifierMetrics model) {
        ObjectNode node = JSON.createObjectNode();
        node.put("model", model.model());
        node.put("subset", model.subset());
        number(node, "accuracy", model.accuracy());
        number(node, "f1", model.f1());
        number(node, "roc_auc", model.rocAuc());
        number(node, "pr_auc", model.prAuc());
        number(node, "brier", model.brier());
        number(node, "ece", model.ece());
        node.put("n", model.n());
        node.put("positives", model.positives());
        number(node, "threshold", model.threshold());
        node.putObject("window")
                .put("after", model.windowStart().toString())
                .put("until", model.windowEnd().toString());
        return node;
    }

    /** JSON has no NaN: a figure that is not defined is null. */
    private static void number(ObjectNode node, String name, double value) {
        if (Double.isNaN(value)) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }
}

package stillstock.risk.life;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stillstock.evaluate.ClassifierMetrics;
import stillstock.evaluate.calibration.Calibration;
import stillstock.feature.FeatureSchema;
import stillstock.feature.column.Feature;
import stillstock.risk.RiskConfig;
import stillstock.risk.RiskModel;
import stillstock.risk.RiskTraining;
import stillstock.risk.TrainingInfo;
import stillstock.risk.judged.HeldOutWindow;
import stillstock.snapshot.TableName;

/** Reads the JSON beside a booster, of this version and of all before it. */
final class SidecarReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SidecarReader() {}

    /** @throws IllegalArgumentException where a part is not what it should be */
    static StoredModel read(byte[] booster, String sidecar) {
        try {
            JsonNode root = JSON.readTree(sidecar);
            int version = root.path("schemaVersion").asInt(-1);
            if (version < 1 || version > RiskModelFile.SCHEMA_VERSION) {
                throw new IllegalArgumentException(
                        "schemaVersion (" + version + ") is not one this program reads (1 to "
                                + RiskModelFile.SCHEMA_VERSION + "); use a newer program");
            }
            List<ClassifierMetrics> metrics = new ArrayList<>();
            // version 1 had neither figures nor rows nor an origin
            root.path("metrics").forEach(figures -> metrics.add(metrics(figures)));
            Optional<HeldOutWindow> heldOut =
                    root.has("heldOut") ? Optional.of(heldOut(root.get("heldOut"))) : Optional.empty();
            ModelOrigin origin = root.has("origin") ? origin(root.get("origin")) : ModelOrigin.unknown();
            return new StoredModel(RiskTraining.of(model(booster, root), metrics, heldOut), origin);
        } catch (IOException e) {
            throw new IllegalArgumentException("its JSON cannot be read: " + e.getMessage(), e);
        }
    }

    private static RiskModel model(byte[] booster, JsonNode root) throws IOException {
        List<Feature> features = new ArrayList<>();
        for (JsonNode feature : required(root, "features")) {
            features.add(feature(feature));
        }
        JsonNode calibration = required(root, "calibration");
        List<Double> parameters = new ArrayList<>();
        required(calibration, "parameters").forEach(number -> parameters.add(number.asDouble()));
        return new RiskModel(
                booster,
                new FeatureSchema(features),
                settings(required(root, "settings")),
                Calibration.of(required(calibration, "method").asText(), parameters),
                required(root, "threshold").asDouble(),
                info(required(root, "training")));
    }

    /** A setting that came later than the file keeps its default. */
    private static RiskConfig settings(JsonNode given) throws IOException {
        ObjectNode merged = JSON.valueToTree(RiskConfig.defaults());
        given.fields().forEachRemaining(field -> merged.set(field.getKey(), field.getValue()));
        return JSON.treeToValue(merged, RiskConfig.class);
    }

    private static ModelOrigin origin(JsonNode node) {
        return new ModelOrigin(
                required(node, "program").asText(), required(node, "xgboost").asText(), map(required(node, "inputs")));
    }

    private static TrainingInfo info(JsonNode node) {
        return new TrainingInfo(
                date(node, "asOf"),
                dates(required(node, "trainDates")),
                dates(required(node, "validationDates")),
                date(node, "testDate"),
                dates(required(node, "finalDates")),
                required(node, "finalRows").asInt(),
                required(node, "finalPositives").asInt(),
                required(node, "heldOutByTime").asBoolean(),
                map(required(node, "choices")),
                map(required(node, "calibrations")));
    }

    private static ClassifierMetrics metrics(JsonNode node) {
        return new ClassifierMetrics(
                required(node, "model").asText(),
                number(required(node, "accuracy")),
                number(required(node, "f1")),
                number(required(node, "rocAuc")),
                number(required(node, "prAuc")),
                number(required(node, "brier")),
                number(required(node, "ece")),
                required(node, "n").asInt(),
                required(node, "positives").asInt(),
                number(required(node, "threshold")),
                date(node, "windowStart"),
                date(node, "windowEnd"),
                required(node, "subset").asText());
    }

    private static HeldOutWindow heldOut(JsonNode node) {
        List<String> products = new ArrayList<>();
        required(node, "products").forEach(id -> products.add(id.asText()));
        Map<String, double[]> scores = new LinkedHashMap<>();
        required(node, "scores")
                .fields()
                .forEachRemaining(column -> scores.put(column.getKey(), numbers(column.getValue())));
        return new HeldOutWindow(
                date(node, "day"),
                required(node, "horizonDays").asInt(),
                products,
                flags(required(node, "wentDead")),
                numbers(required(node, "values")),
                flags(required(node, "soldLately")),
                scores);
    }

    private static Feature feature(JsonNode node) {
        List<TableName> needs = new ArrayList<>();
        required(node, "needs").forEach(table -> needs.add(TableName.valueOf(table.asText())));
        return new Feature(
                required(node, "name").asText(),
                required(node, "unit").asText(),
                required(node, "formula").asText(),
                required(node, "windowDays").asInt(),
                needs,
                required(node, "phrase").asText(),
                required(node, "direction").asInt());
    }

    private static double number(JsonNode node) {
        return node.isNull() ? Double.NaN : node.asDouble();
    }

    private static double[] numbers(JsonNode node) {
        double[] result = new double[node.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = number(node.get(i));
        }
        return result;
    }

    private static boolean[] flags(JsonNode node) {
        boolean[] result = new boolean[node.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = node.get(i).asInt() == 1;
        }
        return result;
    }

    private static LocalDate date(JsonNode node, String field) {
        return LocalDate.parse(required(node, field).asText());
    }

    private static List<LocalDate> dates(JsonNode node) {
        List<LocalDate> result = new ArrayList<>();
        node.forEach(text -> result.add(LocalDate.parse(text.asText())));
        return result;
    }

    private static Map<String, String> map(JsonNode node) {
        Map<String, String> result = new TreeMap<>();
        node.fields()
                .forEachRemaining(
                        entry -> result.put(entry.getKey(), entry.getValue().asText()));
        return result;
    }

    private static JsonNode required(JsonNode parent, String field) {
        JsonNode child = parent.get(field);
        if (child == null) {
            throw new IllegalArgumentException("its JSON has no " + field);
        }
        return child;
    }
}

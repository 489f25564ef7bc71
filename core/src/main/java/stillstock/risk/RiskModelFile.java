package stillstock.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stillstock.evaluate.calibration.Calibration;
import stillstock.feature.FeatureSchema;
import stillstock.feature.column.Feature;
import stillstock.files.AtomicFile;
import stillstock.snapshot.TableName;

/**
 * A model on disk: the booster in XGBoost's UBJSON, which other programs can load, and beside it a JSON file of the same
 * name with features, settings, calibration and what was learned from. Files of older schema versions stay readable.
 */
public final class RiskModelFile {
    /** The version this program writes. */
    public static final int SCHEMA_VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private RiskModelFile() {}

    /**
     * Writes both files.
     *
     * @param file ending in .ubj
     * @throws IOException where either could not be written
     */
    public static void save(RiskModel model, Path file) throws IOException {
        AtomicFile.write(file, out -> out.write(model.boosterBytes()));
        AtomicFile.writeText(sidecar(file), out -> out.write(sidecarJson(model)));
    }

    /**
     * Reads both files.
     *
     * @throws IOException where either is missing or not what it should be; the message says which and what to do
     */
    public static RiskModel load(Path file) throws IOException {
        if (!Files.exists(sidecar(file))) {
            throw new IOException(sidecar(file) + " is missing: a model is two files, keep them together ("
                    + file.getFileName() + ")");
        }
        try {
            return parse(Files.readAllBytes(file), Files.readString(sidecar(file), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The JSON beside a booster, the same bytes for the same model. */
    public static String sidecarJson(RiskModel model) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("schemaVersion", SCHEMA_VERSION);
        ArrayNode features = root.putArray("features");
        for (Feature feature : model.schema().features()) {
            features.add(JSON.valueToTree(feature));
        }
        root.set("settings", JSON.valueToTree(model.config()));
        ObjectNode calibration = root.putObject("calibration");
        calibration.put("method", model.calibration().method());
        calibration.set("parameters", JSON.valueToTree(model.calibration().parameters()));
        root.put("threshold", model.threshold());
        root.set("training", training(model.info()));
        return JSON.writeValueAsString(root) + "\n";
    }

    /**
     * A model from its two parts.
     *
     * @throws IllegalArgumentException where a part is not what it should be
     */
    public static RiskModel parse(byte[] booster, String sidecar) {
        try {
            JsonNode root = JSON.readTree(sidecar);
            int version = root.path("schemaVersion").asInt(-1);
            if (version < 1 || version > SCHEMA_VERSION) {
                throw new IllegalArgumentException("schemaVersion (" + version
                        + ") is not one this program reads (1 to " + SCHEMA_VERSION + "); use a newer program");
            }
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
                    JSON.treeToValue(required(root, "settings"), RiskConfig.class),
                    Calibration.of(required(calibration, "method").asText(), parameters),
                    required(root, "threshold").asDouble(),
                    info(required(root, "training")));
        } catch (IOException e) {
            throw new IllegalArgumentException("its JSON cannot be read: " + e.getMessage(), e);
        }
    }

    private static ObjectNode training(TrainingInfo info) {
        ObjectNode node = JSON.createObjectNode();
        node.put("asOf", info.asOf().toString());
        node.set("trainDates", texts(info.trainDates()));
        node.set("validationDates", texts(info.validationDates()));
        node.put("testDate", info.testDate().toString());
        node.set("finalDates", texts(info.finalDates()));
        node.put("finalRows", info.finalRows());
        node.put("finalPositives", info.finalPositives());
        node.put("heldOutByTime", info.heldOutByTime());
        node.set("choices", JSON.valueToTree(info.choices()));
        node.set("calibrations", JSON.valueToTree(info.calibrations()));
        return node;
    }

    private static TrainingInfo info(JsonNode node) {
        return new TrainingInfo(
                LocalDate.parse(required(node, "asOf").asText()),
                dates(required(node, "trainDates")),
                dates(required(node, "validationDates")),
                LocalDate.parse(required(node, "testDate").asText()),
                dates(required(node, "finalDates")),
                required(node, "finalRows").asInt(),
                required(node, "finalPositives").asInt(),
                required(node, "heldOutByTime").asBoolean(),
                map(required(node, "choices")),
                map(required(node, "calibrations")));
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

    private static ArrayNode texts(List<LocalDate> dates) {
        ArrayNode node = JSON.createArrayNode();
        dates.forEach(date -> node.add(date.toString()));
        return node;
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

    private static Path sidecar(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.replaceFirst("\\.ubj$", "") + ".json");
    }
}

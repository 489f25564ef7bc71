package stillstock.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import stillstock.files.AtomicFile;

/**
 * Settings as JSON. A file may hold only what differs from the defaults; a field this version does not know is an
 * error, so that a misspelt threshold is never silently ignored.
 */
public final class SettingsJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SettingsJson() {}

    /** The settings as indented JSON; the same settings give the same text. */
    public static String write(AnalysisSettings settings) {
        try {
            return JSON.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are plain records", e);
        }
    }

    /** Writes a settings file whole or not at all. */
    public static void write(AnalysisSettings settings, Path file) throws IOException {
        AtomicFile.writeText(file, out -> out.write(write(settings)));
    }

    /** Reads a settings file; what it does not name keeps its default. */
    public static AnalysisSettings read(Path file) throws SettingsException {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new SettingsException(
                    "Settings file " + file + " cannot be read (" + e.getMessage() + "). Check its path and rights.",
                    e);
        } catch (SettingsException e) {
            throw new SettingsException("Settings file " + file + ": " + e.getMessage(), e);
        }
    }

    /** Parses settings; what the text does not name keeps its default. */
    public static AnalysisSettings parse(String json) throws SettingsException {
        ObjectNode merged = JSON.valueToTree(AnalysisSettings.defaults());
        try {
            JsonNode given = JSON.readTree(json);
            if (given == null || !given.isObject()) {
                throw new SettingsException("a JSON object { ... } is expected.", null);
            }
            checkVersion(given);
            upgrade(given);
            merge(merged, given, "");
            return JSON.treeToValue(merged, AnalysisSettings.class);
        } catch (JsonProcessingException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String where =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            throw new SettingsException(
                    "not usable" + where + ": " + firstLine(cause) + ". Correct it and try again.", e);
        }
    }

    private static void checkVersion(JsonNode given) throws SettingsException {
        int version = given.path("schemaVersion").asInt(AnalysisSettings.SCHEMA_VERSION);
        if (version > AnalysisSettings.SCHEMA_VERSION) {
            throw new SettingsException(
                    "schemaVersion (" + version + ") is newer than this program knows ("
                            + AnalysisSettings.SCHEMA_VERSION + "). Open it with a newer Stillstock.",
                    null);
        }
    }

    /** Fields of earlier versions under their present names. */
    private static void upgrade(JsonNode given) {
        if (given.get("forecast") instanceof ObjectNode forecast && forecast.has("stockoutsAreMissing")) {
            boolean missing = forecast.remove("stockoutsAreMissing").asBoolean(true);
            forecast.put("stockouts", missing ? "MISSING" : "ZERO");
        }
    }

    private static void merge(ObjectNode into, JsonNode given, String path) throws SettingsException {
        for (Iterator<Map.Entry<String, JsonNode>> it = given.fields(); it.hasNext(); ) {
            Map.Entry<String, JsonNode> field = it.next();
            JsonNode known = into.get(field.getKey());
            if (known == null) {
                throw new SettingsException(
                        "setting \"" + path + field.getKey() + "\" is not known. Known here: "
                                + String.join(", ", (Iterable<String>) into::fieldNames) + ".",
                        null);
            }
            if (known instanceof ObjectNode inner && field.getValue().isObject()) {
                merge(inner, field.getValue(), path + field.getKey() + ".");
            } else {
                into.set(field.getKey(), field.getValue());
            }
        }
    }

    private static String firstLine(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}

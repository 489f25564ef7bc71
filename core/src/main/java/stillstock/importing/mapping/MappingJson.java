package stillstock.importing.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import stillstock.snapshot.TableName;

/** Reads and writes {@link ColumnMapping} as JSON. What it does not know it refuses: a misspelt field is a mistake. */
public final class MappingJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addKeyDeserializer(TableName.class, new TableKey())
                    .addKeySerializer(TableName.class, new TableId()))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();

    private MappingJson() {}

    /**
     * Reads a mapping file.
     *
     * @throws IOException where the file cannot be read
     * @throws MappingException where it is no mapping
     */
    public static ColumnMapping read(Path file) throws IOException, MappingException {
        return parse(Files.readString(file), file.toString());
    }

    /**
     * Reads a mapping from a text.
     *
     * @param name what to call it in messages
     * @throws MappingException where it is no mapping
     */
    public static ColumnMapping parse(String json, String name) throws MappingException {
        try {
            ColumnMapping mapping = MAPPER.readValue(json, ColumnMapping.class);
            if (mapping == null) {
                throw new MappingException(name + " holds no mapping");
            }
            return mapping;
        } catch (UnrecognizedPropertyException e) {
            throw new MappingException(name + place(e) + ": there is no field \"" + e.getPropertyName()
                    + "\" here; the fields are " + e.getKnownPropertyIds());
        } catch (JsonProcessingException e) {
            Throwable cause = e.getCause() instanceof IllegalArgumentException ? e.getCause() : e;
            String words = cause == e ? e.getOriginalMessage() : cause.getMessage();
            throw new MappingException(name + place(e) + ": " + words);
        }
    }

    private static String place(JsonProcessingException e) {
        String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return line + " ("
                    + mapping.getPath().stream()
                            .map(part ->
                                    part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                            .collect(Collectors.joining("."))
                    + ")";
        }
        return line;
    }

    /** The mapping as JSON, the same text for the same mapping. */
    public static String text(ColumnMapping mapping) {
        try {
            return MAPPER.writeValueAsString(mapping) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mapping is always JSON", e);
        }
    }

    private static final class TableId extends JsonSerializer<TableName> {
        @Override
        public void serialize(TableName table, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(table.id());
        }
    }

    private static final class TableKey extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return Arrays.stream(TableName.values())
                    .filter(table -> table.id().equals(key))
                    .findFirst()
                    .orElseThrow(() -> JsonMappingException.from(
                            context,
                            "there is no table \"" + key + "\"; the tables are "
                                    + Arrays.stream(TableName.values())
                                            .map(TableName::id)
                                            .collect(Collectors.joining(", "))));
        }
    }
}

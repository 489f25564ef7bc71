package stillstock.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import stillstock.feature.column.Feature;

class DataDictionaryTest {
    /** Run with -Dstillstock.rewrite=true to write the file anew. */
    @Test
    void theDocumentIsWhatTheCodeSays() throws IOException {
        Path file = Path.of("docs", "data-dictionary.md");
        if (Boolean.getBoolean("stillstock.rewrite")) {
            Files.writeString(file, DataDictionary.markdown(), StandardCharsets.UTF_8);
        }
        assertEquals(DataDictionary.markdown(), Files.readString(file, StandardCharsets.UTF_8));
    }

    @Test
    void everyFeatureIsDescribed() {
        for (Feature feature : FeatureBuilder.schema().features()) {
            String name = feature.name();
            assertTrue(name.matches("[a-z0-9_]+"), name);
            assertTrue(feature.phrase().contains("{v}"), name + " says " + feature.phrase());
            assertTrue(!feature.formula().isBlank() && !feature.unit().isBlank(), name);
            assertTrue(feature.windowDays() >= 0 && Math.abs(feature.direction()) <= 1, name);
            assertTrue(!feature.formula().contains("|"), name);
        }
    }
}

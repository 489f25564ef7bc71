package stillstock.importing.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "adventureworks-dw",
                "oil-refinery",
                "online-retail-ii",
                "northwind",
                "classicmodels",
                "adventureworks-returns",
                "cdnow"
            })
    void whatIsWrittenReadsBackAsTheSameMapping(String name) throws IOException, MappingException {
        try (InputStream in = getClass().getResourceAsStream("/mappings/" + name + ".json")) {
            ColumnMapping mapping = MappingJson.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
            assertEquals(mapping, MappingJson.parse(MappingJson.text(mapping), name));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'schemaVersion':1,'tabels':{}}|there is no field \"tabels\"",
                "{'schemaVersion':2}|schemaVersion (2) must be 1",
                "{'schemaVersion':1,'asOf':'31.12.2013'}|asOf (31.12.2013) must be a date",
                "{'schemaVersion':1,'tables':{'sale':[]}}|there is no table \"sale\"",
                "{'schemaVersion':1,'tables':{'sales':[{}]}}|\"file\" is missing",
                "{'schemaVersion':1,'tables':{'sales':[{'file':'a','columns':{'qty':'Q'}}]}}|\"qty\" is no column of sales",
                "{'schemaVersion':1,'tables':{'sales':[{'file':'a','filters':[{'column':'x'}]}]}}|must have one of in",
                "{'schemaVersion':1,'tables':{'sales':[{'file':'a','filters':[{'column':'x','matches':'('}]}]}}|no regular expression",
                "{'schemaVersion':1,'tables':{'sales':[{'file':'a','format':{'delimiter':',;'}}]}}|must be one character",
                "{'schemaVersion':1,'tables':{'products':[{'file':'a','months':{'pattern':'yyyy-MM'}}]}}|is for sales",
                "{'schemaVersion':1,'tables':{'sales':[{'file':'a','scales':{'quantity':0}}]}}|must be a number but 0",
                "{'schemaVersion':1,'tables':{'products':[{'file':'a','baskets':{'skip':0}}]}}|is for sales",
                "{'schemaVersion':1,'tables':{'sales':[{'file':'a','columnRules':{'p':{'decimalMark':';'}}}]}}|decimalMark (;) must be",
                "{'schemaVersion':1,|Unexpected end-of-input",
                "null|holds no mapping",
            })
    void aMistakeIsNamedWithItsPlace(String json, String words) {
        MappingException e =
                assertThrows(MappingException.class, () -> MappingJson.parse(json.replace('\'', '"'), "my.json"));
        assertTrue(e.getMessage().startsWith("my.json"), e.getMessage());
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }
}

package stillstock.importing.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.MappingException;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.importing.sqlite.SqliteTables;
import stillstock.importing.text.CsvTables;
import stillstock.job.JobContext;

/** The real exports are recognised: at most three corrections lead to the mappings that were made by hand. */
class RealInputsRecognisedTest {
    @ParameterizedTest
    @CsvSource({
        "adventureworks_dw, adventureworks-dw, 2014-06-30, 3",
        "adventureworks_returns, adventureworks-returns, 2022-06-30, 0",
        "oil_refinery, oil-refinery, 2001-08-31, 2",
        "online_retail_ii, online-retail-ii, 2011-12-09, 2",
        "northwind/northwind_original.db, northwind, 1998-05-06, 0",
        "classicmodels/classicmodels.db, classicmodels, 2005-05-31, 2",
        "cdnow, cdnow, 1998-06-30, 3",
    })
    void atMostThreeCorrectionsLeadToTheHandMadeMapping(
            String input, String mapping, String lastMovement, int corrections)
            throws IOException, MappingException, UnusableInputException {
        List<String> needed =
                Corrections.between(recognised(input).proposal().mapping(), mapping(mapping), lastMovement);
        assertTrue(needed.size() <= 3, () -> input + " needs " + needed.size() + " corrections: " + needed);
        assertEquals(corrections, needed.size(), needed::toString);
    }

    static Recognition recognised(String input) throws IOException, UnusableInputException {
        Path path = Path.of(System.getProperty("stillstock.shared", "../shared"), "data", input);
        assumeTrue(Files.exists(path), "skipped: the real data " + path + " is not here");
        try (TableSet tables = input.endsWith(".db")
                ? SqliteTables.open(path, JobContext.none())
                : CsvTables.of(List.of(path), JobContext.none())) {
            return new Recogniser().recognise(tables, Map.of(), JobContext.none());
        }
    }

    static ColumnMapping mapping(String name) throws IOException, MappingException {
        try (InputStream in = RealInputsRecognisedTest.class.getResourceAsStream("/mappings/" + name + ".json")) {
            return MappingJson.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
        }
    }
}

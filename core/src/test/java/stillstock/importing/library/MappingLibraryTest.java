package stillstock.importing.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.KeyJoin;
import stillstock.importing.mapping.MappingException;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.row.SourceFormat;
import stillstock.snapshot.TableName;

class MappingLibraryTest {
    private static final List<String> COLUMNS = List.of("No", "Day", "SKU", "Qty", "2025-01", "2025-02");

    @TempDir
    Path folder;

    private static ColumnMapping mapping(String name) {
        TableSource source = TableSource.of(
                        "june.csv", SourceFormat.DETECT, Map.of("date", "Day", "product_id", "SKU", "quantity", "Qty"))
                .joined(List.of(new KeyJoin("heads.csv", null, "No", "No", Map.of("Day", "Day"))));
        return new ColumnMapping(1, name, "", Map.of(TableName.SALES, List.of(source)))
                .shapedLike(Map.of("june.csv", COLUMNS, "heads.csv", List.of("No", "Day")));
    }

    @Test
    void aMappingIsFoundAgainForNextMonthsFilesWhateverTheyAreCalled() throws IOException {
        MappingLibrary library = new MappingLibrary(folder.resolve("mappings"));
        library.save(mapping("Shop, monthly"));
        MappingMatch match = library.match(Map.of(
                        "july.csv",
                        List.of("no", "day", "sku", "qty", "2025-01", "2025-02", "2025-03"),
                        "july heads.csv",
                        List.of("No", "Day"),
                        "other.csv",
                        List.of("x")))
                .orElseThrow();
        assertEquals("Shop, monthly", match.saved().mapping().name());
        TableSource source = match.mapping().sources(TableName.SALES).get(0);
        assertEquals("july.csv", source.file());
        assertEquals("july heads.csv", source.joins().get(0).file());
        assertEquals(1, match.likeness());
    }

    @Test
    void filesOfAnotherShapeFindNothing() throws IOException {
        MappingLibrary library = new MappingLibrary(folder);
        library.save(mapping("Shop"));
        assertTrue(library.match(Map.of("june.csv", COLUMNS)).isEmpty(), "the joined file is not there");
        assertTrue(library.match(Map.of("june.csv", List.of("a", "b"), "heads.csv", List.of("No", "Day")))
                .isEmpty());
    }

    @Test
    void aNameIsReplacedAndForeignFilesArePassedOver() throws IOException, MappingException {
        MappingLibrary library = new MappingLibrary(folder);
        Files.writeString(folder.resolve("notes.json"), "{\"a\":1}");
        Path first = library.save(mapping("Büro / Shop"));
        assertEquals("büro-shop.json", first.getFileName().toString());
        library.save(mapping("Büro / Shop").asOf("2026-01-31"));
        assertEquals(1, library.saved().size());
        assertEquals("2026-01-31", MappingJson.read(first).asOf());
    }

    @Test
    void aFolderThatIsNotThereIsAnEmptyLibrary() throws IOException {
        assertEquals(List.of(), new MappingLibrary(folder.resolve("none")).saved());
    }
}

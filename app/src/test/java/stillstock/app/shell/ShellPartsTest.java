package stillstock.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.app.command.Command;
import stillstock.app.fixture.Shop;
import stillstock.app.screen.IsoDates;
import stillstock.snapshot.ProductTable;

class ShellPartsTest {
    @Test
    void findsProductsByIdOrNameBeginningsFirst() {
        ProductTable products = Shop.snapshot(30).products();
        assertEquals(List.of(7), ProductFinder.find(products, "0007", 5));
        assertEquals(List.of(2, 20, 21, 22, 23), ProductFinder.find(products, "item 2", 5));
        assertEquals(List.of(9, 19, 29), ProductFinder.find(products, "9", 5));
        assertEquals(List.of(), ProductFinder.find(products, "  ", 5));
    }

    @Test
    void thePaletteKeepsWhatHoldsEveryWord() {
        List<PaletteEntry> entries = List.of(
                new PaletteEntry("Open file…", "Ctrl+O", () -> {}), new PaletteEntry("Go to Data", "screen", () -> {}));
        assertEquals(entries.subList(0, 1), PaletteEntry.matching(entries, "file op"));
        assertEquals(entries, PaletteEntry.matching(entries, ""));
    }

    @Test
    void theSampleIsFoundAboveTheProgram(@TempDir Path folder) throws Exception {
        Path csv = Files.createDirectories(folder.resolve("sample-data/csv"));
        Path deep = Files.createDirectories(folder.resolve("app/target"));
        assertEquals(Optional.of(csv), SampleLocation.above(deep));
    }

    @Test
    void datesAreIso() {
        IsoDates dates = new IsoDates();
        assertEquals("2025-12-31", dates.toString(LocalDate.of(2025, 12, 31)));
        assertEquals(LocalDate.of(2025, 12, 31), dates.fromString(" 2025-12-31 "));
        assertNull(dates.fromString("31/12/2025"));
    }

    @Test
    void anUnboundCommandIsABugAndABoundOneRuns() {
        CommandTable table = new CommandTable();
        assertThrows(IllegalStateException.class, () -> table.run(Command.QUIT));
        int[] ran = {0};
        table.bind(Command.QUIT, () -> ran[0]++);
        table.run(Command.QUIT);
        assertEquals(1, ran[0]);
    }

    @Test
    void bugDetailsNamePlatformAndPlace() {
        String details = Dialogs.details(new IllegalStateException("n (3) must be 4"));
        assertTrue(
                details.contains("Java ") && details.contains("n (3) must be 4") && details.contains("ShellPartsTest"));
    }
}

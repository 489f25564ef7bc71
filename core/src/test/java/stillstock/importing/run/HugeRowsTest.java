package stillstock.importing.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.importing.ImportOutcome;
import stillstock.importing.preview.TablePreview;
import stillstock.importing.preview.TablePreviewer;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.UnusableInputException;
import stillstock.importing.text.CsvTables;
import stillstock.job.JobContext;

/** Rows made to exhaust memory: too wide, too long, never ending. */
class HugeRowsTest {
    private static final long MOST_BYTES = 600L << 20;

    @TempDir
    Path folder;

    @Test
    void thousandsOfRowsOfThousandsOfBlankFieldsTakeLittleMemory() throws IOException, UnusableInputException {
        Path file = folder.resolve("sales.csv");
        String blanks = ",".repeat(9_000);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("date,product_id,quantity" + blanks + "\n");
            for (int i = 0; i < 2_000; i++) {
                out.write("2025-01-01,A,1" + blanks + "\n");
            }
        }
        ImportOutcome outcome = Inputs.read(file);
        assertEquals(2_000, Inputs.usable(outcome).sales().size());
        try (CsvTables tables = CsvTables.of(List.of(file), JobContext.none())) {
            TablePreview preview =
                    new TablePreviewer().preview(tables, "sales.csv", SourceFormat.DETECT, 1000, JobContext.none());
            assertEquals(2_000, preview.read());
            assertTrue(preview.rows().size() < 1000);
        }
        assertTrue(usedAfterCollection() < MOST_BYTES);
    }

    @Test
    void aLineOfThirtyMillionCharactersIsOneRejectedRow() throws IOException {
        Path file = folder.resolve("sales.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("date,product_id,quantity\n2025-01-01,A,1\n2025-01-02,");
            for (int i = 0; i < 3_000; i++) {
                out.write("x".repeat(10_000));
            }
            out.write(",1\n2025-01-03,B,2\n");
        }
        ImportOutcome outcome = Inputs.read(file);
        assertEquals(2, Inputs.usable(outcome).sales().size());
        assertEquals(3, outcome.report().rejects().get(0).problem().line());
        assertEquals(40, outcome.report().rejects().get(0).problem().byteOffset());
    }

    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

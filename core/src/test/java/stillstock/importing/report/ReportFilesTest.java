package stillstock.importing.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.ImportOutcome;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;

class ReportFilesTest {
    @TempDir
    Path folder;

    private ImportOutcome outcome;

    @BeforeEach
    void importTwoBadRows() throws IOException, ImportException {
        Files.writeString(
                folder.resolve("sales.csv"),
                "date,product_id,quantity\n2025-01-01,A,1\n2025-01-02,\"B, big\",zwei\n2025-01-03,C,1,2\n");
        outcome = new SnapshotImporter().read(folder, Optional.empty(), ImportConfig.defaults(), JobContext.none());
    }

    @Test
    void rejectsHaveTheInputsLayoutAndSayWhereAndWhy() throws IOException {
        List<Path> files = new RejectsWriter().write(outcome.report(), folder.resolve("out/rejects"));
        assertEquals(List.of(folder.resolve("out/rejects/sales.csv")), files);
        assertEquals(
                """
                date,product_id,quantity,,line,column,cause
                2025-01-02,"B, big",zwei,,3,quantity,the number cannot be read
                2025-01-03,C,1,2,4,,the row has another number of fields than the header
                """,
                Files.readString(files.get(0)));
    }

    @Test
    void mendedRejectsImportAsTheyAre() throws IOException, ImportException {
        Path file = new RejectsWriter()
                .write(outcome.report(), folder.resolve("out"))
                .get(0);
        Files.writeString(file, Files.readString(file).replace("zwei", "2").replace("C,1,2,", "C,1,,"));
        ImportOutcome again =
                new SnapshotImporter().read(file, Optional.empty(), ImportConfig.defaults(), JobContext.none());
        assertEquals(2, again.snapshot().orElseThrow().sales().size());
        assertEquals(0, again.report().rejected());
    }

    @Test
    void theReportCountsFilesAndListsProblems() throws IOException {
        Path target = folder.resolve("out/import-report.csv");
        new ImportReportWriter().write(outcome.report(), target);
        List<String> lines = Files.readAllLines(target);
        String sha = outcome.report().files().get(0).sha256();
        assertEquals(64, sha.length());
        assertEquals("file,sales.csv,sales,3,1,0,2,0," + sha + ",,,,,,", lines.get(1));
        assertEquals("problem,sales.csv,,,,,,,,3,40,quantity,zwei,the number cannot be read,", lines.get(2));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("note,") && line.contains("no inventory table")));
    }

    @Test
    void nothingButWholeFilesIsLeft() throws IOException {
        new RejectsWriter().write(outcome.report(), folder.resolve("out"));
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertEquals(
                    List.of("sales.csv"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toList()));
        }
    }
}

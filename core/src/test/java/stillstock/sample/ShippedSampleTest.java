package stillstock.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.job.JobContext;

/** The sample data that comes with the project is what the generator writes, to the byte, and stays small. */
class ShippedSampleTest {
    private static final String FOLDER = System.getProperty("stillstock.sample", "");
    private static final long MOST_BYTES = 10_000_000;

    private final Path shipped = Path.of(FOLDER);

    @BeforeEach
    void needsTheShippedFolder() {
        assumeTrue(
                !FOLDER.isEmpty() && Files.isDirectory(shipped),
                "the system property stillstock.sample must name the project's sample-data folder");
    }

    @Test
    void theShippedCsvIsWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
        SampleGenerator.writeCsv(SampleConfig.defaults(), folder.resolve("csv"), JobContext.none());
        Files.move(folder.resolve("csv").resolve("truth"), folder.resolve("truth"));
        assertEquals(
                new SampleFolder(folder.resolve("csv")).hashes(), new SampleFolder(shipped.resolve("csv")).hashes());
        assertEquals(
                new SampleFolder(folder.resolve("truth")).hashes(),
                new SampleFolder(shipped.resolve("truth")).hashes());
    }

    @Test
    void theShippedSqliteFileIsWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sample.db");
        SampleGenerator.writeSqlite(SampleConfig.defaults(), file, JobContext.none());
        assertEquals(SampleFolder.sha256(file), SampleFolder.sha256(shipped.resolve("stillstock-sample.db")));
    }

    @Test
    void itIsAtMostTenMegabytes() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        long total = bytes;
        assertTrue(total <= MOST_BYTES, () -> total + " bytes");
    }
}

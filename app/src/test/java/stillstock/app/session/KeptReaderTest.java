package stillstock.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportOutcome;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;
import stillstock.workspace.cache.SnapshotCache;

/** Reading once, and from then on opening what was kept. */
class KeptReaderTest {
    @TempDir
    Path dir;

    private Path source;
    private Path kept;
    private KeptReader reader;
    private int reads;

    @BeforeEach
    void write() throws Exception {
        source = dir.resolve("sales.csv");
        Files.writeString(source, "date,product_id,quantity\n2025-01-02,A,1\n");
        kept = dir.resolve("kept");
        reader = reader(0);
    }

    private KeptReader reader(long leastMillis) {
        return new KeptReader(
                (path, mapping, config, job) -> {
                    reads++;
                    return new SnapshotImporter().read(path, Optional.empty(), config, job);
                },
                new SnapshotCache(kept, "test"),
                leastMillis);
    }

    private ImportOutcome read(ImportConfig config) throws Exception {
        return reader.read(source, Optional.empty(), config, JobContext.none());
    }

    private long entries() throws Exception {
        if (!Files.exists(kept)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.count();
        }
    }

    @Test
    void theSecondTimeNothingIsRead() throws Exception {
        ImportOutcome first = read(ImportConfig.defaults());
        ImportOutcome second = read(ImportConfig.defaults());
        assertEquals(1, reads);
        assertEquals(first.report(), second.report());
        assertEquals(1, second.snapshot().orElseThrow().sales().size());
    }

    @Test
    void anotherWayOfReadingIsReadAnew() throws Exception {
        read(ImportConfig.defaults());
        Path mapping = Files.writeString(dir.resolve("mapping.json"), "{}");
        reader.read(source, Optional.of(mapping), ImportConfig.defaults(), JobContext.none());
        assertEquals(2, reads);
        assertEquals(2, entries());
    }

    @Test
    void whatIsReadQuicklyIsNotKept() throws Exception {
        reader = reader(60_000);
        read(ImportConfig.defaults());
        read(ImportConfig.defaults());
        assertEquals(2, reads);
        assertEquals(0, entries());
    }

    @Test
    void whereTheSourceIsGoneTheReportSaysSoAndTheKeptOneDoesNot() throws Exception {
        read(ImportConfig.defaults());
        Files.delete(source);
        ImportOutcome gone = read(ImportConfig.defaults());
        assertTrue(gone.report().notes().get(0).contains("is not there any more"));
        Files.writeString(source, "date,product_id,quantity\n2025-01-02,A,1\n");
        assertFalse(read(ImportConfig.defaults()).report().notes().toString().contains("is not there any more"));
        assertEquals(1, reads);
    }

    @Test
    void aFileThatCannotBeUsedIsNotKept() throws Exception {
        Files.writeString(source, "a,b\n1,2\n");
        assertTrue(read(ImportConfig.defaults()).snapshot().isEmpty());
        assertEquals(0, entries());
    }

    @Test
    void whereNothingCanBeWrittenTheFileIsStillRead() throws Exception {
        Files.writeString(kept, "a file where the folder should be");
        assertEquals(
                1,
                read(ImportConfig.defaults()).snapshot().orElseThrow().sales().size());
    }

    @Test
    void aCancelLeavesNothingBehind() throws Exception {
        reader = new KeptReader(
                (path, mapping, config, job) -> {
                    throw new JobCancelledException();
                },
                new SnapshotCache(kept, "test"),
                0);
        assertThrows(JobCancelledException.class, () -> read(ImportConfig.defaults()));
        assertEquals(0, entries());
    }
}

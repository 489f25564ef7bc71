package stillstock.workspace.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.ImportOutcome;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.store.SnapshotStore;

/** Opening again what was read before. */
class SnapshotCacheTest {
    @TempDir
    Path dir;

    private Path source;
    private SnapshotCache cache;

    @BeforeEach
    void readAndKeep() throws Exception {
        source = Files.createDirectory(dir.resolve("shop"));
        Files.writeString(
                source.resolve("sales.csv"),
                "date,product_id,quantity,unit_price\n2025-01-02,A,1,5\n2025-01-03,B,x,5\n2025-01-04,B,2,\n");
        cache = new SnapshotCache(dir.resolve("cache"), "Stillstock 1");
        cache.keep(source, "canonical", read(), JobContext.none());
    }

    private ImportOutcome read() throws ImportException {
        return new SnapshotImporter().read(source, Optional.empty(), ImportConfig.defaults(), JobContext.none());
    }

    private Optional<ImportOutcome> find() throws IOException {
        return cache.find(source, "canonical", JobContext.none());
    }

    private static byte[] bytes(Snapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SnapshotStore.write(snapshot, out);
        return out.toByteArray();
    }

    private Path entry() throws IOException {
        try (Stream<Path> files = Files.list(dir.resolve("cache"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void theSameSnapshotAndReportComeBack() throws Exception {
        ImportOutcome kept = find().orElseThrow();
        ImportOutcome fresh = read();
        assertArrayEquals(
                bytes(fresh.snapshot().orElseThrow()), bytes(kept.snapshot().orElseThrow()));
        assertEquals(fresh.report(), kept.report());
        assertEquals(1, kept.report().rejected());
    }

    @Test
    void aChangedFileIsNoticedEvenWithTheSameSizeAndTime() throws Exception {
        Path sales = source.resolve("sales.csv");
        FileTime time = Files.getLastModifiedTime(sales);
        Files.writeString(sales, Files.readString(sales).replace("A,1,5", "A,9,5"));
        Files.setLastModifiedTime(sales, time);
        assertTrue(find().isEmpty());
    }

    @Test
    void aFurtherFileAnotherWayOrAnotherVersionAreReadAnew() throws Exception {
        assertTrue(cache.find(source, "mapped", JobContext.none()).isEmpty());
        assertTrue(new SnapshotCache(dir.resolve("cache"), "Stillstock 2")
                .find(source, "canonical", JobContext.none())
                .isEmpty());
        Files.writeString(source.resolve("products.csv"), "product_id,name\nA,Cup\n");
        assertTrue(find().isEmpty());
    }

    @Test
    void aDamagedEntryIsPassedOver() throws Exception {
        byte[] good = Files.readAllBytes(entry());
        for (int at = 0; at < good.length; at += 7) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            Files.write(entry(), bad);
            assertTrue(find().isEmpty(), "byte " + at);
        }
        Files.write(entry(), Arrays.copyOf(good, good.length / 2));
        assertTrue(find().isEmpty());
        Files.write(entry(), new byte[0]);
        assertTrue(find().isEmpty());
        cache.keep(source, "canonical", read(), JobContext.none());
        assertTrue(find().isPresent());
    }

    @Test
    void onlyTheLastEightAreKept() throws Exception {
        for (int i = 0; i < 12; i++) {
            cache.keep(source, "way " + i, read(), JobContext.none());
        }
        try (Stream<Path> files = Files.list(dir.resolve("cache"))) {
            assertEquals(8, files.count());
        }
        assertTrue(cache.find(source, "way 11", JobContext.none()).isPresent());
    }
}

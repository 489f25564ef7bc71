package stillstock.importing.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.importing.ImportConfig;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;

/** A read that is given up leaves no thread, no file and no snapshot, and the file can be read again at once. */
class CancelledReadTest {
    @TempDir
    Path folder;

    /** Cancelled from a certain question on. */
    private static final class Asked implements JobContext {
        private final long most;
        private long asked;
        private double done;

        Asked(long most) {
            this.most = most;
        }

        @Override
        public void step(long part, long whole) {
            done = Math.max(done, whole == 0 ? 0 : (double) part / whole);
        }

        @Override
        public void message(String text) {
            // nobody reads
        }

        @Override
        public JobContext sub(double share) {
            return this;
        }

        @Override
        public boolean isCancelled() {
            return ++asked > most;
        }
    }

    private Path file(int rows) throws IOException {
        Path file = folder.resolve("sales.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("date,order_id,product_id,quantity,unit_price\n");
            for (int i = 0; i < rows; i++) {
                out.write("2025-01-0" + (1 + i % 9) + ",O" + i / 3 + ",P" + i % 997 + "," + (1 + i % 4) + ",2.50\n");
            }
        }
        return file;
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().startsWith("stillstock"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean readsAhead() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("stillstock-ahead"));
    }

    private void isGivenUpWithoutATrace(int rows, int asks) throws IOException {
        Path file = file(rows);
        byte[] before = rows > 1_000_000 ? new byte[0] : Files.readAllBytes(file);
        List<Path> temporary = temporary();
        long questions = questions(file);
        assertTrue(questions >= asks, questions + " questions");
        for (int i = 0; i < asks; i++) {
            long most = questions * i / asks;
            assertThrows(JobCancelledException.class, () -> new SnapshotImporter()
                    .read(file, Optional.empty(), ImportConfig.defaults(), new Asked(most)));
            assertFalse(readsAhead(), "a thread reads on");
            assertEquals(temporary, temporary());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
        if (before.length > 0) {
            assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(file)));
        }
        assertEquals(rows, Inputs.usable(Inputs.read(file)).sales().size());
    }

    private static long questions(Path file) {
        Asked all = new Asked(Long.MAX_VALUE);
        try {
            new SnapshotImporter().read(file, Optional.empty(), ImportConfig.defaults(), all);
        } catch (stillstock.importing.ImportException unusable) {
            throw new IllegalStateException(unusable);
        }
        assertEquals(1, all.done, 1e-9);
        return all.asked;
    }

    @Test
    void atAnyMoment() throws IOException {
        isGivenUpWithoutATrace(120_000, 12);
    }

    @Test
    @Tag("slow")
    void inTheMiddleOfTenMillionLines() throws IOException {
        isGivenUpWithoutATrace(10_000_000, 3);
    }
}

package stillstock.workspace.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import stillstock.files.AtomicFile;
import stillstock.files.Sha256;
import stillstock.importing.ImportOutcome;
import stillstock.importing.ImportReport;
import stillstock.job.JobContext;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.store.SnapshotStore;

/**
 * Keeps parsed snapshots with their import reports in a folder. An entry is used only where its sources' content is what
 * it was (see {@link Fingerprint}) and the way of reading is the same; what is damaged, outdated or of another version is
 * passed over, and the files are read anew. Entries are written whole or not at all. Nothing in them is code: columns
 * behind a checksum, and JSON of known records.
 */
public final class SnapshotCache {
    private static final int MOST_ENTRIES = 8;
    private static final long MOST_BYTES = 4L << 30;
    private static final int LARGEST_HEAD = 256 << 20;
    private static final String ENDING = ".snapshot";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final String program;

    /** What an entry says of itself before the columns. */
    private record Head(String program, List<InputFile> inputs, ImportReport report) {}

    /**
     * A cache in a folder, which need not exist yet.
     *
     * @param program name and version: what another version read is read anew
     */
    public SnapshotCache(Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /**
     * The outcome of reading a source before, where nothing changed since.
     *
     * @param way everything that the outcome depends on beside the files: mapping, limits
     * @throws IOException where the source cannot be read
     */
    public Optional<ImportOutcome> find(Path source, String way, JobContext job) throws IOException {
        Path entry = entry(source, way);
        if (!Files.isRegularFile(entry)) {
            return Optional.empty();
        }
        job.message("Checking that " + source.getFileName() + " did not change");
        try (InputStream file = Files.newInputStream(entry);
                BufferedInputStream in = new BufferedInputStream(file, 1 << 20)) {
            DataInputStream data = new DataInputStream(in);
            int length = data.readInt();
            if (length < 0 || length > Math.min(LARGEST_HEAD, Files.size(entry))) {
                return Optional.empty();
            }
            long checksum = data.readLong();
            byte[] bytes = data.readNBytes(length);
            if (checksum(bytes) != checksum) {
                return Optional.empty();
            }
            Head head = JSON.readValue(bytes, Head.class);
            if (!program.equals(head.program()) || !unchanged(source, head, job)) {
                return Optional.empty();
            }
            job.message("Opening what was read before");
            Snapshot snapshot = SnapshotStore.read(in, Files.size(entry) - Integer.BYTES - Long.BYTES - length);
            touch(entry);
            return Optional.of(new ImportOutcome(Optional.of(snapshot), head.report()));
        } catch (IOException | IllegalArgumentException | IllegalStateException damaged) {
            // whatever is wrong with it, the files themselves are there to be read
            return Optional.empty();
        }
    }

    /**
     * Keeps an outcome; one without a snapshot is not kept.
     *
     * @param way as in {@link #find}
     * @throws IOException where the entry cannot be written; an earlier one is then as it was
     */
    public void keep(Path source, String way, ImportOutcome outcome, JobContext job) throws IOException {
        if (outcome.snapshot().isEmpty()) {
            return;
        }
        byte[] head = json(new Head(program, Fingerprint.of(source, job), outcome.report()));
        if (head.length > LARGEST_HEAD) {
            return;
        }
        AtomicFile.write(entry(source, way), out -> {
            DataOutputStream data = new DataOutputStream(out);
            data.writeInt(head.length);
            data.writeLong(checksum(head));
            data.write(head);
            data.flush();
            SnapshotStore.write(outcome.snapshot().get(), out);
        });
        tidy();
    }

    /** A source that is gone cannot have changed: what was read from it is all there is. */
    private static boolean unchanged(Path source, Head head, JobContext job) throws IOException {
        return !Files.exists(source) || head.inputs().equals(Fingerprint.of(source, job));
    }

    /** Removes the entries used longest ago beyond eight of them or 4 GiB. */
    private void tidy() throws IOException {
        List<Path> entries;
        try (Stream<Path> files = Files.list(folder)) {
            entries = files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(SnapshotCache::used).reversed())
                    .toList();
        }
        long bytes = 0;
        for (int i = 0; i < entries.size(); i++) {
            bytes += Files.size(entries.get(i));
            if (i > 0 && (i >= MOST_ENTRIES || bytes > MOST_BYTES)) {
                Files.deleteIfExists(entries.get(i));
            }
        }
    }

    private static FileTime used(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static void touch(Path entry) throws IOException {
        Files.setLastModifiedTime(entry, FileTime.from(Instant.ofEpochMilli(System.currentTimeMillis())));
    }

    /** Where the entry of a source and a way of reading lies, whether it is there or not. */
    public Path entry(Path source, String way) {
        String key = source.toAbsolutePath().normalize() + "\n" + way;
        return folder.resolve(Sha256.of(key.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + ENDING);
    }

    private static long checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length);
        return checksum.getValue();
    }

    private static byte[] json(Head head) {
        try {
            return JSON.writeValueAsBytes(head);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is plain records", e);
        }
    }
}

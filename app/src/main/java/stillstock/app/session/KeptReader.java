package stillstock.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportOutcome;
import stillstock.importing.ImportReport;
import stillstock.job.JobContext;
import stillstock.workspace.cache.SnapshotCache;

/** Opens what was read before from the cache, and reads and keeps the rest. */
public final class KeptReader implements SnapshotReader {
    private static final String GONE =
            "%s is not there any more. What was read from it before is shown; Read again works" + " once it is back.";

    private final SnapshotReader reader;
    private final SnapshotCache cache;
    private final long leastMillis;

    /**
     * A reader before another.
     *
     * @param leastMillis what takes less to read is not worth keeping
     */
    public KeptReader(SnapshotReader reader, SnapshotCache cache, long leastMillis) {
        this.reader = reader;
        this.cache = cache;
        this.leastMillis = leastMillis;
    }

    @Override
    public ImportOutcome read(Path source, Optional<Path> mapping, ImportConfig config, JobContext job)
            throws Exception {
        String way = way(mapping, config);
        Optional<ImportOutcome> kept = cache.find(source, way, job);
        if (kept.isPresent()) {
            job.step(1, 1);
            return Files.exists(source) ? kept.get() : saysGone(source, kept.get());
        }
        if (!Files.exists(source)) {
            return reader.read(source, mapping, config, job);
        }
        long started = System.nanoTime();
        ImportOutcome outcome = reader.read(source, mapping, config, job);
        if ((System.nanoTime() - started) / 1_000_000 >= leastMillis) {
            job.message("Keeping what was read for the next time");
            keep(source, way, outcome, job);
        }
        return outcome;
    }

    /** The outcome with a word on its source, which is not there any more. */
    private static ImportOutcome saysGone(Path source, ImportOutcome kept) {
        ImportReport report = kept.report();
        List<String> notes = new ArrayList<>(report.notes());
        notes.add(0, GONE.formatted(source));
        return new ImportOutcome(
                kept.snapshot(),
                new ImportReport(
                        report.files(),
                        report.problems(),
                        report.rejects(),
                        notes,
                        report.unusable(),
                        report.rejectLimitExceeded()));
    }

    /**
     * The cache's entry of a source, made now where it is not there yet.
     *
     * @throws IOException where it cannot be written
     */
    Path entry(OpenedData data, ImportConfig config, JobContext job) throws IOException {
        String way = way(data.mapping(), config);
        Path entry = cache.entry(data.source(), way);
        if (Files.exists(data.source()) || !Files.exists(entry)) {
            cache.keep(data.source(), way, new ImportOutcome(Optional.of(data.imported()), data.report()), job);
        }
        return entry;
    }

    /** Where the entry of a source would lie. */
    Path place(Path source, Optional<Path> mapping, ImportConfig config) throws IOException {
        return cache.entry(source, way(mapping, config));
    }

    private static String way(Optional<Path> mapping, ImportConfig config) throws IOException {
        return config + "\n" + (mapping.isPresent() ? Files.readString(mapping.get()) : "");
    }

    private void keep(Path source, String way, ImportOutcome outcome, JobContext job) {
        try {
            cache.keep(source, way, outcome, job);
        } catch (IOException notWritable) {
            // a full disk or a read-only home costs time at the next start, nothing else
        }
    }
}

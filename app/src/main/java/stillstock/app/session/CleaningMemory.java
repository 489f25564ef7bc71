package stillstock.app.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import stillstock.files.Sha256;
import stillstock.quality.plan.CleaningPlan;
import stillstock.settings.AnalysisSettings;
import stillstock.settings.SettingsException;
import stillstock.settings.SettingsJson;

/**
 * Keeps the cleaning steps of each source: by the mapping it is read with, so that next month's file of the same shape
 * gets the same steps; by its own path where it needs none. Each is a settings file, so the command line can use it.
 */
public final class CleaningMemory {
    private final Path folder;

    /** A memory in a folder, which need not exist yet. */
    public CleaningMemory(Path folder) {
        this.folder = folder;
    }

    /** The steps kept for a source; none where nothing is kept or it cannot be read. */
    CleaningPlan recall(Path source, Optional<Path> mapping) {
        Path file = file(source, mapping);
        if (!Files.isRegularFile(file)) {
            return CleaningPlan.none();
        }
        try {
            return SettingsJson.read(file).cleaning();
        } catch (SettingsException unreadable) {
            return CleaningPlan.none();
        }
    }

    /** Keeps the steps of a source; where they cannot be written the work goes on without. */
    void keep(Path source, Optional<Path> mapping, CleaningPlan plan) {
        try {
            SettingsJson.write(AnalysisSettings.defaults().withCleaning(plan), file(source, mapping));
        } catch (IOException notWritable) {
            // a read-only home is no reason to stop anybody's work
        }
    }

    private Path file(Path source, Optional<Path> mapping) {
        String key = mapping.map(file -> "mapping " + file.toAbsolutePath().normalize())
                .orElse("source " + source.toAbsolutePath().normalize());
        return folder.resolve(Sha256.of(key.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + ".json");
    }
}

package stillstock.risk.life;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import stillstock.files.AtomicFile;

/**
 * A model on disk: the booster in XGBoost's UBJSON, which other programs can load, and beside it a JSON file of the same
 * name with features, settings, calibration, what was learned from, figures, the rows judged and where it comes from.
 * Files of older schema versions stay readable.
 */
public final class RiskModelFile {
    /** The version this program writes. */
    public static final int SCHEMA_VERSION = 2;

    private RiskModelFile() {}

    /**
     * Writes both files.
     *
     * @param file ending in .ubj
     * @throws IOException where either could not be written
     */
    public static void save(StoredModel stored, Path file) throws IOException {
        AtomicFile.write(file, out -> out.write(stored.model().boosterBytes()));
        AtomicFile.writeText(sidecar(file), out -> out.write(SidecarWriter.json(stored)));
    }

    /**
     * Reads both files.
     *
     * @throws IOException where either is missing or not what it should be; the message says which and what to do
     */
    public static StoredModel load(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(file + " is not there. Choose a model file (.ubj).");
        }
        if (!Files.exists(sidecar(file))) {
            throw new IOException(sidecar(file) + " is missing: a model is two files, keep them together ("
                    + file.getFileName() + ")");
        }
        try {
            return SidecarReader.read(
                    Files.readAllBytes(file), Files.readString(sidecar(file), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The JSON file beside a booster's. */
    public static Path sidecar(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.replaceFirst("\\.ubj$", "") + ".json");
    }
}

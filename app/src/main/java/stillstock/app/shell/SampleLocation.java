package stillstock.app.shell;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** Where the sample data lies: the system property {@code stillstock.sample}, else a folder above the program. */
public final class SampleLocation {
    /** Names the sample-data folder. */
    public static final String PROPERTY = "stillstock.sample";

    private static final String FOLDER = "sample-data";

    private SampleLocation() {}

    /** The folder of the sample's CSV files; empty where it is not to be found. */
    public static Optional<Path> csv() {
        String given = System.getProperty(PROPERTY, "");
        if (!given.isBlank() && Files.isDirectory(Path.of(given, "csv"))) {
            return Optional.of(Path.of(given, "csv"));
        }
        return program()
                .flatMap(SampleLocation::above)
                .or(() -> above(Path.of("").toAbsolutePath()));
    }

    static Optional<Path> above(Path start) {
        for (Path at = start.toAbsolutePath(); at != null; at = at.getParent()) {
            Path csv = at.resolve(FOLDER).resolve("csv");
            if (Files.isDirectory(csv)) {
                return Optional.of(csv);
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> program() {
        CodeSource source = SampleLocation.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException notAFile) {
            return Optional.empty();
        }
    }
}

package stillstock.workspace;

import java.util.Objects;

/**
 * A file or folder that the snapshot was read from.
 *
 * @param path as chosen by the user
 * @param sha256 of the content when it was read, 64 lower-case hexadecimal digits
 */
public record Source(String path, String sha256) {
    /** Checks both. */
    public Source {
        if (Objects.requireNonNull(path, "path").isBlank()) {
            throw new IllegalArgumentException("path of a source must not be blank");
        }
        if (!Objects.requireNonNull(sha256, "sha256").matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256 (" + sha256 + ") must be 64 hexadecimal digits");
        }
    }
}

package stillstock.app.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file under a temporary name and moves it, so that nobody ever sees half of it. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes text as UTF-8. */
    public static void write(Path target, String text) throws IOException {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes; the folder is made where it is missing. */
    public static void write(Path target, byte[] bytes) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, ".writing-", ".tmp");
        try {
            Files.write(half, bytes);
            move(half, target);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void move(Path half, Path target) throws IOException {
        try {
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

package stillstock.app.files;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files; a test answers in her place. */
public interface FilePrompt {
    /** A file to read; empty where she cancels. */
    Optional<Path> open(String title, FileKind kind);

    /** A folder; empty where she cancels. */
    Optional<Path> folder(String title);

    /** A file to write; empty where she cancels. */
    Optional<Path> save(String title, String suggestedName, FileKind kind);
}

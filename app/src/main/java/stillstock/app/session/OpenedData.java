package stillstock.app.session;

import java.nio.file.Path;
import java.util.Optional;
import stillstock.importing.ImportReport;
import stillstock.snapshot.Snapshot;

/**
 * What was opened.
 *
 * @param source the folder or file
 * @param mapping the column mapping it was read with; empty for canonical files
 */
public record OpenedData(Path source, Optional<Path> mapping, Snapshot snapshot, ImportReport report) {
    /** The name to call it by: the file's or folder's. */
    public String name() {
        Path file = source.toAbsolutePath().normalize().getFileName();
        return file == null ? source.toString() : file.toString();
    }
}

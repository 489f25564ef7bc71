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
    /** The name to call it by: the file's or folder's with the folder it lies in. */
    public String name() {
        Path absolute = source.toAbsolutePath().normalize();
        int parts = absolute.getNameCount();
        return parts < 2
                ? absolute.toString()
                : absolute.subpath(parts - 2, parts).toString();
    }
}

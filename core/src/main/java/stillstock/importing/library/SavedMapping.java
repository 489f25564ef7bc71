package stillstock.importing.library;

import java.nio.file.Path;
import stillstock.importing.mapping.ColumnMapping;

/**
 * A mapping that was saved.
 *
 * @param file where it lies
 */
public record SavedMapping(Path file, ColumnMapping mapping) {}

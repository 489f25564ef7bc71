package stillstock.importing.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import stillstock.importing.mapping.ColumnMapping;

/**
 * What is to be imported.
 *
 * @param sources folders and files of text tables, or one SQLite file
 * @param mapping which columns feed which canonical ones; empty where files and columns have their canonical names
 * @param mended rejects files of an earlier import of the same sources, with rows mended by hand: each takes the place of
 *     the row in its line
 */
public record ImportInput(List<Path> sources, Optional<ColumnMapping> mapping, List<Path> mended) {
    /** Copies its lists. */
    public ImportInput {
        sources = List.copyOf(sources);
        mended = List.copyOf(mended);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("sources must name at least one file or folder");
        }
    }

    /** One file or folder. */
    public static ImportInput of(Path source, Optional<ColumnMapping> mapping) {
        return new ImportInput(List.of(source), mapping, List.of());
    }

    /** The sources in the user's words. */
    String words() {
        return sources.size() == 1
                ? sources.get(0).toString()
                : sources.get(0) + " and " + (sources.size() - 1) + " more";
    }
}

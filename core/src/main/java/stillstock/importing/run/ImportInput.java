package stillstock.importing.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import stillstock.importing.mapping.ColumnMapping;

/**
 * What is to be imported.
 *
 * @param place folders and files of text tables, one SQLite file, or a database
 * @param mapping which columns feed which canonical ones; empty where files and columns have their canonical names
 * @param mended rejects files of an earlier import of the same sources, with rows mended by hand: each takes the place of
 *     the row in its line
 */
public record ImportInput(InputPlace place, Optional<ColumnMapping> mapping, List<Path> mended) {
    /** Copies its list. */
    public ImportInput {
        mended = List.copyOf(mended);
    }

    /** Files and folders. */
    public ImportInput(List<Path> sources, Optional<ColumnMapping> mapping, List<Path> mended) {
        this(new InputPlace.Files(sources), mapping, mended);
    }

    /** Any place, nothing mended. */
    public static ImportInput of(InputPlace place, Optional<ColumnMapping> mapping) {
        return new ImportInput(place, mapping, List.of());
    }

    /** One file or folder. */
    public static ImportInput of(Path source, Optional<ColumnMapping> mapping) {
        return new ImportInput(List.of(source), mapping, List.of());
    }

    /** The sources in the user's words. */
    String words() {
        return place.name();
    }
}

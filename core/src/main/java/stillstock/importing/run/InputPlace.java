package stillstock.importing.run;

import java.nio.file.Path;
import java.util.List;
import stillstock.importing.jdbc.JdbcTarget;

/** Where an input is. */
public sealed interface InputPlace permits InputPlace.Files, InputPlace.Database {
    /** A folder of text tables, text tables, or one SQLite file. */
    record Files(List<Path> paths) implements InputPlace {
        /** Copies and checks. */
        public Files {
            if (paths.isEmpty()) {
                throw new IllegalArgumentException("paths (" + paths + ") must name a file or folder");
            }
            paths = List.copyOf(paths);
        }

        @Override
        public String name() {
            return paths.size() == 1 ? paths.get(0).toString() : paths.get(0) + " and " + (paths.size() - 1) + " more";
        }

        @Override
        public Path path() {
            Path first = paths.get(0).toAbsolutePath().normalize();
            return paths.size() == 1 ? paths.get(0) : first.getParent();
        }
    }

    /** A database server. */
    record Database(JdbcTarget target) implements InputPlace {
        @Override
        public String name() {
            return target.shown();
        }

        @Override
        public Path path() {
            return Path.of(target.shown().replaceAll("[^A-Za-z0-9.]+", "-"));
        }
    }

    /** What to call it in messages. */
    String name();

    /** A path to call it by: the file or folder, or for a database its URL's words. */
    Path path();

    /** A file or folder. */
    static InputPlace of(Path path) {
        return new Files(List.of(path));
    }
}

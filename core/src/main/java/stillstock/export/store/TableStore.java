package stillstock.export.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A place that tables are written to. */
public interface TableStore extends Closeable {
    /**
     * Starts a table; several may be open at once.
     *
     * @param name file name without ending, or SQLite table name
     * @param columns in order
     */
    RowSink open(String name, List<Column> columns) throws IOException;

    /** Says that everything was written; without it, closing throws away what can be thrown away. */
    void complete() throws IOException;
}

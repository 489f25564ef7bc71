package stillstock.importing.row;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The tables of an input: the CSV files of a folder, one CSV file, or the tables of a database. */
public interface TableSet extends Closeable {
    /** The tables' names in order: file names with their ending, or table and view names. */
    List<String> names();

    /**
     * Opens a table by one of its {@link #names()}.
     *
     * @throws UnusableInputException where its content is no table
     * @throws IOException where it cannot be read
     */
    RowSource open(String name, SourceFormat format) throws IOException, UnusableInputException;

    /** True where a table is a view, which shows what other tables hold. */
    default boolean isView(String name) {
        return false;
    }

    /** Hash of the bytes of the file that holds a table, lower-case hex. */
    String sha256(String name) throws IOException;
}

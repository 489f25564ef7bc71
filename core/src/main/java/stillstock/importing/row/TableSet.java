package stillstock.importing.row;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
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

    /**
     * Opens a table whose rows are lists of any length: none is mended for it, and nothing is taken for a footer.
     *
     * @throws UnusableInputException where its content is no table
     * @throws IOException where it cannot be read
     */
    default RowSource openLists(String name, SourceFormat format) throws IOException, UnusableInputException {
        return open(name, format);
    }

    /**
     * Opens a table with the records that are no rows.
     *
     * @param lists true where rows are lists of any length, as for {@link #openLists}
     * @throws UnusableInputException where its content is no table
     * @throws IOException where it cannot be read
     */
    default RecordSource openRecords(String name, SourceFormat format, boolean lists)
            throws IOException, UnusableInputException {
        return new RowsAsRecords(lists ? openLists(name, format) : open(name, format));
    }

    /** True where a table is a view, which shows what other tables hold. */
    default boolean isView(String name) {
        return false;
    }

    /**
     * Where lines of a table begin.
     *
     * @param lines line numbers from 1, ascending
     * @return bytes before each line in the (unpacked) file; -1 where the table is no text
     */
    default long[] byteOffsets(String name, long[] lines) throws IOException {
        long[] unknown = new long[lines.length];
        Arrays.fill(unknown, -1);
        return unknown;
    }

    /** Hash of the bytes of the file that holds a table, lower-case hex. */
    String sha256(String name) throws IOException;
}

package stillstock.importing.row;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * The rows of one table of an input, read once from first to last. The row's accessors speak of the row that the last
 * {@link #next()} found and change with the next one. Not safe for several threads.
 */
public interface RowSource extends Closeable {
    /** What {@link #code} says where a text has no number. */
    int NOT_CODED = -1;

    /** The column names as written, blanks around them removed; a column without a name is empty. */
    List<String> header();

    /**
     * Goes to the next row; blank lines are passed over.
     *
     * @return false after the last row
     * @throws IOException where the input cannot be read any further
     */
    boolean next() throws IOException;

    /** Fields of this row, which differ from the header's where {@link #fault()} says so. */
    int size();

    /** One field as written, blanks around it removed; empty where blank or beyond the row's end. */
    String text(int column);

    /**
     * A number that stands for a field's text in this table, so that what was found out of a text once need not be looked
     * up again: the same number is the same text. Numbers are small, from 0; {@link #NOT_CODED} where the text has none.
     */
    default int code(int column) {
        return NOT_CODED;
    }

    /** Line of the row's first character, from 1; the row number in a database. */
    long line();

    /** What is wrong with the row as a row, whatever its fields mean. */
    RowFault fault();

    /** What was done to read a row that has a fault and is usable; empty otherwise. */
    default String repair() {
        return "";
    }

    /** The type that a database declares of a column ("DATE"); empty where nothing is declared. */
    default String declared(int column) {
        return "";
    }

    /** How the values of a column are written. */
    default ColumnFormat format(int column) {
        return ColumnFormat.PLAIN;
    }

    /**
     * Says that a value could not be read in the column's {@link #format}, which may have been decided by the first rows.
     *
     * @throws RevisedFormatException where all rows together tell another format: then the table is to be read again
     */
    default void doubt(int column) {
        // the format is beyond doubt
    }

    /** What is worth saying of the table once it has been read: records that are no rows, further tables. */
    default List<String> remarks() {
        return List.of();
    }

    /** How the table was found to be written; {@link SourceFormat#DETECT} for a database. */
    default SourceFormat found() {
        return SourceFormat.DETECT;
    }

    /** How much of the input has been read, 0..1. */
    double share();
}

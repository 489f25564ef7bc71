package stillstock.importing.bind;

import stillstock.importing.row.ColumnFormat;
import stillstock.importing.row.RowSource;

/** Where a value of a row comes from: a column, a column looked up elsewhere, or a constant. */
@FunctionalInterface
public interface Cell {
    /** The text in the row that a source stands on; empty where blank. */
    String text(RowSource row);

    /** A number that stands for the text; see {@link RowSource#code}. */
    default int code(RowSource row) {
        return RowSource.NOT_CODED;
    }

    /** How its values are written. */
    default ColumnFormat format() {
        return ColumnFormat.PLAIN;
    }

    /** Says that a value could not be read in the {@link #format}; see {@link RowSource#doubt}. */
    default void doubt() {
        // the format is beyond doubt
    }
}

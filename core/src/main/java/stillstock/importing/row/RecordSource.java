package stillstock.importing.row;

/** The records of a table, those too that are no rows of it: what stands before and behind it, comments, headers. */
public interface RecordSource extends RowSource {
    /** What the record is. */
    RecordKind kind();

    /** True for a row of the table, behind a repeated header too. */
    default boolean isRow() {
        return kind().isRow();
    }

    /** The record as it stands in the file, its line end left out; empty in a database. */
    String record();

    /** Why a row was rejected, in words; empty for others. */
    default String cause() {
        return "";
    }
}

package stillstock.importing.row;

/** What a record of a text is. */
public enum RecordKind {
    /** Before the table. */
    PREAMBLE,
    /** Names the columns. */
    HEADER,
    COMMENT,
    /** A row as it stands. */
    ROW,
    /** A row that was mended. */
    REPAIRED,
    /** A row that could not be mended. */
    REJECTED,
    /** After the table: sums, signatures, blank cells. */
    FOOTER,
    /** The header of another table in the same text. */
    FURTHER_HEADER,
    /** A row of another table in the same text. */
    FURTHER_ROW;

    /** True for the rows of the table, which add up to those read. */
    public boolean isRow() {
        return this == ROW || this == REPAIRED || this == REJECTED;
    }
}

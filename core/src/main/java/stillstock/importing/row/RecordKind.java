package stillstock.importing.row;

/** What a record of a text is. */
public enum RecordKind {
    /** Before the table. */
    PREAMBLE("before the table"),
    /** Names the columns. */
    HEADER("header"),
    COMMENT("comment"),
    /** A row as it stands. */
    ROW("row"),
    /** A row that was mended. */
    REPAIRED("row, mended"),
    /** A row that could not be mended. */
    REJECTED("row, rejected"),
    /** After the table: sums, signatures, blank cells. */
    FOOTER("after the table"),
    /** The header of another table in the same text, or the table's own once more. */
    FURTHER_HEADER("another header"),
    /** A row of another table in the same text, or behind the table's own header once more. */
    FURTHER_ROW("row below it");

    private final String words;

    RecordKind(String words) {
        this.words = words;
    }

    /** In the user's words. */
    public String words() {
        return words;
    }

    /** True for the rows of the table, which add up to those read. */
    public boolean isRow() {
        return this == ROW || this == REPAIRED || this == REJECTED;
    }
}

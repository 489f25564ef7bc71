package stillstock.importing.row;

/** What can be wrong with a row before its fields are looked at. */
public enum RowFault {
    /** The row is well formed. */
    NONE(true),
    /** Further fields than the header has, all blank. */
    BLANK_EXTRA_FIELDS(true),
    /** Quotation marks that do not match, yet the row can be read when they are taken as text. */
    QUOTE_TAKEN_AS_TEXT(true),
    /** NUL characters in the row. */
    NUL_CHARACTERS(true),
    /** Another number of fields than the header has, mended to the one likeliest reading. */
    MENDED(true),
    /** A row that was put in by hand in place of a rejected one. */
    MENDED_BY_HAND(true),
    /** Fewer or more fields than the header has. */
    WRONG_FIELD_COUNT(false),
    /** Quotation marks that do not match, and the row cannot be mended. */
    UNMATCHED_QUOTE(false),
    /** The row is longer or has more fields than any honest file's. */
    TOO_LONG(false);

    private final boolean usable;

    RowFault(boolean usable) {
        this.usable = usable;
    }

    /** True where the row's fields can be used. */
    public boolean usable() {
        return usable;
    }
}

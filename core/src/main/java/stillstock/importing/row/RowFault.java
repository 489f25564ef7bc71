package stillstock.importing.row;

/** What can be wrong with a row before its fields are looked at. */
public enum RowFault {
    /** The row is well formed. */
    NONE(""),
    /** Further fields than the header has, all blank. */
    BLANK_EXTRA_FIELDS("the blank fields beyond the header's last column were left out"),
    /** Quotation marks that do not match, yet the row has as many fields as the header when they are taken as text. */
    QUOTE_TAKEN_AS_TEXT("the quotation mark was taken as text"),
    /** NUL characters in the row. */
    NUL_CHARACTERS("the NUL characters were left out"),
    /** Fewer or more fields than the header has. */
    WRONG_FIELD_COUNT(""),
    /** Quotation marks that do not match, and the row cannot be mended. */
    UNMATCHED_QUOTE(""),
    /** The row is longer or has more fields than any honest file's. */
    TOO_LONG("");

    private final String repair;

    RowFault(String repair) {
        this.repair = repair;
    }

    /** What was done to read the row all the same; empty where it could not be. */
    public String repair() {
        return repair;
    }

    /** True where the row's fields can be used. */
    public boolean usable() {
        return this == NONE || !repair.isEmpty();
    }
}

package stillstock.importing;

/** What can be wrong with a row. */
public enum Cause {
    /** Fewer or more fields than the header has. */
    WRONG_FIELD_COUNT("the row has another number of fields than the header"),
    /** A date that cannot be read in the file's format. */
    BAD_DATE("the date cannot be read"),
    /** A date more than a year after the other movements or before 1950. */
    IMPLAUSIBLE_DATE("the date is far outside the data's range"),
    /** A number that cannot be read. */
    BAD_NUMBER("the number cannot be read"),
    /** A required field is blank. */
    MISSING_VALUE("a required value is blank"),
    /** The same key came before. */
    DUPLICATE_KEY("the key came before"),
    /** A product id that the product file does not have. */
    UNKNOWN_PRODUCT("the product is not in the product file"),
    /** A negative stock level. */
    NEGATIVE_STOCK("the stock level is negative"),
    /** A quantity of zero or, without a mapping that says what it means, below zero. */
    BAD_QUANTITY("the quantity is not above zero"),
    /** A quotation mark that is never closed, or text after a closing one. */
    BAD_QUOTE("the quotation marks do not match"),
    /** A value outside its range, such as a discount above 1. */
    OUT_OF_RANGE("the value is outside its range"),
    /** A value that does not have the form which the mapping asks for, or that is neither yes nor no. */
    BAD_VALUE("the value does not have the expected form"),
    /** A NUL character. */
    BAD_CHARACTER("the row holds NUL characters"),
    /** A row that was rejected before and was mended by hand. */
    MENDED("the row was rejected before and mended by hand"),
    /** A row that is longer than any honest file's. */
    TOO_LONG("the row is too long");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    /** The cause in the user's words. */
    public String words() {
        return words;
    }
}

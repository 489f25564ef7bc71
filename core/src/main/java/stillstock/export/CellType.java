package stillstock.export;

/** What a column holds, which decides how its cells are written and aligned. */
public enum CellType {
    /** Text, left-aligned. */
    TEXT(0),
    /** Whole numbers. */
    INTEGER(0),
    /** Money, two decimals. */
    MONEY(2),
    /** Decimal numbers, up to four decimals. */
    NUMBER(4),
    /** Shares and scores of 0..1, up to six decimals. */
    SHARE(6),
    /** Dates, ISO. */
    DATE(0);

    private final int decimals;

    CellType(int decimals) {
        this.decimals = decimals;
    }

    /** Decimals written at most; money always has all of them. */
    public int decimals() {
        return decimals;
    }

    /** True for what is right-aligned and typed as a number. */
    public boolean numeric() {
        return this != TEXT && this != DATE;
    }
}

package stillstock.importing.type;

/** What the values of a column are. */
public enum ColumnKind {
    /** No cell holds a value. */
    EMPTY("empty"),
    TEXT("text"),
    NUMBER("number"),
    DATE("date"),
    YES_NO("yes or no");

    private final String words;

    ColumnKind(String words) {
        this.words = words;
    }

    /** The kind in the user's words. */
    public String words() {
        return words;
    }
}

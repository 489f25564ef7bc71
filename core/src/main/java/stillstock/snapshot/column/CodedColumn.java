package stillstock.snapshot.column;

/** A text column with few distinct values: one code a row and the dictionary that explains it. */
public final class CodedColumn {
    private final Dictionary dictionary;
    private final int[] codes;

    /**
     * A column over codes that are kept, not copied.
     *
     * @param codes of the dictionary, {@link Dictionary#MISSING} where blank
     */
    public CodedColumn(Dictionary dictionary, int[] codes) {
        this.dictionary = dictionary;
        this.codes = codes;
    }

    /** The code in a row, {@link Dictionary#MISSING} where blank. */
    public int code(int row) {
        return codes[row];
    }

    /** The text in a row, empty where blank. */
    public String text(int row) {
        return dictionary.text(codes[row]);
    }

    /** The distinct values. */
    public Dictionary dictionary() {
        return dictionary;
    }

    /** Rows. */
    public int size() {
        return codes.length;
    }
}

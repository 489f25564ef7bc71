package stillstock.importing.type;

/**
 * The first of some cells.
 *
 * @param text of the cell, shortened
 * @param line of its row, from 1; 0 where there is none
 */
record FirstCell(String text, long line) {
    /** No cell. */
    static final FirstCell NONE = new FirstCell("", 0);

    private static final int SHOWN = 200;

    /** The earlier of this and another cell. */
    FirstCell or(String other, long at) {
        return line > 0 && line <= at ? this : new FirstCell(shortened(other), at);
    }

    /** The earlier of both. */
    FirstCell earlier(FirstCell other) {
        return other.line == 0 || (line > 0 && line <= other.line) ? this : other;
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
    }
}

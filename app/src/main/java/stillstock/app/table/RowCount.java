package stillstock.app.table;

/**
 * How many rows a table shows of how many it has.
 *
 * @param shown after filters
 * @param total before filters
 */
public record RowCount(int shown, int total) {
    /** Nothing of nothing. */
    public static final RowCount NONE = new RowCount(0, 0);

    /** "120 / 600 rows", "600 rows" where all are shown. */
    public String words() {
        String all = GridText.number(total, 0) + (total == 1 ? " row" : " rows");
        return shown == total ? all : GridText.number(shown, 0) + " / " + all;
    }
}

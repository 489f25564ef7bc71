package stillstock.importing.text;

import java.util.Arrays;
import stillstock.importing.detect.TableRecords;
import stillstock.importing.row.RecordKind;
import stillstock.importing.row.RowFault;

/** Some rows of a text table, their fields' characters one after the other; filled again and again. */
final class RowBlock {
    private static final int ROWS = 2048;
    private static final int CHARACTERS = 1 << 18;
    /** So that rows of thousands of blank fields take no more memory than others. */
    private static final int FIELDS = 1 << 17;

    private char[] chars = new char[1 << 16];
    private int used;
    private int[] begins = new int[ROWS * 8];
    private int[] ends = new int[ROWS * 8];
    private int fields;
    private final int[] firsts = new int[ROWS + 1];
    private final long[] lines = new long[ROWS];
    private final RowFault[] faults = new RowFault[ROWS];
    private final String[] repairs = new String[ROWS];
    private int rows;
    private double share;
    /** By column and row, for the columns that are asked for; none for the others. */
    private final String[][] texts;

    RowBlock(int columns) {
        texts = new String[columns][];
    }

    void clear() {
        used = 0;
        fields = 0;
        rows = 0;
    }

    boolean full() {
        return rows == ROWS || used > CHARACTERS || fields > FIELDS;
    }

    int rows() {
        return rows;
    }

    /**
     * Adds the row that the records stand on, blanks around its fields left out.
     *
     * @param caches make the texts of the columns that are asked for; null for others
     */
    void add(TableRecords records, TextCache[] caches) {
        int size = records.size();
        if (fields + size > begins.length) {
            int more = Math.max(begins.length * 2, fields + size);
            begins = Arrays.copyOf(begins, more);
            ends = Arrays.copyOf(ends, more);
        }
        int length = records.characters();
        if (used + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, used + length));
        }
        used = records.copyFields(chars, used, begins, ends, fields);
        boolean plain = records.kind() == RecordKind.ROW;
        lines[rows] = records.line();
        faults[rows] = plain ? RowFault.NONE : records.fault();
        repairs[rows] = plain ? "" : records.repair();
        firsts[rows] = fields;
        for (int i = 0; i < texts.length; i++) {
            if (caches[i] == null) {
                texts[i] = null;
            } else {
                makeText(i, size, caches[i]);
            }
        }
        fields += size;
        firsts[++rows] = fields;
    }

    private void makeText(int column, int size, TextCache cache) {
        if (texts[column] == null) {
            if (rows > 0) {
                return;
            }
            texts[column] = new String[ROWS];
        }
        int at = fields + column;
        texts[column][rows] = column < size ? cache.text(chars, begins[at], ends[at]) : "";
    }

    String text(int row, int column) {
        if (column >= size(row)) {
            return "";
        }
        if (column < texts.length && texts[column] != null) {
            return texts[column][row];
        }
        int at = firsts[row] + column;
        return begins[at] == ends[at] ? "" : new String(chars, begins[at], ends[at] - begins[at]);
    }

    void share(double read) {
        share = read;
    }

    double share() {
        return share;
    }

    int size(int row) {
        return firsts[row + 1] - firsts[row];
    }

    long line(int row) {
        return lines[row];
    }

    RowFault fault(int row) {
        return faults[row];
    }

    String repair(int row) {
        return repairs[row];
    }
}

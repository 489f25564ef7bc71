package stillstock.importing.text;

import java.util.Arrays;
import stillstock.importing.detect.TableRecords;
import stillstock.importing.row.RecordKind;
import stillstock.importing.row.RowFault;
import stillstock.importing.row.RowSource;
import stillstock.importing.text.code.TextCoder;

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
    /** By column and row, for the columns whose numbers are asked for; none for the others. */
    private final int[][] codes;
    /** What the numbers of a column stand for. */
    private final String[][] known;

    RowBlock(int columns) {
        texts = new String[columns][];
        codes = new int[columns][];
        known = new String[columns][];
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

    /** Adds the row that the records stand on, blanks around its fields left out. */
    void add(TableRecords records) {
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
        fields += size;
        firsts[++rows] = fields;
    }

    /** Makes the texts and numbers that are asked for, once the last row was added: column by column, as is quickest. */
    void make(TextCache[] caches, TextCoder[] coders) {
        for (int i = 0; i < texts.length; i++) {
            texts[i] = caches[i] == null ? null : made(i, texts[i], caches[i]);
            codes[i] = coders[i] == null ? null : made(i, codes[i], coders[i]);
            known[i] = coders[i] == null ? null : coders[i].texts();
        }
    }

    private String[] made(int column, String[] before, TextCache cache) {
        String[] made = before == null ? new String[ROWS] : before;
        for (int i = 0; i < rows; i++) {
            int at = firsts[i] + column;
            made[i] = at < firsts[i + 1] ? cache.text(chars, begins[at], ends[at]) : "";
        }
        return made;
    }

    private int[] made(int column, int[] before, TextCoder coder) {
        int[] made = before == null ? new int[ROWS] : before;
        for (int i = 0; i < rows; i++) {
            int at = firsts[i] + column;
            made[i] = at < firsts[i + 1] ? coder.code(chars, begins[at], ends[at]) : RowSource.NOT_CODED;
        }
        return made;
    }

    int code(int row, int column) {
        return column < codes.length && codes[column] != null ? codes[column][row] : RowSource.NOT_CODED;
    }

    String text(int row, int column) {
        if (column >= size(row)) {
            return "";
        }
        if (column < texts.length && texts[column] != null) {
            return texts[column][row];
        }
        int code = code(row, column);
        if (code != RowSource.NOT_CODED) {
            return known[column][code];
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

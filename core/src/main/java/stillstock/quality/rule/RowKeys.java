package stillstock.quality.rule;

import java.util.Arrays;

/** Finds rows with equal keys in a slice of a table: an open hash table of row numbers, used again for each slice. */
final class RowKeys {
    /** A hash of a row's key. */
    @FunctionalInterface
    interface Hash {
        int of(int row);
    }

    /** Whether two rows have the same key. */
    @FunctionalInterface
    interface Same {
        boolean rows(int a, int b);
    }

    /** Told of a row whose key came before, and of the first row of that key. */
    @FunctionalInterface
    interface Repeat {
        void found(int first, int row);
    }

    private static final int FREE = -1;
    private final Hash hash;
    private final Same same;
    private int[] table = new int[16];

    RowKeys(Hash hash, Same same) {
        this.hash = hash;
        this.same = same;
    }

    /** Tells of every row of a slice whose key came before in it; linear in the rows. */
    void repeats(int from, int to, Repeat repeat) {
        int rows = to - from;
        if (rows < 2) {
            return;
        }
        int size = Math.max(16, Integer.highestOneBit(rows) * 4);
        if (table.length < size) {
            table = new int[size];
        }
        Arrays.fill(table, 0, size, FREE);
        for (int row = from; row < to; row++) {
            int at = spread(hash.of(row)) & (size - 1);
            while (table[at] != FREE && !same.rows(table[at], row)) {
                at = (at + 1) & (size - 1);
            }
            if (table[at] == FREE) {
                table[at] = row;
            } else {
                repeat.found(table[at], row);
            }
        }
    }

    /** Fibonacci hashing, Knuth, The Art of Computer Programming, vol. 3, 6.4. */
    private static int spread(int hash) {
        int product = hash * 0x9E3779B9;
        return product ^ (product >>> 15);
    }
}

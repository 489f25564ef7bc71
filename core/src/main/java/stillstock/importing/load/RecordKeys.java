package stillstock.importing.load;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The keys (product, day, place) of stock records seen so far, 16 bytes each in an open table of longs. */
final class RecordKeys {
    private static final int PLACES = 1 << 12;
    private static final int DAYS = 1 << 21;
    private static final long EMPTY = -1;

    private record Wide(int product, int day, int place) {}

    private final Set<Wide> wide = new HashSet<>();
    private long[] table = new long[1 << 10];
    private int size;

    RecordKeys() {
        Arrays.fill(table, EMPTY);
    }

    /** Adds a key; false where it was there. */
    boolean add(int product, int day, int place) {
        if (place + 1 >= PLACES || day < 0 || day >= DAYS) {
            return wide.add(new Wide(product, day, place));
        }
        if (size * 2 >= table.length) {
            grow();
        }
        boolean added = put(table, ((long) product * DAYS + day) * PLACES + place + 1);
        size += added ? 1 : 0;
        return added;
    }

    private static boolean put(long[] table, long key) {
        int mask = table.length - 1;
        // Fibonacci hashing, Knuth, The Art of Computer Programming, vol. 3, 6.4
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (table[at] != EMPTY) {
            if (table[at] == key) {
                return false;
            }
            at = (at + 1) & mask;
        }
        table[at] = key;
        return true;
    }

    private void grow() {
        long[] bigger = new long[table.length * 2];
        Arrays.fill(bigger, EMPTY);
        for (long key : table) {
            if (key != EMPTY) {
                put(bigger, key);
            }
        }
        table = bigger;
    }
}

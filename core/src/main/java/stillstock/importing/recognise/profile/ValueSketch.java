package stillstock.importing.recognise.profile;

/**
 * A sample of the distinct values of a column, by hash: all of them while they are few, then every second, fourth, ...
 * (adaptive sampling, P. Flajolet, "On adaptive sampling", Computing 34, 1990). Which values are kept depends on the
 * values alone, so that the samples of two columns can be compared.
 */
public final class ValueSketch {
    private static final int MOST = 8192;
    private static final int SLOTS = 1 << 15;

    private long[] table = new long[SLOTS >> 6];
    private int size;
    private int level;

    /** Takes a value. */
    void add(String value) {
        long hash = hash(value);
        if ((hash & mask(level)) != 0) {
            return;
        }
        insert(hash);
        while (size > MOST) {
            level++;
            rebuild(table.length);
        }
    }

    private void insert(long hash) {
        int at = slot(hash);
        if (table[at] == 0) {
            table[at] = hash;
            size++;
            if (size * 2 > table.length && table.length < SLOTS) {
                rebuild(table.length * 2);
            }
        }
    }

    private void rebuild(int slots) {
        long[] old = table;
        table = new long[slots];
        size = 0;
        for (long hash : old) {
            if (hash != 0 && (hash & mask(level)) == 0) {
                table[slot(hash)] = hash;
                size++;
            }
        }
    }

    private int slot(long hash) {
        int at = (int) ((hash >>> 32) & (table.length - 1));
        while (table[at] != 0 && table[at] != hash) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private boolean has(long hash) {
        return table[slot(hash)] == hash;
    }

    private static long mask(int level) {
        return (1L << level) - 1;
    }

    /** Distinct values: exact up to 8,192, beyond that within about 1 %. */
    public long distinct() {
        return (long) size << level;
    }

    /** True where the number of distinct values is exact. */
    public boolean exact() {
        return level == 0;
    }

    /** The share of this column's distinct values that the other has too, 0..1; 0 where there is nothing to compare. */
    public double containedIn(ValueSketch other) {
        long shared = mask(Math.max(level, other.level));
        int compared = 0;
        int found = 0;
        for (long hash : table) {
            if (hash != 0 && (hash & shared) == 0) {
                compared++;
                found += other.has(hash) ? 1 : 0;
            }
        }
        return compared == 0 ? 0 : (double) found / compared;
    }

    /** FNV-1a over the characters and the finish of splitmix64, so that low bits are as good as high ones. */
    static long hash(String value) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < value.length(); i++) {
            h = (h ^ value.charAt(i)) * 0x100000001b3L;
        }
        h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
        h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
        h ^= h >>> 31;
        return h == 0 ? 1 : h;
    }
}

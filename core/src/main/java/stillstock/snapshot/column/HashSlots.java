package stillstock.snapshot.column;

/**
 * An open table of numbers by hash: 8 bytes a place, at most half of the places taken. What a number stands for, and
 * whether it is the same, is known to the user, who walks from {@link #first} over {@link #next} until
 * {@link #NONE}. Not safe for several threads while it grows.
 */
public final class HashSlots {
    /** No number. */
    public static final int NONE = -1;

    /** Places that are looked at for one hash; texts made to collide need more. */
    private static final int FARTHEST = 256;
    /** Fibonacci hashing, Knuth, The Art of Computer Programming, vol. 3, 6.4. */
    private static final int SPREAD = 0x9E3779B9;

    /** A hash above, the number and one below; 0 where free. */
    private long[] slots;

    private int shift;
    private int size;

    /** A table with room for so many numbers before it grows. */
    public HashSlots(int expected) {
        room(Math.max(16, Integer.highestOneBit(Math.max(1, expected)) * 4));
    }

    private void room(int places) {
        slots = new long[places];
        shift = Integer.numberOfLeadingZeros(places) + 1;
    }

    /** The place that the numbers of a hash begin at. */
    public int first(int hash) {
        return hash * SPREAD >>> shift;
    }

    /** The place after a place. */
    public int next(int place) {
        return place + 1 & slots.length - 1;
    }

    /** True where nothing is at a place: what was looked for is not here. */
    public boolean isFree(int place) {
        return slots[place] == 0;
    }

    /** The number at a place where it has this hash, {@link #NONE} otherwise. */
    public int number(int place, int hash) {
        long slot = slots[place];
        return (int) (slot >>> Integer.SIZE) == hash ? (int) slot - 1 : NONE;
    }

    /**
     * Adds a number, 0 or above.
     *
     * @return false where too many numbers crowd one place; the table is then of no use any more
     */
    public boolean add(int hash, int number) {
        boolean roomy = ++size <= slots.length / 2 || grow();
        return roomy && put((long) hash << Integer.SIZE | number + 1);
    }

    private boolean grow() {
        long[] before = slots;
        room(before.length * 2);
        boolean all = true;
        for (long slot : before) {
            all &= slot == 0 || put(slot);
        }
        return all;
    }

    private boolean put(long slot) {
        int place = first((int) (slot >>> Integer.SIZE));
        for (int far = 0; slots[place] != 0; far++) {
            if (far == FARTHEST) {
                return false;
            }
            place = next(place);
        }
        slots[place] = slot;
        return true;
    }
}

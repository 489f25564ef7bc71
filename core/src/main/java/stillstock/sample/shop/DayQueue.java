package stillstock.sample.shop;

import java.util.Arrays;

/** Things that will happen on a coming day, at most a ring's length ahead: each is a few ints. */
final class DayQueue {
    private final int width;
    private final int[][] items;
    private final int[] sizes;

    /**
     * A queue.
     *
     * @param days how far ahead a thing may lie, exclusive
     * @param width ints a thing
     */
    DayQueue(int days, int width) {
        this.width = width;
        items = new int[days][0];
        sizes = new int[days];
    }

    void add(int day, int... thing) {
        int slot = day % items.length;
        if (sizes[slot] + width > items[slot].length) {
            items[slot] = Arrays.copyOf(items[slot], Math.max(64, items[slot].length * 2));
        }
        System.arraycopy(thing, 0, items[slot], sizes[slot], width);
        sizes[slot] += width;
    }

    /** How many things wait for a day. */
    int size(int day) {
        return sizes[day % items.length] / width;
    }

    int get(int day, int index, int part) {
        return items[day % items.length][index * width + part];
    }

    /** Forgets a day that is done. */
    void clear(int day) {
        sizes[day % items.length] = 0;
    }
}

package stillstock.recommend.basket;

import java.util.Arrays;
import java.util.Collection;
import stillstock.recommend.kernel.IntCounts;

/**
 * Baskets of distinct items, both ways round: the items of a basket (rising) and the baskets of an item (rising).
 * Immutable. Memory: 8 bytes an entry.
 */
public final class BasketSet {
    private final int[] basketOffsets;
    private final int[] items;
    private final int[] itemOffsets;
    private final int[] baskets;

    private BasketSet(int[] basketOffsets, int[] items, int[] itemOffsets, int[] baskets) {
        this.basketOffsets = basketOffsets;
        this.items = items;
        this.itemOffsets = itemOffsets;
        this.baskets = baskets;
    }

    /**
     * Baskets of lines in any order; an item twice in a basket counts once.
     *
     * @param basketOf the basket of each line, 0..basketCount-1
     * @param itemOf the item of each line, 0..itemCount-1
     */
    public static BasketSet of(int[] basketOf, int[] itemOf, int basketCount, int itemCount) {
        if (basketOf.length != itemOf.length) {
            throw new IllegalArgumentException(
                    "baskets (" + basketOf.length + ") and items (" + itemOf.length + ") must be lines of one table");
        }
        long[] lines = new long[basketOf.length];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = ((long) basketOf[i] << 32) | itemOf[i];
        }
        Arrays.sort(lines);
        int size = 0;
        for (int i = 0; i < lines.length; i++) {
            if (i == 0 || lines[i] != lines[i - 1]) {
                lines[size++] = lines[i];
            }
        }
        int[] basketOffsets = new int[basketCount + 1];
        int[] itemOffsets = new int[itemCount + 1];
        int[] items = new int[size];
        for (int i = 0; i < size; i++) {
            items[i] = (int) lines[i];
            basketOffsets[(int) (lines[i] >>> 32) + 1]++;
            itemOffsets[items[i] + 1]++;
        }
        accumulate(basketOffsets);
        accumulate(itemOffsets);
        int[] baskets = new int[size];
        int[] next = itemOffsets.clone();
        for (int i = 0; i < size; i++) {
            baskets[next[items[i]]++] = (int) (lines[i] >>> 32);
        }
        return new BasketSet(basketOffsets, items, itemOffsets, baskets);
    }

    /**
     * Baskets as collections of items, numbered in the order they come.
     *
     * @param itemCount items are 0..itemCount-1
     */
    public static BasketSet of(Collection<? extends Collection<Integer>> baskets, int itemCount) {
        int size = baskets.stream().mapToInt(Collection::size).sum();
        int[] basketOf = new int[size];
        int[] itemOf = new int[size];
        int at = 0;
        int basket = 0;
        for (Collection<Integer> items : baskets) {
            for (int item : items) {
                basketOf[at] = basket;
                itemOf[at++] = item;
            }
            basket++;
        }
        return of(basketOf, itemOf, basket, itemCount);
    }

    private static void accumulate(int[] offsets) {
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] += offsets[i - 1];
        }
    }

    /** Baskets, empty ones too. */
    public int basketCount() {
        return basketOffsets.length - 1;
    }

    /** Items, those in no basket too. */
    public int itemCount() {
        return itemOffsets.length - 1;
    }

    /** Distinct items in a basket. */
    public int basketSize(int basket) {
        return basketOffsets[basket + 1] - basketOffsets[basket];
    }

    /** The i-th item of a basket. */
    public int item(int basket, int i) {
        return items[basketOffsets[basket] + i];
    }

    /** Baskets that hold an item. */
    public int frequency(int item) {
        return itemOffsets[item + 1] - itemOffsets[item];
    }

    /** The i-th basket of an item. */
    public int basket(int item, int i) {
        return baskets[itemOffsets[item] + i];
    }

    /** Counts, for every item, the baskets it shares with one item (which counts itself too). */
    public void countWith(int item, IntCounts counts) {
        for (int at = itemOffsets[item]; at < itemOffsets[item + 1]; at++) {
            int basket = baskets[at];
            for (int i = basketOffsets[basket]; i < basketOffsets[basket + 1]; i++) {
                counts.add(items[i]);
            }
        }
    }
}

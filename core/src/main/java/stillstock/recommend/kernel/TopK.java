package stillstock.recommend.kernel;

/**
 * The best few of many items, best first; equal scores by rising item number. An item offered costs one comparison
 * unless it gets in. Not safe for several threads.
 */
public final class TopK {
    private final double[] scores;
    private final int[] items;
    private int size;

    /** @param capacity how many are kept, at least 1 */
    public TopK(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity (" + capacity + ") must be at least 1");
        }
        scores = new double[capacity];
        items = new int[capacity];
    }

    /** Offers an item; NaN never gets in. */
    public void offer(int item, double score) {
        if (Double.isNaN(score) || (size == items.length && !better(item, score, size - 1))) {
            return;
        }
        int at = size < items.length ? size++ : size - 1;
        while (at > 0 && better(item, score, at - 1)) {
            scores[at] = scores[at - 1];
            items[at] = items[at - 1];
            at--;
        }
        scores[at] = score;
        items[at] = item;
    }

    private boolean better(int item, double score, int than) {
        return score > scores[than] || (score == scores[than] && item < items[than]);
    }

    /** Items kept. */
    public int size() {
        return size;
    }

    /** The i-th best item. */
    public int item(int i) {
        return items[i];
    }

    /** The i-th best score. */
    public double score(int i) {
        return scores[i];
    }

    /** Forgets all items. */
    public void clear() {
        size = 0;
    }
}

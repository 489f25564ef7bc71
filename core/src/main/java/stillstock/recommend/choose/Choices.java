package stillstock.recommend.choose;

import java.util.Arrays;

/** The pairs among which a ranking within limits chooses, as columns; grown while they are gathered. */
public final class Choices {
    private int[] anchors;
    private int[] candidates;
    private int[] pairs;
    private double[] scores;
    private double[] units;
    private boolean[] pinned;
    private int size;

    /** Room for so many at first. */
    public Choices(int expected) {
        int room = Math.max(8, expected);
        anchors = new int[room];
        candidates = new int[room];
        pairs = new int[room];
        scores = new double[room];
        units = new double[room];
        pinned = new boolean[room];
    }

    /**
     * Adds a choice.
     *
     * @param pair what the caller knows it by
     * @param expected units of the candidate
     */
    public void add(int anchor, int candidate, int pair, double score, double expected, boolean byHand) {
        if (size == anchors.length) {
            anchors = Arrays.copyOf(anchors, 2 * size);
            candidates = Arrays.copyOf(candidates, 2 * size);
            pairs = Arrays.copyOf(pairs, 2 * size);
            scores = Arrays.copyOf(scores, 2 * size);
            units = Arrays.copyOf(units, 2 * size);
            pinned = Arrays.copyOf(pinned, 2 * size);
        }
        anchors[size] = anchor;
        candidates[size] = candidate;
        pairs[size] = pair;
        scores[size] = score;
        units[size] = expected;
        pinned[size++] = byHand;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The anchor of a choice. */
    public int anchor(int choice) {
        return anchors[choice];
    }

    /** The candidate of a choice. */
    public int candidate(int choice) {
        return candidates[choice];
    }

    /** What the caller knows a choice by. */
    public int pair(int choice) {
        return pairs[choice];
    }

    /** The score of a choice. */
    public double score(int choice) {
        return scores[choice];
    }

    double units(int choice) {
        return units[choice];
    }

    /** True where a choice was made by hand. */
    public boolean pinned(int choice) {
        return pinned[choice];
    }

    /** The choices, best score first; of equal ones the pair of the lower number. */
    int[] byScore() {
        long[] keys = new long[size];
        int[] order = orderOfPairs();
        for (int place = 0; place < size; place++) {
            int bits = Float.floatToIntBits((float) scores[order[place]]);
            keys[place] = ((long) ~bits << 32) | place;
        }
        Arrays.parallelSort(keys);
        int[] sorted = new int[size];
        for (int place = 0; place < size; place++) {
            sorted[place] = order[(int) keys[place]];
        }
        untie(sorted);
        return sorted;
    }

    private int[] orderOfPairs() {
        long[] keys = new long[size];
        boolean rising = true;
        for (int choice = 0; choice < size; choice++) {
            keys[choice] = ((long) pairs[choice] << 32) | choice;
            rising &= choice == 0 || keys[choice] > keys[choice - 1];
        }
        if (!rising) {
            Arrays.parallelSort(keys);
        }
        int[] order = new int[size];
        for (int place = 0; place < size; place++) {
            order[place] = (int) keys[place];
        }
        return order;
    }

    /** Puts runs that are equal as floats in the order of their whole scores. */
    private void untie(int[] sorted) {
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && (float) scores[sorted[to]] == (float) scores[sorted[from]]) {
                to++;
            }
            for (int i = from + 1; i < to; i++) {
                int one = sorted[i];
                int at = i;
                while (at > from && scores[one] > scores[sorted[at - 1]]) {
                    sorted[at] = sorted[at - 1];
                    at--;
                }
                sorted[at] = one;
            }
            from = to;
        }
    }
}

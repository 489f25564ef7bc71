package stillstock.recommend.text;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import stillstock.recommend.kernel.FloatSums;

/** For each word the items that hold it, with weights: what a search runs over instead of all texts. */
public final class Postings {
    private final TextVectors vectors;
    private final int[] offsets;
    private final int[] items;
    private final float[] weights;

    /**
     * @param vectors the texts
     * @param count items 0..count-1 that can be found
     * @param docOf the text of an item
     */
    public Postings(TextVectors vectors, int count, IntUnaryOperator docOf) {
        this.vectors = vectors;
        offsets = new int[vectors.vocabularySize() + 1];
        for (int item = 0; item < count; item++) {
            for (int term : vectors.terms(docOf.applyAsInt(item))) {
                offsets[term + 1]++;
            }
        }
        for (int term = 0; term < vectors.vocabularySize(); term++) {
            offsets[term + 1] += offsets[term];
        }
        items = new int[offsets[offsets.length - 1]];
        weights = new float[items.length];
        int[] next = Arrays.copyOf(offsets, offsets.length);
        for (int item = 0; item < count; item++) {
            int[] terms = vectors.terms(docOf.applyAsInt(item));
            float[] termWeights = vectors.weights(docOf.applyAsInt(item));
            for (int i = 0; i < terms.length; i++) {
                items[next[terms[i]]] = item;
                weights[next[terms[i]]++] = termWeights[i];
            }
        }
    }

    /**
     * Adds the products of shared words to a sum for each item, rarest words first until the budget of visits is used
     * up; what is left out are the words that tell least.
     *
     * @param doc the text searched for
     * @param visits at most this many postings are read, but the rarest word always
     * @param sums for each item, added to
     */
    public void addDots(int doc, int visits, FloatSums sums) {
        int[] terms = vectors.terms(doc);
        float[] termWeights = vectors.weights(doc);
        long[] order = new long[terms.length];
        for (int i = 0; i < terms.length; i++) {
            order[i] = ((long) length(terms[i]) << 32) | i;
        }
        Arrays.sort(order);
        int read = 0;
        for (long entry : order) {
            int i = (int) entry;
            int length = length(terms[i]);
            if (read > 0 && read + length > visits) {
                return;
            }
            read += length;
            for (int at = offsets[terms[i]]; at < offsets[terms[i] + 1]; at++) {
                sums.add(items[at], termWeights[i] * weights[at]);
            }
        }
    }

    private int length(int term) {
        return offsets[term + 1] - offsets[term];
    }
}

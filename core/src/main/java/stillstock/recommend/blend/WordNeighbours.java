package stillstock.recommend.blend;

import java.util.Arrays;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.recommend.kernel.FloatSums;
import stillstock.recommend.text.Postings;
import stillstock.recommend.text.TextVectors;

/**
 * For each item i the items j with like texts (cosine above .35), and the share T(j,i) with which what is known of i
 * speaks for j: the squared cosine, over the sum of those of j's neighbours where that exceeds 1.
 */
final class WordNeighbours {
    private static final float ALIKE = 0.35f;

    private final int[][] items;
    private final float[][] shares;

    WordNeighbours(TextVectors vectors, Postings postings, JobContext job) {
        int n = vectors.size();
        items = new int[n][];
        shares = new float[n][];
        float[] sums = new float[n];
        Parallel.blocks(n, 256, job, (from, to) -> {
            FloatSums dots = new FloatSums(n);
            for (int item = from; item < to; item++) {
                dots.clear();
                postings.addDots(item, Integer.MAX_VALUE, dots);
                sums[item] = keepAlike(item, dots);
            }
        });
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < items[i].length; k++) {
                shares[i][k] /= Math.max(1, sums[items[i][k]]);
            }
        }
    }

    private float keepAlike(int item, FloatSums dots) {
        int[] kept = new int[dots.size()];
        int size = 0;
        for (int k = 0; k < dots.size(); k++) {
            int other = dots.item(k);
            if (other != item && dots.get(other) > ALIKE) {
                kept[size++] = other;
            }
        }
        kept = Arrays.copyOf(kept, size);
        Arrays.sort(kept);
        float[] squares = new float[size];
        float sum = 0;
        for (int k = 0; k < size; k++) {
            float dot = dots.get(kept[k]);
            squares[k] = dot * dot;
            sum += squares[k];
        }
        items[item] = kept;
        shares[item] = squares;
        return sum;
    }

    /** Adds, to the items with texts like an item's, its value times the share with which it speaks for them. */
    void spread(int item, float value, FloatSums sums) {
        for (int k = 0; k < items[item].length; k++) {
            sums.add(items[item][k], value * shares[item][k]);
        }
    }
}

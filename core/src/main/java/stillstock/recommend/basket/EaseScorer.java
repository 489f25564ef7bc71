package stillstock.recommend.basket;

import stillstock.job.JobContext;
import stillstock.job.Parallel;

/**
 * EASE: the linear item-to-item model with a zero diagonal, in closed form [Steck 2019, doi:10.1145/3308558.3313710].
 * With P the inverse of X'X + lambda I, the score of item j beside anchor i is -P(i,j) / P(j,j). Memory 4 n^2 bytes, time
 * n^3 multiplications: for catalogues of a few thousand items.
 */
public final class EaseScorer implements ItemScorer {
    /** More items than this are refused: 400 MB. */
    public static final int MOST_ITEMS = 10_000;

    private final float[][] inverse;

    private EaseScorer(float[][] inverse) {
        this.inverse = inverse;
    }

    /**
     * Learns from baskets.
     *
     * @param lambda ridge, baskets
     * @throws IllegalArgumentException where there are more than {@link #MOST_ITEMS} items
     */
    public static EaseScorer of(BasketSet baskets, double lambda, JobContext job) {
        int n = baskets.itemCount();
        if (n > MOST_ITEMS || !(lambda > 0)) {
            throw new IllegalArgumentException(
                    "EASE needs at most " + MOST_ITEMS + " items (" + n + ") and lambda above 0 (" + lambda + ")");
        }
        float[][] gram = new float[n][n];
        for (int basket = 0; basket < baskets.basketCount(); basket++) {
            int size = baskets.basketSize(basket);
            for (int i = 0; i < size; i++) {
                float[] row = gram[baskets.item(basket, i)];
                for (int j = 0; j < size; j++) {
                    row[baskets.item(basket, j)]++;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            gram[i][i] += (float) lambda;
        }
        invert(gram, job);
        return new EaseScorer(gram);
    }

    /** Gauss-Jordan in place; a positive definite matrix needs no pivoting. */
    private static void invert(float[][] m, JobContext job) {
        int n = m.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            float[] row = m[k];
            float scale = 1 / row[k];
            row[k] = 1;
            for (int j = 0; j < n; j++) {
                row[j] *= scale;
            }
            Parallel.blocks(n, 256, JobContext.none(), (from, to) -> {
                for (int i = from; i < to; i++) {
                    if (i != pivot) {
                        eliminate(m[i], row, pivot);
                    }
                }
            });
            job.checkCancelled();
            job.step(k + 1, n);
        }
    }

    private static void eliminate(float[] target, float[] row, int pivot) {
        float factor = target[pivot];
        if (factor == 0) {
            return;
        }
        target[pivot] = 0;
        for (int j = 0; j < target.length; j++) {
            target[j] -= factor * row[j];
        }
    }

    @Override
    public void score(int anchor, double[] scores) {
        for (int item = 0; item < scores.length; item++) {
            scores[item] = -inverse[anchor][item] / inverse[item][item];
        }
    }
}

package stillstock.recommend.index;

import java.util.Arrays;
import java.util.function.IntPredicate;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.kernel.FloatSums;
import stillstock.recommend.kernel.IntCounts;
import stillstock.recommend.kernel.TopK;
import stillstock.recommend.text.Postings;

/**
 * Finds the candidates of one anchor after another. Where more are related than are kept, those most often bought
 * together, most alike in name and of the same brand come first, then the nearest groups, highest pressure first.
 * Scratch memory is reused, so each thread has its own.
 */
final class CandidateFinder {
    private static final int RELATED = 2;
    private static final int[][] NONE = {};
    private static final int BY_CO_SALES = 40;
    private static final int BY_NAME = 40;
    private static final int BY_BRAND = 16;
    private static final int BRAND_SCAN = 400;
    private static final int NAME_VISITS = 3_000;

    private final PairingInputs inputs;
    private final Similarity similarity;
    private final CandidateLists lists;
    private final CoSales coSales;
    private final Postings postings;
    private final int groupDistance;
    private final IntCounts together;
    private final FloatSums dots;
    private final int[] stamps;
    private int stamp;
    private final int[] found;
    private int size;

    CandidateFinder(
            PairingInputs inputs,
            Similarity similarity,
            CandidateLists lists,
            CoSales coSales,
            Postings postings,
            Limits limits) {
        this.inputs = inputs;
        this.similarity = similarity;
        this.lists = lists;
        this.coSales = coSales;
        this.postings = postings;
        this.groupDistance = limits.groupDistance();
        int candidates = inputs.flagged().size();
        together = new IntCounts(candidates);
        dots = new FloatSums(candidates);
        stamps = new int[candidates];
        found = new int[limits.kept()];
    }

    /** How far to look and how many to keep. */
    record Limits(int groupDistance, int kept) {}

    /** Finds the candidates of an anchor; returns how many were related but left out, at least. */
    int find(int anchor) {
        int product = inputs.anchors()[anchor];
        together.clear();
        coSales.count(anchor, together);
        size = 0;
        stamp++;
        int[][] related = groupDistance == RELATED ? lists.related(product) : NONE;
        int widest = lists.within(product, groupDistance).length;
        for (int[] category : related) {
            widest += category.length;
        }
        if (widest > found.length) {
            takeOutstanding(product);
        }
        for (int[] group : lists.grouped(product)) {
            take(product, group);
        }
        for (int distance = 0; distance <= groupDistance; distance++) {
            take(product, lists.within(product, distance));
        }
        for (int[] category : related) {
            take(product, category);
        }
        Arrays.sort(found, 0, size);
        return Math.max(0, widest - size);
    }

    private void takeOutstanding(int product) {
        TopK best = new TopK(BY_CO_SALES);
        IntPredicate related = candidate -> related(product, candidate);
        for (int i = 0; i < together.size(); i++) {
            int candidate = together.item(i);
            if (related.test(candidate)) {
                best.offer(candidate, together.get(candidate));
            }
        }
        takeAll(product, best);
        dots.clear();
        postings.addDots(product, NAME_VISITS, dots);
        best = new TopK(BY_NAME);
        for (int i = 0; i < dots.size(); i++) {
            best.offer(dots.item(i), dots.get(dots.item(i)));
        }
        takeAll(product, best);
        takeBrand(product);
    }

    private void takeAll(int product, TopK best) {
        for (int i = 0; i < best.size(); i++) {
            if (related(product, best.item(i))) {
                take(product, best.item(i));
            }
        }
    }

    private void takeBrand(int product) {
        int[] branded = lists.branded(product);
        int taken = 0;
        for (int i = 0; i < branded.length && i < BRAND_SCAN && taken < BY_BRAND; i++) {
            if (related(product, branded[i])) {
                take(product, branded[i]);
                taken++;
            }
        }
    }

    private boolean related(int product, int candidate) {
        return similarity.distance(product, inputs.flagged().products()[candidate]) <= groupDistance;
    }

    private void take(int product, int[] candidates) {
        for (int i = 0; i < candidates.length && size < found.length; i++) {
            take(product, candidates[i]);
        }
    }

    private void take(int product, int candidate) {
        if (size < found.length
                && stamps[candidate] != stamp
                && inputs.flagged().products()[candidate] != product) {
            stamps[candidate] = stamp;
            found[size++] = candidate;
        }
    }

    int size() {
        return size;
    }

    /** The i-th candidate, in rising order. */
    int candidate(int i) {
        return found[i];
    }

    /** Orders shared with a candidate. */
    int together(int candidate) {
        return together.get(candidate);
    }
}

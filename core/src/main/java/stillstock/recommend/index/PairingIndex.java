package stillstock.recommend.index;

import stillstock.classify.Classification;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.recommend.FlaggedItems;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.group.CategoryTree;
import stillstock.recommend.group.ManualGroups;
import stillstock.recommend.text.Postings;

/**
 * Everything about anchors and their candidates that does not depend on weights, discount or shrinkage: built once,
 * ranked as often as a slider moves. Immutable; safe for several threads. Memory: 11 bytes a kept pair, so 140 MB for
 * 100,000 anchors with 128 candidates each.
 *
 * <p>At most {@link #MOST_CANDIDATES} candidates are kept for an anchor (fewer above 200,000 anchors); what that left
 * out is said by {@link #leftOut()}.
 */
public final class PairingIndex {
    /** Candidates kept for an anchor. */
    public static final int MOST_CANDIDATES = 128;

    private static final int MOST_PAIRS = 25_600_000;
    private static final int BLOCK = 256;

    private final PairingInputs inputs;
    private final Similarity similarity;
    private final int builtDistance;
    private final int stride;
    private final int[] anchorOfProduct;
    private final int[] sizes;
    private final int[] candidates;
    private final float[] similarities;
    private final char[] together;
    private final byte[] distances;
    private final int[] anchorOrders;
    private final float[] pressure;
    private final double[] prices;
    private final boolean coSalesKnown;
    private final int[] leftOut;

    private PairingIndex(PairingInputs inputs, Similarity similarity, CoSales coSales, float[] pressure, int distance) {
        this.inputs = inputs;
        this.similarity = similarity;
        this.pressure = pressure;
        builtDistance = distance;
        int anchors = inputs.anchors().length;
        int perAnchor = Math.max(16, MOST_PAIRS / Math.max(1, anchors));
        stride = Math.min(Math.min(MOST_CANDIDATES, perAnchor), inputs.flagged().size());
        anchorOfProduct = new int[inputs.snapshot().products().size()];
        anchorOrders = new int[anchors];
        for (int anchor = 0; anchor < anchors; anchor++) {
            anchorOfProduct[inputs.anchors()[anchor]] = anchor + 1;
            anchorOrders[anchor] = coSales.orders(anchor);
        }
        sizes = new int[anchors];
        leftOut = new int[anchors];
        int pairs = anchors * stride;
        candidates = new int[pairs];
        similarities = new float[pairs];
        together = new char[pairs];
        distances = new byte[pairs];
        coSalesKnown = coSales.known();
        double[] all = Prices.asOf(inputs.snapshot(), inputs.day());
        prices = new double[inputs.flagged().size()];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = all[inputs.flagged().products()[i]];
        }
    }

    /** Builds the index for what a classification calls anchors, dead and slow, as of the day of its facts. */
    public static PairingIndex build(Classification classification, RecommendConfig config, JobContext job) {
        return build(PairingInputs.of(classification), config, job);
    }

    /**
     * Builds the index, in parallel over anchors.
     *
     * @param config only its group distance matters here
     * @throws stillstock.job.JobCancelledException where the job was cancelled
     */
    public static PairingIndex build(PairingInputs inputs, RecommendConfig config, JobContext job) {
        job.message("Looking for pairings");
        CategoryTree tree = CategoryTree.of(inputs.snapshot().products());
        ManualGroups groups = new ManualGroups(
                inputs.snapshot().products().size(), inputs.snapshot().side().groups());
        Similarity similarity = new Similarity(inputs, tree, groups);
        job.checkCancelled();
        CoSales coSales = new CoSales(inputs);
        job.checkCancelled();
        int[] rows = inputs.flagged().products();
        float[] pressure = Pressure.of(inputs.flagged());
        CandidateLists lists = new CandidateLists(inputs.snapshot().products(), tree, groups, rows, pressure);
        Postings postings = new Postings(similarity.words(), rows.length, candidate -> rows[candidate]);
        PairingIndex index = new PairingIndex(inputs, similarity, coSales, pressure, config.groupDistance());
        if (index.stride > 0) {
            CandidateFinder.Limits limits = new CandidateFinder.Limits(config.groupDistance(), index.stride);
            Parallel.blocks(
                    inputs.anchors().length,
                    BLOCK,
                    job,
                    (from, to) -> index.fill(
                            from, to, new CandidateFinder(inputs, similarity, lists, coSales, postings, limits)));
        }
        return index;
    }

    private void fill(int from, int to, CandidateFinder finder) {
        for (int anchor = from; anchor < to; anchor++) {
            leftOut[anchor] = finder.find(anchor);
            sizes[anchor] = finder.size();
            int product = inputs.anchors()[anchor];
            for (int i = 0; i < finder.size(); i++) {
                int pair = anchor * stride + i;
                int candidate = finder.candidate(i);
                int other = inputs.flagged().products()[candidate];
                candidates[pair] = candidate;
                int distance = similarity.distance(product, other);
                similarities[pair] = (float) similarity.of(product, other, distance);
                together[pair] = (char) Math.min(Character.MAX_VALUE, finder.together(candidate));
                distances[pair] = (byte) distance;
            }
        }
    }

    /** Product rows of the anchors, in order of product id. */
    public int[] anchors() {
        return inputs.anchors().clone();
    }

    /** The candidates, numbered from 0 in order of product id. */
    public FlaggedItems flagged() {
        return inputs.flagged();
    }

    /** What the index was built from. */
    public PairingInputs inputs() {
        return inputs;
    }

    /** Pairs kept, all anchors together. */
    public long pairs() {
        long total = 0;
        for (int size : sizes) {
            total += size;
        }
        return total;
    }

    /** Related pairs that were not kept because the anchor had more than are kept, at least. */
    public long leftOut() {
        long total = 0;
        for (int count : leftOut) {
            total += count;
        }
        return total;
    }

    /** True where these settings can be ranked without building again: groups as near as, or nearer than, built for. */
    public boolean covers(RecommendConfig config) {
        return config.groupDistance() <= builtDistance;
    }

    /** True where sales name their orders, so that co-sales mean something. */
    public boolean coSalesKnown() {
        return coSalesKnown;
    }

    /** The number of an anchor product in {@link #anchors()}, -1 where it is none. */
    public int anchorNumber(int product) {
        return anchorOfProduct[product] - 1;
    }

    /** The first pair of an anchor. */
    public int from(int anchor) {
        return anchor * stride;
    }

    /** Behind the last pair of an anchor. */
    public int to(int anchor) {
        return anchor * stride + sizes[anchor];
    }

    /** The candidate of a pair. */
    public int candidate(int pair) {
        return candidates[pair];
    }

    /** How alike the two of a pair are, 0..1. */
    public float similarity(int pair) {
        return similarities[pair];
    }

    /** Orders that held both. */
    public int together(int pair) {
        return together[pair];
    }

    /** Steps apart in the groups, 0..3. */
    public int distance(int pair) {
        return distances[pair];
    }

    /** Orders that held an anchor. */
    public int anchorOrders(int anchor) {
        return anchorOrders[anchor];
    }

    /** How urgently a candidate should go, 0..1. */
    public float pressure(int candidate) {
        return pressure[candidate];
    }

    /** Price a unit; NaN where unknown. */
    public double price(int candidate) {
        return prices[candidate];
    }

    /** What compares two products. */
    public Similarity similarityOf() {
        return similarity;
    }
}

package stillstock.recommend.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillstock.classify.Classification;
import stillstock.job.JobContext;
import stillstock.job.Parallel;
import stillstock.recommend.FlaggedItems;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.ScorerKind;
import stillstock.recommend.scorer.CategoryPathMeasure;
import stillstock.recommend.scorer.Prices;
import stillstock.recommend.text.Postings;

/**
 * Everything about anchors and their candidates that does not depend on weights, discount or shrinkage: built once,
 * ranked as often as a slider moves. Immutable; safe for several threads. Memory: 7 bytes a kept pair and 2
 * for each measure known of pairs (names, brands and prices: 13 bytes, 170 MB for 100,000 anchors with 128 candidates).
 *
 * <p>At most {@link #MOST_CANDIDATES} candidates are kept for an anchor (fewer above 200,000 anchors); what that left
 * out is said by {@link #leftOut()}.
 */
public final class PairingIndex {
    /** Candidates kept for an anchor. */
    public static final int MOST_CANDIDATES = 128;

    private static final int MOST_PAIRS = 25_600_000;
    private static final int BLOCK = 256;
    private static final int INCOMPARABLE = 4;

    private final PairingInputs inputs;
    private final Similarity similarity;
    private final RecommendConfig builtFor;
    private final int stride;
    private final int[] anchorOfProduct;
    private final int[] sizes;
    private final int[] candidates;
    private final char[] together;
    private final byte[] distances;
    private final Map<ScorerKind, char[]> measured = new EnumMap<>(ScorerKind.class);
    private final Map<ScorerKind, double[]> ofCandidate;
    private final float[] boosts;
    private final CoSales coSales;
    private final float[] pressure;
    private final double[] prices;
    private final int[] leftOut;

    private PairingIndex(PairingInputs inputs, Similarity similarity, CoSales coSales, RecommendConfig config) {
        this.inputs = inputs;
        this.similarity = similarity;
        this.coSales = coSales;
        builtFor = config;
        int anchors = inputs.anchors().length;
        int perAnchor = Math.max(16, MOST_PAIRS / Math.max(1, anchors));
        stride = Math.min(Math.min(MOST_CANDIDATES, perAnchor), inputs.flagged().size());
        anchorOfProduct = new int[inputs.snapshot().products().size()];
        for (int anchor = 0; anchor < anchors; anchor++) {
            anchorOfProduct[inputs.anchors()[anchor]] = anchor + 1;
        }
        sizes = new int[anchors];
        leftOut = new int[anchors];
        int pairs = anchors * stride;
        candidates = new int[pairs];
        together = new char[pairs];
        distances = new byte[pairs];
        boosts = inputs.feedback().entries().isEmpty() ? null : new float[pairs];
        ofCandidate = ItemGrounds.of(inputs);
        pressure = ItemGrounds.pressure(ofCandidate, inputs.flagged().size());
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
     * @param config its group distance, groups and co-sales model matter here
     * @throws stillstock.job.JobCancelledException where the job was cancelled
     */
    public static PairingIndex build(PairingInputs inputs, RecommendConfig config, JobContext job) {
        job.message("Looking for pairings");
        Similarity similarity = Similarity.of(inputs, config.groups(), job);
        job.checkCancelled();
        PairingIndex index = new PairingIndex(inputs, similarity, new CoSales(inputs), config);
        if (index.stride > 0 && index.sizes.length > 0) {
            index.fill(config, job);
        }
        return index;
    }

    private void fill(RecommendConfig config, JobContext job) {
        int[] rows = inputs.flagged().products();
        CandidateLists lists = new CandidateLists(inputs.snapshot().products(), similarity.kinship(), rows, pressure);
        Postings postings = new Postings(similarity.words(), rows.length, candidate -> rows[candidate]);
        PairGrounds grounds = PairGrounds.of(inputs, similarity, config, job);
        for (ScorerKind kind : grounds.kinds()) {
            measured.put(kind, new char[candidates.length]);
        }
        FeedbackBoosts said = new FeedbackBoosts(inputs);
        CandidateFinder.Limits limits = new CandidateFinder.Limits(config.groupDistance(), stride);
        Parallel.blocks(inputs.anchors().length, BLOCK, job, (from, to) -> {
            CandidateFinder finder = new CandidateFinder(inputs, similarity, lists, coSales, postings, limits);
            PairGrounds.Scratch scratch = grounds.scratch();
            for (int anchor = from; anchor < to; anchor++) {
                leftOut[anchor] = finder.find(anchor);
                sizes[anchor] = finder.size();
                keep(anchor, finder, scratch, said);
            }
        });
    }

    private void keep(int anchor, CandidateFinder finder, PairGrounds.Scratch grounds, FeedbackBoosts said) {
        int product = inputs.anchors()[anchor];
        grounds.begin(product);
        for (int i = 0; i < finder.size(); i++) {
            int pair = anchor * stride + i;
            int candidate = finder.candidate(i);
            int other = inputs.flagged().products()[candidate];
            candidates[pair] = candidate;
            together[pair] = (char) Math.min(Character.MAX_VALUE, finder.together(candidate));
            distances[pair] = (byte) (similarity.distance(product, other)
                    + (similarity.kinship().comparable(product, other) ? 0 : INCOMPARABLE));
            grounds.measure(other, measured, pair);
            if (boosts != null) {
                boosts[pair] = said.of(product, other);
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

    /**
     * True where these settings can be ranked without building again: the same groups, as near as or nearer than built
     * for, and no other co-sales model.
     */
    public boolean covers(RecommendConfig config) {
        return config.groupDistance() <= builtFor.groupDistance()
                && config.groups().equals(builtFor.groups())
                && (!config.coSales().model() || config.coSales() == builtFor.coSales());
    }

    /** True where a model of co-sales was learned. */
    public boolean coSalesLearned() {
        return measured.containsKey(ScorerKind.CO_SALES);
    }

    /** True where sales name their orders, so that co-sales mean something. */
    public boolean coSalesKnown() {
        return coSales.known();
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

    /**
     * A measure of a pair, 0..1, in steps of 1 / 65,534; NaN where it is unknown. Of co-sales only where a model was
     * learned.
     */
    public double measure(ScorerKind kind, int pair) {
        if (kind == ScorerKind.CATEGORY_PATH) {
            return distances[pair] < INCOMPARABLE ? CategoryPathMeasure.at(distances[pair]) : Double.NaN;
        }
        char[] known = measured.get(kind);
        return known == null ? Double.NaN : Shares.unpack(known[pair]);
    }

    /** The mean of these measures of a pair under weights; scorers that nothing is known of are left out. */
    public PairMean mean(Map<ScorerKind, Double> weights) {
        List<char[]> columns = new ArrayList<>();
        List<Double> each = new ArrayList<>();
        weights.forEach((kind, weight) -> {
            if (weight > 0 && measured.containsKey(kind)) {
                columns.add(measured.get(kind));
                each.add(weight);
            }
        });
        return new PairMean(
                columns.toArray(char[][]::new),
                each.stream().mapToDouble(Double::doubleValue).toArray(),
                distances,
                CategoryPathMeasure.steps(),
                weights.getOrDefault(ScorerKind.CATEGORY_PATH, 0.0));
    }

    /** A measure that lies in a candidate alone, 0..1; NaN where it is unknown. */
    public double measureOf(ScorerKind kind, int candidate) {
        return ofCandidate.get(kind)[candidate];
    }

    /** The measures of pairs of which any is known, but for the category path. */
    public Set<ScorerKind> measured() {
        return Set.copyOf(measured.keySet());
    }

    /** What feedback adds, share of what co-sales lack to 1; 0 for nothing, negative where the pair was rejected. */
    public double boost(int pair) {
        return boosts == null ? 0 : boosts[pair];
    }

    /** Orders that held both. */
    public int together(int pair) {
        return together[pair];
    }

    /** Steps apart in the groups, 0..3. */
    public int distance(int pair) {
        return distances[pair] & 3;
    }

    /** Orders that held an anchor. */
    public int anchorOrders(int anchor) {
        return coSales.orders(anchor);
    }

    /** Orders that held a candidate. */
    public int candidateOrders(int candidate) {
        return coSales.ordersWith(candidate);
    }

    /** Orders that held an anchor or a candidate. */
    public int orders() {
        return coSales.orders();
    }

    /** How urgently a candidate should go, by the usual weights, 0..1. */
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

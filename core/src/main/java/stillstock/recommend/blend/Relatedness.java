package stillstock.recommend.blend;

import java.util.stream.IntStream;
import stillstock.job.JobContext;
import stillstock.recommend.basket.BasketSet;
import stillstock.recommend.basket.ItemScorer;

/** Learned relatedness: a blend of evidence with hubs evened out. */
public final class Relatedness {
    private static final int MOST_HUB_ANCHORS = 3_000;

    private final RelatednessConfig config;
    private final ItemScorer scorer;

    private Relatedness(RelatednessConfig config, ItemScorer scorer) {
        this.config = config;
        this.scorer = scorer;
    }

    /** Learns with settings as given, evenness over the upper half of the items as anchors. */
    public static Relatedness learn(RelatednessData data, RelatednessConfig config, JobContext job) {
        return learn(data, new BlendScorer.Words(data, job), config, job);
    }

    /**
     * Chooses the settings on held-out baskets (see {@link RelatednessTuner}) and learns from all.
     *
     * @param slow items among which is ranked; null for all
     */
    public static Relatedness tuned(RelatednessData data, boolean[] slow, JobContext job) {
        BlendScorer.Words words = new BlendScorer.Words(data, job);
        return learn(data, words, new RelatednessTuner(data, words, slow, job).choose(), job);
    }

    private static Relatedness learn(
            RelatednessData data, BlendScorer.Words words, RelatednessConfig config, JobContext job) {
        ItemScorer blend = new BlendScorer(data, words, config);
        if (config.evenness() == 0) {
            return new Relatedness(config, blend);
        }
        double[] hubness = Hubness.of(blend, hubAnchors(data.baskets()), data.items(), job);
        return new Relatedness(config, Hubness.evened(blend, hubness, config.evenness()));
    }

    /** The upper half of the items by baskets, the most frequent 3,000 of them at most. */
    static int[] hubAnchors(BasketSet baskets) {
        int n = baskets.itemCount();
        return IntStream.range(0, n)
                .boxed()
                .sorted((a, b) -> {
                    int order = Integer.compare(baskets.frequency(b), baskets.frequency(a));
                    return order != 0 ? order : Integer.compare(a, b);
                })
                .limit(Math.min(MOST_HUB_ANCHORS, (n + 1) / 2))
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    /** The settings it was learned with. */
    public RelatednessConfig config() {
        return config;
    }

    /** The scorer. */
    public ItemScorer scorer() {
        return scorer;
    }
}

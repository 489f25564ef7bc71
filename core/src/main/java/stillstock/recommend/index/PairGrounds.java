package stillstock.recommend.index;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import stillstock.job.JobContext;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.ScorerKind;
import stillstock.recommend.scorer.CustomerMeasure;
import stillstock.recommend.scorer.PairMeasure;
import stillstock.snapshot.ProductTable;

/** The measures kept of every pair: those of which the data can tell anything, and the co-sales model where one is asked for. */
final class PairGrounds {
    private final Map<ScorerKind, PairMeasure> measures;
    private final LearnedCoSales learned;

    private PairGrounds(Map<ScorerKind, PairMeasure> measures, LearnedCoSales learned) {
        this.measures = measures;
        this.learned = learned;
    }

    static PairGrounds of(PairingInputs inputs, Similarity similarity, RecommendConfig config, JobContext job) {
        Map<ScorerKind, PairMeasure> measures = new EnumMap<>(ScorerKind.class);
        ProductTable products = inputs.snapshot().products();
        keep(measures, similarity, ScorerKind.NAME, similarity.words().vocabularySize() > 0);
        boolean brands = products.brand().dictionary().size() > 0
                || products.supplier().dictionary().size() > 0;
        keep(measures, similarity, ScorerKind.BRAND, brands);
        keep(measures, similarity, ScorerKind.PRICE_BAND, true);
        boolean attributes = !products.attributes().isEmpty()
                || products.season().dictionary().size() > 0;
        keep(measures, similarity, ScorerKind.ATTRIBUTES, attributes);
        boolean embeddings = !inputs.snapshot().side().embeddings().isEmpty();
        keep(measures, similarity, ScorerKind.EMBEDDING, embeddings);
        if (inputs.snapshot().codes().customers().size() > 0) {
            CustomerMeasure customers = new CustomerMeasure(inputs);
            if (customers.known()) {
                measures.put(ScorerKind.CUSTOMERS, customers);
            }
        }
        LearnedCoSales learned = LearnedCoSales.possible(config.coSales(), inputs)
                ? LearnedCoSales.learn(config.coSales(), inputs, job)
                : null;
        return new PairGrounds(measures, learned);
    }

    private static void keep(
            Map<ScorerKind, PairMeasure> measures, Similarity similarity, ScorerKind kind, boolean known) {
        if (known) {
            measures.put(kind, similarity.measure(kind));
        }
    }

    Set<ScorerKind> kinds() {
        Set<ScorerKind> kinds = java.util.EnumSet.noneOf(ScorerKind.class);
        kinds.addAll(measures.keySet());
        if (learned != null) {
            kinds.add(ScorerKind.CO_SALES);
        }
        return kinds;
    }

    Scratch scratch() {
        return new Scratch();
    }

    /** Measures the pairs of one anchor after another; each thread has its own. */
    final class Scratch {
        private final double[] shares = new double[learned == null ? 0 : learned.items()];
        private int anchor;

        void begin(int anchorProduct) {
            anchor = anchorProduct;
            if (learned != null) {
                learned.score(anchor, shares);
            }
        }

        void measure(int item, Map<ScorerKind, char[]> into, int pair) {
            measures.forEach((kind, measure) -> into.get(kind)[pair] = Shares.pack(measure.of(anchor, item)));
            if (learned != null) {
                into.get(ScorerKind.CO_SALES)[pair] = Shares.pack(learned.of(item, shares));
            }
        }
    }
}

package stillstock.recommend.cluster;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import stillstock.job.JobContext;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.ScorerKind;
import stillstock.recommend.kernel.FloatSums;
import stillstock.recommend.kernel.TopK;
import stillstock.recommend.scorer.AttributeMeasure;
import stillstock.recommend.scorer.BrandMeasure;
import stillstock.recommend.scorer.EmbeddingMeasure;
import stillstock.recommend.scorer.NameMeasure;
import stillstock.recommend.scorer.PairMeasure;
import stillstock.recommend.scorer.PriceBandMeasure;
import stillstock.recommend.scorer.Prices;
import stillstock.recommend.text.Postings;

/**
 * Joins each item with the 12 most alike: weighted mean of what is known of both of name (.4), embedding (.4), brand,
 * price band and attributes (.15 each), where it is .4 or more. Looked at are the 40 most alike in name, the 40 of the
 * brand that are nearest by number, and with embeddings all up to 4,000 items.
 */
final class SimilarityGraph {
    private static final double LEAST = 0.4;
    private static final int NEIGHBOURS = 12;
    private static final int BY_NAME = 40;
    private static final int BY_BRAND = 20;
    private static final int NAME_VISITS = 4_000;
    private static final int MOST_FOR_ALL = 4_000;

    private final int[] items;
    private final NameMeasure names;
    private final Map<ScorerKind, PairMeasure> measures = new EnumMap<>(ScorerKind.class);

    private SimilarityGraph(PairingInputs inputs, int[] items) {
        this.items = items;
        names = new NameMeasure(inputs);
        measures.put(ScorerKind.NAME, names);
        measures.put(ScorerKind.BRAND, new BrandMeasure(inputs.snapshot().products()));
        measures.put(ScorerKind.PRICE_BAND, new PriceBandMeasure(Prices.asOf(inputs.snapshot(), inputs.day())));
        measures.put(
                ScorerKind.ATTRIBUTES, new AttributeMeasure(inputs.snapshot().products()));
        measures.put(
                ScorerKind.EMBEDDING,
                new EmbeddingMeasure(
                        inputs.snapshot().products().size(),
                        inputs.snapshot().side().embeddings()));
    }

    static Graph of(PairingInputs inputs, int[] items, JobContext job) {
        SimilarityGraph maker = new SimilarityGraph(inputs, items);
        Graph graph = new Graph(items.length);
        boolean all = !inputs.snapshot().side().embeddings().isEmpty() && items.length <= MOST_FOR_ALL;
        Postings postings = new Postings(maker.names.words(), items.length, i -> items[i]);
        FloatSums dots = new FloatSums(items.length);
        Map<Integer, int[]> brands = brands(inputs, items);
        for (int i = 0; i < items.length; i++) {
            if (i % 256 == 0) {
                job.checkCancelled();
            }
            TopK best = new TopK(NEIGHBOURS);
            boolean[] seen = new boolean[items.length];
            dots.clear();
            postings.addDots(items[i], NAME_VISITS, dots);
            TopK named = new TopK(BY_NAME);
            for (int at = 0; at < dots.size(); at++) {
                named.offer(dots.item(at), dots.get(dots.item(at)));
            }
            for (int at = 0; at < named.size(); at++) {
                maker.offer(i, named.item(at), seen, best);
            }
            maker.offerBrand(i, brands.get(inputs.snapshot().products().brand().code(items[i])), seen, best);
            for (int j = 0; all && j < items.length; j++) {
                maker.offer(i, j, seen, best);
            }
            for (int at = 0; at < best.size(); at++) {
                graph.edge(i, best.item(at), best.score(at));
            }
        }
        return graph;
    }

    private static Map<Integer, int[]> brands(PairingInputs inputs, int[] items) {
        Map<Integer, int[]> brands = new java.util.HashMap<>();
        for (int i = 0; i < items.length; i++) {
            int brand = inputs.snapshot().products().brand().code(items[i]);
            if (brand >= 0) {
                int at = i;
                brands.merge(brand, new int[] {at}, (known, one) -> {
                    int[] grown = Arrays.copyOf(known, known.length + 1);
                    grown[known.length] = at;
                    return grown;
                });
            }
        }
        return brands;
    }

    private void offerBrand(int item, int[] branded, boolean[] seen, TopK best) {
        if (branded == null) {
            return;
        }
        int at = Arrays.binarySearch(branded, item);
        for (int i = Math.max(0, at - BY_BRAND); i < Math.min(branded.length, at + BY_BRAND); i++) {
            offer(item, branded[i], seen, best);
        }
    }

    private void offer(int item, int other, boolean[] seen, TopK best) {
        if (item == other || seen[other]) {
            return;
        }
        seen[other] = true;
        double sum = 0;
        double weight = 0;
        for (Map.Entry<ScorerKind, PairMeasure> measure : measures.entrySet()) {
            double value = measure.getValue().of(items[item], items[other]);
            double counts =
                    measure.getKey() == ScorerKind.NAME || measure.getKey() == ScorerKind.EMBEDDING ? 0.4 : 0.15;
            if (!Double.isNaN(value)) {
                sum += counts * value;
                weight += counts;
            }
        }
        if (sum >= LEAST * weight && weight > 0) {
            best.offer(other, sum / weight);
        }
    }
}

package stillstock.recommend.index;

import java.util.EnumMap;
import java.util.Map;
import stillstock.job.JobContext;
import stillstock.recommend.GroupConfig;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.ScorerKind;
import stillstock.recommend.cluster.LearnedGroups;
import stillstock.recommend.group.CategoryTree;
import stillstock.recommend.group.GroupLift;
import stillstock.recommend.group.Kinship;
import stillstock.recommend.group.ManualGroups;
import stillstock.recommend.scorer.AttributeMeasure;
import stillstock.recommend.scorer.BrandMeasure;
import stillstock.recommend.scorer.CategoryPathMeasure;
import stillstock.recommend.scorer.EmbeddingMeasure;
import stillstock.recommend.scorer.NameMeasure;
import stillstock.recommend.scorer.PairMeasure;
import stillstock.recommend.scorer.PriceBandMeasure;
import stillstock.recommend.scorer.Prices;
import stillstock.recommend.text.TextVectors;

/** The measures of how alike two products are, and how far apart in the groups. Safe for several threads. */
public final class Similarity {
    private final Kinship kinship;
    private final NameMeasure names;
    private final BrandMeasure brands;
    private final Map<ScorerKind, PairMeasure> measures = new EnumMap<>(ScorerKind.class);

    private Similarity(PairingInputs inputs, Kinship kinship) {
        this.kinship = kinship;
        names = new NameMeasure(inputs);
        brands = new BrandMeasure(inputs.snapshot().products());
        measures.put(ScorerKind.CATEGORY_PATH, new CategoryPathMeasure(kinship));
        measures.put(ScorerKind.NAME, names);
        measures.put(ScorerKind.BRAND, brands);
        measures.put(ScorerKind.PRICE_BAND, new PriceBandMeasure(Prices.asOf(inputs.snapshot(), inputs.day())));
        measures.put(
                ScorerKind.ATTRIBUTES, new AttributeMeasure(inputs.snapshot().products()));
        measures.put(
                ScorerKind.EMBEDDING,
                new EmbeddingMeasure(
                        inputs.snapshot().products().size(),
                        inputs.snapshot().side().embeddings()));
    }

    /** The measures under groups of these settings. */
    public static Similarity of(PairingInputs inputs, GroupConfig groups, JobContext job) {
        CategoryTree tree = CategoryTree.of(LearnedGroups.of(inputs, groups, job));
        ManualGroups manual = new ManualGroups(
                inputs.snapshot().products().size(), inputs.snapshot().side().groups());
        return new Similarity(inputs, new Kinship(tree, manual, GroupLift.of(inputs, tree, groups.relatedLift())));
    }

    /** What is measured, by kind. */
    public Map<ScorerKind, PairMeasure> measures() {
        return Map.copyOf(measures);
    }

    /** One of the measures. */
    public PairMeasure measure(ScorerKind kind) {
        return measures.get(kind);
    }

    /** The groups. */
    public Kinship kinship() {
        return kinship;
    }

    /** The names of anchors and candidates. */
    public TextVectors words() {
        return names.words();
    }

    /** Steps apart in the groups, 0..3. */
    public int distance(int a, int b) {
        return kinship.distance(a, b);
    }

    /** True where both name the same brand. */
    public boolean sameBrand(int a, int b) {
        return brands.sameBrand(a, b);
    }

    /** The mean of what is known by the usual weights, 0..1; 0 where nothing can be compared. */
    public double of(int a, int b) {
        double sum = 0;
        double weight = 0;
        for (Map.Entry<ScorerKind, PairMeasure> measure : measures.entrySet()) {
            double value = measure.getValue().of(a, b);
            if (!Double.isNaN(value)) {
                sum += measure.getKey().usualWeight() * value;
                weight += measure.getKey().usualWeight();
            }
        }
        return weight == 0 ? 0 : sum / weight;
    }
}

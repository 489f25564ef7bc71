package stillstock.recommend.index;

import java.util.ArrayList;
import java.util.List;
import stillstock.recommend.PairingInputs;
import stillstock.recommend.group.CategoryTree;
import stillstock.recommend.group.ManualGroups;
import stillstock.recommend.text.TextVectors;
import stillstock.snapshot.CodedColumn;
import stillstock.snapshot.Dictionary;
import stillstock.snapshot.Embedding;
import stillstock.snapshot.ProductTable;

/**
 * How alike two products are, 0..1: the weighted mean of those comparisons for which both products have data.
 * Category path (.35): 1 same group, .6 same category, .3 same department. Words of the name (.25): TF-IDF cosine.
 * Brand, or supplier where the brand is unknown (.15): same or not. Price (.15): 1 for equal prices falling with the
 * log of their ratio to 0 at four times. Attributes and season (.10): share that agree. Embeddings (.25): cosine, at
 * least 0. Safe for several threads.
 */
public final class Similarity {
    private static final double[] PATH = {1, 0.6, 0.3, 0};
    private static final double LOG_PRICE_RANGE = Math.log(4);

    private final CategoryTree tree;
    private final ManualGroups groups;
    private final TextVectors words;
    private final ProductTable products;
    private final double[] logPrices;
    private final List<CodedColumn> attributes;
    private final float[][] embeddings;

    /** Over a catalogue, its tree and its hand-made groups. */
    public Similarity(PairingInputs inputs, CategoryTree tree, ManualGroups groups) {
        this.tree = tree;
        this.groups = groups;
        products = inputs.snapshot().products();
        words = names(inputs);
        logPrices = Prices.asOf(inputs.snapshot(), inputs.day());
        for (int product = 0; product < logPrices.length; product++) {
            logPrices[product] = logPrices[product] > 0 ? Math.log(logPrices[product]) : Double.NaN;
        }
        attributes = new ArrayList<>(products.attributes().values());
        attributes.add(products.season());
        embeddings = new float[products.size()][];
        for (Embedding embedding : inputs.snapshot().side().embeddings()) {
            embeddings[embedding.product()] = unit(embedding.vector());
        }
    }

    /** Names of anchors and candidates only, so that a product that is neither changes no word's weight. */
    private TextVectors names(PairingInputs inputs) {
        boolean[] wanted = new boolean[products.size()];
        for (int anchor : inputs.anchors()) {
            wanted[anchor] = true;
        }
        for (int candidate : inputs.flagged().products()) {
            wanted[candidate] = true;
        }
        List<String> names = new ArrayList<>(products.size());
        for (int product = 0; product < products.size(); product++) {
            String name = products.name(product);
            names.add(wanted[product] && !name.equals(products.id(product)) ? name : null);
        }
        return TextVectors.of(names, TextVectors.Idf.WITHOUT_SIZE);
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = squares > 0 ? (float) (vector[i] / Math.sqrt(squares)) : 0;
        }
        return unit;
    }

    /** The names of anchors and candidates. */
    public TextVectors words() {
        return words;
    }

    /** Tree distance, 0 where both are in one hand-made group. */
    public int distance(int a, int b) {
        int distance = tree.distance(a, b);
        return distance > 0 && groups.together(a, b) ? 0 : distance;
    }

    /** 0..1; 0 where nothing can be compared. */
    public double of(int a, int b) {
        return of(a, b, distance(a, b));
    }

    /** The same where the distance is known already. */
    public double of(int a, int b, int distance) {
        double sum = 0;
        double weight = 0;
        if (!tree.isUnused() && !tree.isHomeless(a) && !tree.isHomeless(b)) {
            sum += 0.35 * PATH[distance];
            weight += 0.35;
        }
        double cosine = words.cosine(a, b);
        if (!Double.isNaN(cosine)) {
            sum += 0.25 * cosine;
            weight += 0.25;
        }
        double maker = maker(a, b);
        if (!Double.isNaN(maker)) {
            sum += 0.15 * maker;
            weight += 0.15;
        }
        double logRatio = Math.abs(logPrices[a] - logPrices[b]);
        if (!Double.isNaN(logRatio)) {
            sum += 0.15 * Math.max(0, 1 - logRatio / LOG_PRICE_RANGE);
            weight += 0.15;
        }
        double agreeing = agreeing(a, b);
        if (!Double.isNaN(agreeing)) {
            sum += 0.10 * agreeing;
            weight += 0.10;
        }
        if (embeddings[a] != null && embeddings[b] != null) {
            sum += 0.25 * embedded(embeddings[a], embeddings[b]);
            weight += 0.25;
        }
        return weight == 0 ? 0 : sum / weight;
    }

    /** "same subcategory", "same category", "related category" (of one department), "same group" (hand-made); empty where unrelated. */
    public String kinship(int a, int b) {
        if (groups.together(a, b)) {
            return "same group";
        }
        if (tree.isUnused()) {
            return "";
        }
        int distance = tree.distance(a, b);
        if (distance == 0) {
            return "same " + tree.deepestLevel();
        }
        return switch (distance) {
            case 1 -> "same category";
            case 2 -> "related category";
            default -> "";
        };
    }

    /** True where both name the same brand. */
    public boolean sameBrand(int a, int b) {
        return same(products.brand(), a, b) == 1;
    }

    /** 1 same brand or supplier, 0 not, NaN unknown. */
    private double maker(int a, int b) {
        double brand = same(products.brand(), a, b);
        return Double.isNaN(brand) ? same(products.supplier(), a, b) : brand;
    }

    private double agreeing(int a, int b) {
        int known = 0;
        int agreeing = 0;
        for (CodedColumn attribute : attributes) {
            double same = same(attribute, a, b);
            if (!Double.isNaN(same)) {
                known++;
                agreeing += (int) same;
            }
        }
        return known == 0 ? Double.NaN : (double) agreeing / known;
    }

    private static double same(CodedColumn column, int a, int b) {
        if (column.code(a) == Dictionary.MISSING || column.code(b) == Dictionary.MISSING) {
            return Double.NaN;
        }
        return column.code(a) == column.code(b) ? 1 : 0;
    }

    private static double embedded(float[] a, float[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
        }
        return Math.max(0, Math.min(1, dot));
    }
}

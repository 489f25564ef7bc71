package stillstock.recommend;

/** How "bought together" is measured, 0..1; c orders with both, n orders with the anchor, m with the item, N all. */
public enum CoSalesMethod {
    /** sqrt(c / (n + k)): the attach rate; the root makes rates of 1 to 10 % count. */
    CONDITIONAL("Shrunk conditional probability", false),
    /** l / (1 + l) with l = c / (n m / N + k). */
    LIFT("Shrunk lift", false),
    /** sqrt of c / sqrt((n + k)(m + k)). */
    COSINE("Item-kNN (cosine)", false),
    /** EASE, over the anchor's largest score, times sqrt(n / (n + k)). */
    EASE("EASE", true),
    /** The learned relatedness, over the anchor's largest score, times sqrt(n / (n + k)). */
    LEARNED("Learned relatedness", true);

    private final String label;
    private final boolean model;

    CoSalesMethod(String label, boolean model) {
        this.label = label;
        this.model = model;
    }

    /** In words. */
    public String label() {
        return label;
    }

    /** True where a model is learned while the index is built; the others are formulas over counts. */
    public boolean model() {
        return model;
    }
}

package stillstock.recommend.blend;

/**
 * How the evidence is blended. Before weighting, rates and neighbours' rates are divided by the mean of their 20 largest
 * for the anchor, so that a weight means the same for every anchor.
 *
 * @param sizeExponent a basket of n items counts 1 / n^a; default .75
 * @param shrinkage average baskets that the overall share of an item counts as; default 0
 * @param power rates are raised to this; below 1 a first shared basket tells more than the tenth; default .6
 * @param wordsWeight of the cosine of the texts; default .4
 * @param codesWeight of neighbouring item numbers, 1 / (1 + difference); default .2
 * @param neighboursWeight of the rates of items with like texts: words for pairs never bought together; default .1
 * @param onSaleShare how far a rate counts only the anchor's baskets from the time the item was on sale, see {@link
 *     stillstock.recommend.basket.OnSale}; 0 not at all, 1 wholly; default 1 among all items, .25 among slow ones
 * @param onSaleCaution baskets that are added to both counts of that time; default 30 among all items, 10 among slow ones
 * @param evenness how much of an item's mean score with its best anchors is taken off; 0 none; default .4
 */
public record RelatednessConfig(
        double sizeExponent,
        double shrinkage,
        double power,
        double wordsWeight,
        double codesWeight,
        double neighboursWeight,
        double onSaleShare,
        double onSaleCaution,
        double evenness) {
    /** Checks the ranges. */
    public RelatednessConfig {
        if (!(sizeExponent >= 0)
                || !(shrinkage >= 0)
                || !(power > 0)
                || !(evenness >= 0)
                || !(onSaleShare >= 0)
                || !(onSaleCaution > 0)) {
            throw new IllegalArgumentException("sizeExponent (" + sizeExponent + "), shrinkage (" + shrinkage
                    + "), onSaleShare (" + onSaleShare + ") and evenness (" + evenness
                    + ") must not be negative, power (" + power + ") and onSaleCaution (" + onSaleCaution
                    + ") above 0");
        }
    }

    /** What tuning on time splits of two years of a gift wholesaler's invoices came to, for any item. */
    public static RelatednessConfig defaults() {
        return new RelatednessConfig(0.75, 0, 0.6, 0.4, 0.2, 0.1, 1, 30, 0.4);
    }

    /** The same for ranking slow items only. */
    public static RelatednessConfig slowDefaults() {
        return new RelatednessConfig(0.75, 0, 0.6, 0.4, 0.2, 0.1, 0.25, 10, 0.4);
    }

    /** The same with another treatment of basket sizes and little evidence. */
    public RelatednessConfig withRate(double exponent, double shrink) {
        return new RelatednessConfig(
                exponent,
                shrink,
                power,
                wordsWeight,
                codesWeight,
                neighboursWeight,
                onSaleShare,
                onSaleCaution,
                evenness);
    }

    /** The same with another evenness. */
    public RelatednessConfig withEvenness(double value) {
        return new RelatednessConfig(
                sizeExponent,
                shrinkage,
                power,
                wordsWeight,
                codesWeight,
                neighboursWeight,
                onSaleShare,
                onSaleCaution,
                value);
    }
}

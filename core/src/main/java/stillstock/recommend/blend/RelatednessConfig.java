package stillstock.recommend.blend;

/**
 * How the evidence is blended. Before weighting, rates and neighbours' rates are divided by the mean of their 20 largest
 * for the anchor, so that a weight means the same for every anchor.
 *
 * @param sizeExponent a basket of n items counts 1 / n^a; default .75
 * @param shrinkage average baskets that the overall share of an item counts as; default 0
 * @param power rates are raised to this; below 1 a first shared basket tells more than the tenth; default .5
 * @param wordsWeight of the cosine of the texts; default .3
 * @param codesWeight of neighbouring item numbers, 1 / (1 + difference); default .1
 * @param neighboursWeight of the rates of items with like texts: words for pairs never bought together; default .1
 * @param evenness how much of an item's mean score with its best anchors is taken off; 0 none; default .4
 */
public record RelatednessConfig(
        double sizeExponent,
        double shrinkage,
        double power,
        double wordsWeight,
        double codesWeight,
        double neighboursWeight,
        double evenness) {
    /** Checks the ranges. */
    public RelatednessConfig {
        if (!(sizeExponent >= 0) || !(shrinkage >= 0) || !(power > 0) || !(evenness >= 0)) {
            throw new IllegalArgumentException("sizeExponent (" + sizeExponent + "), shrinkage (" + shrinkage
                    + ") and evenness (" + evenness + ") must not be negative, power (" + power + ") above 0");
        }
    }

    /** What tuning on time splits of two years of a gift wholesaler's invoices came to. */
    public static RelatednessConfig defaults() {
        return new RelatednessConfig(0.75, 0, 0.5, 0.3, 0.1, 0.1, 0.4);
    }

    /** The same with another treatment of basket sizes and little evidence. */
    public RelatednessConfig withRate(double exponent, double shrink) {
        return new RelatednessConfig(exponent, shrink, power, wordsWeight, codesWeight, neighboursWeight, evenness);
    }

    /** The same with another evenness. */
    public RelatednessConfig withEvenness(double value) {
        return new RelatednessConfig(sizeExponent, shrinkage, power, wordsWeight, codesWeight, neighboursWeight, value);
    }
}

package stillstock.recommend.basket;

import stillstock.recommend.kernel.FloatSums;

/**
 * The share of an anchor's baskets that hold an item, each basket counting 1 / size^a: two items alone in a basket say
 * more of each other than two of a hundred. With a = 0 the plain conditional probability. Pairs with little evidence are
 * drawn towards the item's share of all baskets: (c + k q(j)) / (n(a) + k), all counts weighted, q(j) the item's share.
 */
public final class WeightedRate implements ItemScorer {
    private final BasketSet baskets;
    private final float[] basketWeight;
    private final double[] itemWeight;
    private final double shrinkage;
    private final double total;

    /**
     * @param sizeExponent a, 0..1
     * @param shrinkage k in average baskets; 0 for none
     */
    public WeightedRate(BasketSet baskets, double sizeExponent, double shrinkage) {
        this.baskets = baskets;
        basketWeight = new float[baskets.basketCount()];
        itemWeight = new double[baskets.itemCount()];
        double sum = 0;
        double weights = 0;
        for (int basket = 0; basket < basketWeight.length; basket++) {
            int size = baskets.basketSize(basket);
            basketWeight[basket] = size == 0 ? 0 : (float) Math.pow(size, -sizeExponent);
            weights += basketWeight[basket];
            for (int i = 0; i < size; i++) {
                itemWeight[baskets.item(basket, i)] += basketWeight[basket];
            }
            sum += size * (double) basketWeight[basket];
        }
        total = sum;
        this.shrinkage = shrinkage * (basketWeight.length == 0 ? 0 : weights / basketWeight.length);
    }

    /** Adds the rates of the items bought with an anchor, unshrunk, to sums that are 0. */
    public void addRates(int anchor, FloatSums sums) {
        if (itemWeight[anchor] == 0) {
            return;
        }
        double scale = 1 / itemWeight[anchor];
        int frequency = baskets.frequency(anchor);
        for (int b = 0; b < frequency; b++) {
            int basket = baskets.basket(anchor, b);
            float weight = (float) (basketWeight[basket] * scale);
            int size = baskets.basketSize(basket);
            for (int i = 0; i < size; i++) {
                sums.add(baskets.item(basket, i), weight);
            }
        }
    }

    @Override
    public void score(int anchor, double[] scores) {
        FloatSums sums = new FloatSums(scores.length);
        addRates(anchor, sums);
        double evidence = itemWeight[anchor] / (itemWeight[anchor] + shrinkage);
        for (int item = 0; item < scores.length; item++) {
            double prior = total > 0 ? itemWeight[item] / total : 0;
            scores[item] = shrinkage == 0 ? sums.get(item) : evidence * sums.get(item) + (1 - evidence) * prior;
        }
        scores[anchor] = 0;
    }
}

package stillstock.recommend.blend;

import stillstock.job.JobContext;
import stillstock.recommend.basket.ItemScorer;
import stillstock.recommend.basket.OnSale;
import stillstock.recommend.basket.WeightedRate;
import stillstock.recommend.kernel.FloatSums;
import stillstock.recommend.kernel.TopK;
import stillstock.recommend.text.Postings;
import stillstock.recommend.text.TextVectors;

/**
 * Rates of baskets, words, item numbers and the rates of items with like words, added up as {@link RelatednessConfig}
 * weighs them.
 */
public final class BlendScorer implements ItemScorer {
    private static final int BEST = 20;

    private final RelatednessConfig config;
    private final WeightedRate rate;
    private final Words words;
    private final ItemCodes codes;
    private final OnSale onSale;

    /** What does not depend on the baskets, shared between scorers. */
    public static final class Words {
        private final Postings postings;
        private final WordNeighbours neighbours;

        /** The words of the texts of all items. */
        public Words(RelatednessData data, JobContext job) {
            TextVectors vectors = TextVectors.of(data.texts(), TextVectors.Idf.CLASSIC);
            postings = new Postings(vectors, data.items(), item -> item);
            neighbours = new WordNeighbours(vectors, postings, job);
        }

        /** The cosine of the texts alone, as a scorer. */
        public ItemScorer scorer() {
            return (anchor, scores) -> {
                FloatSums dots = new FloatSums(scores.length);
                postings.addDots(anchor, Integer.MAX_VALUE, dots);
                for (int item = 0; item < scores.length; item++) {
                    scores[item] = dots.get(item);
                }
            };
        }
    }

    /** A scorer learned from data. */
    public BlendScorer(RelatednessData data, Words words, RelatednessConfig config) {
        this.config = config;
        this.words = words;
        rate = new WeightedRate(data.baskets(), config.sizeExponent(), config.shrinkage());
        codes = new ItemCodes(data.ids());
        onSale = new OnSale(data.baskets());
    }

    @Override
    public void score(int anchor, double[] scores) {
        rate.score(anchor, scores);
        scores[anchor] = 0;
        int[] anchorBaskets = onSale.basketsOf(anchor);
        int n = scores.length;
        for (int item = 0; item < n; item++) {
            if (scores[item] > 0) {
                scores[item] *= onSale.factor(anchorBaskets, item, config.onSaleShare(), config.onSaleCaution());
            }
        }
        addPower(scores, scores.clone(), 0, 1);
        FloatSums sums = new FloatSums(n);
        words.postings.addDots(anchor, Integer.MAX_VALUE, sums);
        for (int item = 0; item < n; item++) {
            scores[item] += config.wordsWeight() * sums.get(item) + config.codesWeight() * codes.nearness(anchor, item);
        }
        addPower(scores, neighbourRates(anchor, n), 1, config.neighboursWeight());
    }

    private double[] neighbourRates(int anchor, int n) {
        FloatSums rates = new FloatSums(n);
        rate.addRates(anchor, rates);
        FloatSums spread = new FloatSums(n);
        for (int k = 0; k < rates.size(); k++) {
            int item = rates.item(k);
            if (item != anchor) {
                words.neighbours.spread(item, rates.get(item), spread);
            }
        }
        double[] result = new double[n];
        for (int k = 0; k < spread.size(); k++) {
            result[spread.item(k)] = spread.get(spread.item(k));
        }
        result[anchor] = 0;
        return result;
    }

    /** Sets scores to keep x score + weight x (value / mean of the best values)^power. */
    private void addPower(double[] scores, double[] values, double keep, double weight) {
        TopK best = new TopK(BEST);
        for (int item = 0; item < values.length; item++) {
            best.offer(item, values[item]);
        }
        double sum = 0;
        for (int i = 0; i < best.size(); i++) {
            sum += best.score(i);
        }
        double scale = sum > 0 ? BEST / sum : 0;
        for (int item = 0; item < values.length; item++) {
            double part = values[item] > 0 ? weight * Math.pow(values[item] * scale, config.power()) : 0;
            scores[item] = keep * scores[item] + part;
        }
    }
}

package stillstock.recommend.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import stillstock.recommend.Ground;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.ScorerKind;
import stillstock.recommend.ScorerKind.Family;
import stillstock.recommend.index.PairMean;
import stillstock.recommend.index.PairingIndex;
import stillstock.recommend.scorer.CoSalesFormula;
import stillstock.recommend.scorer.ItemMeasure;
import stillstock.recommend.scorer.PressureMeasures;

/**
 * The score of a pair under given settings. Each family's share is its weight over the sum of the families' weights. In
 * similarity, pressure and co-sales the scorers known of the pair share it by their weights (co-sales without a shared
 * order are known to be 0); a family of which nothing is known adds nothing. Feedback adds its share of what the co-sales
 * family lacks to 1.
 */
public final class PairScorer {
    private static final ScorerKind[] OF_PAIRS = {
        ScorerKind.CATEGORY_PATH,
        ScorerKind.NAME,
        ScorerKind.BRAND,
        ScorerKind.PRICE_BAND,
        ScorerKind.ATTRIBUTES,
        ScorerKind.EMBEDDING
    };

    private final PairingIndex index;
    private final RecommendConfig config;
    private final Map<Family, Double> shares = new EnumMap<>(Family.class);
    private final PairMean alike;
    private final double[] seasons;
    private final double seasonWeight;
    private final double similarityShare;
    private final double coSalesShare;
    private final double coSalesWeight;
    private final double customersWeight;
    private final boolean customersKnown;
    private final boolean feedbackKnown;
    private final double[] ofCandidate;
    private final ItemMeasure margins;
    private final CoSalesFormula formula;
    private final boolean learned;

    /** @throws IllegalArgumentException where the index does not cover the settings */
    public PairScorer(PairingIndex index, RecommendConfig config) {
        if (!index.covers(config)) {
            throw new IllegalArgumentException("the index was built for other groups or co-sales than these settings"
                    + " (groupDistance " + config.groupDistance() + "): build it again");
        }
        this.index = index;
        this.config = config;
        double sum = 0;
        for (Family family : Family.values()) {
            sum += config.weight(family);
        }
        for (Family family : Family.values()) {
            shares.put(family, sum > 0 ? config.weight(family) / sum : 0);
        }
        similarityShare = shares.get(Family.SIMILARITY);
        coSalesShare = shares.get(Family.CO_SALES);
        Map<ScorerKind, Double> weights = new EnumMap<>(ScorerKind.class);
        for (ScorerKind kind : OF_PAIRS) {
            weights.put(kind, config.weight(kind));
        }
        alike = index.mean(weights);
        seasonWeight = config.weight(ScorerKind.SEASON);
        seasons = new double[index.flagged().size()];
        Arrays.setAll(
                seasons, candidate -> seasonWeight > 0 ? index.measureOf(ScorerKind.SEASON, candidate) : Double.NaN);
        coSalesWeight = config.weight(ScorerKind.CO_SALES);
        customersWeight = config.weight(ScorerKind.CUSTOMERS);
        customersKnown = customersWeight > 0 && index.measured().contains(ScorerKind.CUSTOMERS);
        feedbackKnown = config.weight(ScorerKind.FEEDBACK) > 0
                && !index.inputs().feedback().entries().isEmpty();
        learned = config.coSales().model() && index.coSalesLearned();
        formula = CoSalesFormula.of(config.coSales(), config.shrinkage(), index.orders());
        double[] prices = new double[index.flagged().size()];
        for (int candidate = 0; candidate < prices.length; candidate++) {
            prices[candidate] = index.price(candidate);
        }
        margins = PressureMeasures.margin(prices, index.flagged().unitCost(), config.proposedDiscount());
        ofCandidate = new double[prices.length];
        for (int candidate = 0; candidate < ofCandidate.length; candidate++) {
            double left = margins.of(candidate);
            ofCandidate[candidate] = shares.get(Family.PRESSURE) * pressure(candidate)
                    + (left > 0 ? shares.get(Family.MARGIN) * left : 0);
        }
    }

    /** The score of a pair of an anchor, 0..1. */
    public double score(int anchor, int pair) {
        return similarityShare * similarity(pair)
                + ofCandidate[index.candidate(pair)]
                + coSalesShare * coSales(anchor, pair);
    }

    /** The larger of similarity and co-sales before weighting: whether the two belong together at all. */
    double relevance(int anchor, int pair) {
        return Math.max(similarity(pair), coSales(anchor, pair));
    }

    private double similarity(int pair) {
        return alike.of(pair, seasons[index.candidate(pair)], seasonWeight);
    }

    private double pressure(int candidate) {
        double sum = 0;
        double weight = 0;
        for (ScorerKind kind : ScorerKind.values()) {
            double value = kind.family() == Family.PRESSURE ? index.measureOf(kind, candidate) : Double.NaN;
            if (value >= 0) {
                sum += config.weight(kind) * value;
                weight += config.weight(kind);
            }
        }
        return weight == 0 ? 0 : sum / weight;
    }

    private double together(int anchor, int pair) {
        if (learned) {
            return index.measure(ScorerKind.CO_SALES, pair);
        }
        int together = index.together(pair);
        return together == 0
                ? 0
                : formula.of(together, index.anchorOrders(anchor), index.candidateOrders(index.candidate(pair)));
    }

    private double coSales(int anchor, int pair) {
        double known = withoutFeedback(anchor, pair);
        return feedbackKnown && index.boost(pair) > 0 ? known + boost(pair) * (1 - known) : known;
    }

    private double boost(int pair) {
        return Math.max(0, Math.min(1, index.boost(pair) * config.weight(ScorerKind.FEEDBACK)));
    }

    private double withoutFeedback(int anchor, int pair) {
        double customers = customersKnown ? index.measure(ScorerKind.CUSTOMERS, pair) : Double.NaN;
        double bought = together(anchor, pair);
        if (!(customers >= 0)) {
            return coSalesWeight == 0 ? 0 : bought;
        }
        return (coSalesWeight * bought + customersWeight * customers) / (coSalesWeight + customersWeight);
    }

    /** What the score is made of: every scorer with its measure and its part; the parts add up to the score. */
    List<Ground> grounds(int anchor, int pair) {
        int candidate = index.candidate(pair);
        Map<ScorerKind, Double> measures = new EnumMap<>(ScorerKind.class);
        for (ScorerKind kind : OF_PAIRS) {
            measures.put(kind, index.measure(kind, pair));
        }
        measures.put(ScorerKind.SEASON, index.measureOf(ScorerKind.SEASON, candidate));
        for (ScorerKind kind : ScorerKind.values()) {
            if (kind.family() == Family.PRESSURE) {
                measures.put(kind, index.measureOf(kind, candidate));
            }
        }
        measures.put(ScorerKind.CO_SALES, index.coSalesKnown() ? together(anchor, pair) : Double.NaN);
        measures.put(ScorerKind.CUSTOMERS, index.measure(ScorerKind.CUSTOMERS, pair));
        List<Ground> grounds = new ArrayList<>();
        Map<Family, Double> weights = new EnumMap<>(Family.class);
        measures.forEach((kind, value) -> weights.merge(
                kind.family(),
                Double.isNaN(value) && kind != ScorerKind.CO_SALES ? 0 : config.weight(kind),
                Double::sum));
        measures.forEach((kind, value) -> {
            double weight = weights.get(kind.family());
            boolean counts = !Double.isNaN(value) && weight > 0;
            grounds.add(new Ground(
                    kind, value, counts ? shares.get(kind.family()) * config.weight(kind) * value / weight : 0));
        });
        double boost = index.boost(pair);
        double share = boost > 0 ? boost(pair) * (1 - withoutFeedback(anchor, pair)) : 0;
        grounds.add(
                new Ground(ScorerKind.FEEDBACK, boost == 0 ? Double.NaN : boost, shares.get(Family.CO_SALES) * share));
        double left = margins.of(candidate);
        grounds.add(new Ground(ScorerKind.MARGIN, left, Double.isNaN(left) ? 0 : shares.get(Family.MARGIN) * left));
        return grounds;
    }

    /** Share of the discounted price left after cost; negative below cost, NaN where unknown. */
    public double margin(int candidate) {
        double price = discounted(candidate);
        return price > 0 ? (price - index.flagged().unitCost()[candidate]) / price : Double.NaN;
    }

    /** The price after the proposed discount, currency; NaN where unknown. */
    public double discounted(int candidate) {
        return index.price(candidate) * (1 - config.proposedDiscount());
    }
}

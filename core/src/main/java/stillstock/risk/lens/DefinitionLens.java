package stillstock.risk.lens;

import java.util.Arrays;
import java.util.List;
import stillstock.classify.Classification;
import stillstock.classify.Classifier;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.Status;
import stillstock.classify.StockFacts;
import stillstock.feature.FeatureMatrix;
import stillstock.risk.RiskResult;

/**
 * Every definition's verdict on every product, under any thresholds. Immutable. O(1) a verdict, O(products) a partition.
 */
public final class DefinitionLens {
    private static final double WEEK = 7;

    private final StockFacts facts;
    private final Classification loosest;
    private final RiskResult risk;
    private final double[] noDemand;

    /**
     * A lens.
     *
     * @param policy for what the rule does not flag whatever its limit: new, out of stock, too little
     * @param risk scores of the same snapshot and day; may be unavailable
     */
    public DefinitionLens(StockFacts facts, DeadStockPolicy policy, RiskResult risk) {
        this.facts = facts;
        this.risk = risk;
        this.loosest = Classifier.classify(facts, deadAfter(policy, 1));
        this.noDemand =
                noDemand(facts.products(), risk.features(), risk.modelConfig().horizonDays());
    }

    /** The verdicts of all definitions. */
    public List<Verdict> verdicts(int product, LensThresholds thresholds) {
        return Arrays.stream(Definition.values())
                .map(definition -> verdict(definition, product, thresholds))
                .toList();
    }

    /** One definition's verdict. */
    public Verdict verdict(Definition definition, int product, LensThresholds thresholds) {
        double threshold = thresholds.of(definition);
        String gate = gate(definition, product);
        if (!gate.isEmpty()) {
            return new Verdict(
                    definition, Verdict.State.CLEAR, value(definition, product), threshold, Double.NaN, gate);
        }
        double value = value(definition, product);
        if (Double.isNaN(value)) {
            return new Verdict(definition, Verdict.State.UNKNOWN, value, threshold, Double.NaN, unknown(definition));
        }
        boolean flagged = definition.flags(value, threshold);
        double flip = flagged ? above(definition, value) : below(definition, value);
        boolean possible = flip >= thresholds.least(definition) - 1e-9 && flip <= definition.high() + 1e-9;
        return new Verdict(
                definition,
                flagged ? Verdict.State.FLAGGED : Verdict.State.CLEAR,
                value,
                threshold,
                possible ? flip : Double.NaN,
                possible ? "" : "no threshold flips it");
    }

    /**
     * How a definition parts the stock.
     *
     * @param flagged products it flags
     * @param flaggedValue stock at cost of them, currency
     * @param clearValue of those it does not flag
     * @param unknownValue of those it cannot judge
     */
    public record Partition(
            Definition definition,
            int flagged,
            int clear,
            int unknown,
            double flaggedValue,
            double clearValue,
            double unknownValue) {
        /** All three parts. */
        public double totalValue() {
            return flaggedValue + clearValue + unknownValue;
        }
    }

    /** A definition's partition of all products; unknown values count as nothing. */
    public Partition partition(Definition definition, LensThresholds thresholds) {
        int[] counts = new int[Verdict.State.values().length];
        double[] values = new double[counts.length];
        for (int product = 0; product < facts.products(); product++) {
            int state = verdict(definition, product, thresholds).state().ordinal();
            counts[state]++;
            values[state] += facts.stockValue(product) > 0 ? facts.stockValue(product) : 0;
        }
        return new Partition(definition, counts[0], counts[1], counts[2], values[0], values[1], values[2]);
    }

    /** The highest threshold steps above a value do not flag it: the nearest of them. */
    private static double above(Definition definition, double value) {
        double steps = value / definition.step();
        double nearest = definition.flagsAtThreshold() ? Math.floor(steps + 1e-7) + 1 : Math.ceil(steps - 1e-7);
        return definition.rounded(nearest * definition.step());
    }

    /** Threshold steps below a value flag it: the nearest of them. */
    private static double below(Definition definition, double value) {
        double steps = value / definition.step();
        double nearest = definition.flagsAtThreshold() ? Math.floor(steps + 1e-7) : Math.ceil(steps - 1e-7) - 1;
        return definition.rounded(nearest * definition.step());
    }

    /** Why a product is not flagged whatever the threshold; empty where the threshold decides. */
    private String gate(Definition definition, int product) {
        if (facts.stockKnown() && !(facts.onHand(product) > 0)) {
            return "nothing on hand";
        }
        if (definition == Definition.RULE) {
            Status status = loosest.status(product);
            if (status == Status.NEW) {
                return "still new";
            }
            if (facts.idleDays(product) > 1 && status != Status.DEAD) {
                return "too little on hand to be flagged";
            }
        }
        return "";
    }

    private double value(Definition definition, int product) {
        return switch (definition) {
            case RULE -> facts.idleDays(product) < 0 ? Double.NaN : facts.idleDays(product);
            case AGE -> facts.meanAgeDays(product);
            case COVER -> facts.coverDays(product);
            case FSN -> facts.stayShare(product);
            case TSB -> noDemand[product];
            case MODEL -> risk.risk(product);
        };
    }

    private String unknown(Definition definition) {
        return switch (definition) {
            case RULE -> "no sale and no first day on record";
            case AGE -> "no receipt, launch or sale on record";
            case COVER -> "stock on hand is not known";
            case FSN -> "stock over time is not known";
            case TSB -> "the model has no demand probability";
            case MODEL -> risk.unavailableCause().isEmpty() ? "not scored" : "there is no model";
        };
    }

    private static double[] noDemand(int products, FeatureMatrix features, int horizonDays) {
        double[] result = new double[products];
        Arrays.fill(result, Double.NaN);
        int column = features.schema().column("demand_probability");
        for (int row = 0; column >= 0 && row < features.rows(); row++) {
            float p = features.value(row, column);
            // never sold: no demand is all that was ever seen
            result[features.product(row)] = Float.isNaN(p) ? 1 : Math.pow(1 - p, horizonDays / WEEK);
        }
        return result;
    }

    private static DeadStockPolicy deadAfter(DeadStockPolicy policy, int days) {
        return new DeadStockPolicy(
                days,
                policy.minOnHand(),
                policy.newGraceDays(),
                policy.slowCoverDays(),
                policy.anchorSoldWithinDays(),
                policy.minStockValue(),
                policy.abcA(),
                policy.abcB(),
                policy.xyzX(),
                policy.xyzY(),
                policy.fsnFast(),
                policy.fsnSlow(),
                policy.ageBucketDays(),
                policy.windows());
    }
}

package stillstock.recommend;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How pairings are found and ranked. Weights need not add up to 1; they are normalised.
 *
 * @param similarityWeight weight of similarity; default 0.40
 * @param pressureWeight weight of inventory pressure; default 0.25
 * @param coSalesWeight weight of co-sales; default 0.25
 * @param marginWeight weight of margin; default 0.10
 * @param topK pairings an anchor; default 5
 * @param groupDistance how far apart in the groups items may be: 0 same subcategory, 1 same category, 2 same department
 *     or related category, 3 anywhere; default 2
 * @param shrinkage baskets of evidence that count as much as none at all; default 5
 * @param proposedDiscount share taken off the flagged item's price when its margin is judged; default 0.20
 * @param minScore pairings below this score are left out; default 0.05
 * @param scorers weight of each scorer within its family; a scorer that is not named has its usual weight
 * @param coSales how "bought together" is measured; default shrunk conditional probability
 * @param limits what makes the ranking usable in a shop
 * @param groups where groups come from
 */
public record RecommendConfig(
        double similarityWeight,
        double pressureWeight,
        double coSalesWeight,
        double marginWeight,
        int topK,
        int groupDistance,
        double shrinkage,
        double proposedDiscount,
        double minScore,
        Map<ScorerKind, Double> scorers,
        CoSalesMethod coSales,
        LimitConfig limits,
        GroupConfig groups) {
    /** Checks the ranges. */
    public RecommendConfig {
        if (similarityWeight < 0 || pressureWeight < 0 || coSalesWeight < 0 || marginWeight < 0) {
            throw new IllegalArgumentException("weights must not be negative: similarity " + similarityWeight
                    + ", pressure " + pressureWeight + ", co-sales " + coSalesWeight + ", margin " + marginWeight);
        }
        if (topK < 1 || groupDistance < 0 || groupDistance > 3) {
            throw new IllegalArgumentException(
                    "topK (" + topK + ") must be at least 1 and groupDistance (" + groupDistance + ") within 0..3");
        }
        scorers = complete(scorers);
        Objects.requireNonNull(coSales, "coSales");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(groups, "groups");
    }

    /** The same scorers, method, limits and groups as the defaults. */
    public RecommendConfig(
            double similarityWeight,
            double pressureWeight,
            double coSalesWeight,
            double marginWeight,
            int topK,
            int groupDistance,
            double shrinkage,
            double proposedDiscount,
            double minScore) {
        this(
                similarityWeight,
                pressureWeight,
                coSalesWeight,
                marginWeight,
                topK,
                groupDistance,
                shrinkage,
                proposedDiscount,
                minScore,
                Map.of(),
                CoSalesMethod.CONDITIONAL,
                LimitConfig.defaults(),
                GroupConfig.defaults());
    }

    private static Map<ScorerKind, Double> complete(Map<ScorerKind, Double> given) {
        Map<ScorerKind, Double> all = new EnumMap<>(ScorerKind.class);
        for (ScorerKind kind : ScorerKind.values()) {
            double weight = given.getOrDefault(kind, kind.usualWeight());
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("the weight of " + kind + " (" + weight + ") must not be negative");
            }
            all.put(kind, weight);
        }
        return Collections.unmodifiableMap(all);
    }

    /** The defaults. */
    public static RecommendConfig defaults() {
        return new RecommendConfig(0.40, 0.25, 0.25, 0.10, 5, 2, 5, 0.20, 0.05);
    }

    /** The weight of a scorer within its family. */
    public double weight(ScorerKind kind) {
        return scorers.get(kind);
    }

    /** The weight of a family. */
    public double weight(ScorerKind.Family family) {
        return switch (family) {
            case SIMILARITY -> similarityWeight;
            case PRESSURE -> pressureWeight;
            case CO_SALES -> coSalesWeight;
            case MARGIN -> marginWeight;
        };
    }

    /** The same with so many pairings an anchor. */
    public RecommendConfig withTopK(int pairings) {
        return edited().topK(pairings).config();
    }

    /** The same with another weight of a scorer within its family. */
    public RecommendConfig with(ScorerKind kind, double weight) {
        Map<ScorerKind, Double> changed = new EnumMap<>(scorers);
        changed.put(kind, weight);
        return edited().scorers(changed).config();
    }

    /** The same with another weight of a family. */
    public RecommendConfig with(ScorerKind.Family family, double weight) {
        return edited().family(family, weight).config();
    }

    /** The same with other limits. */
    public RecommendConfig with(LimitConfig other) {
        return edited().limits(other).config();
    }

    /** The same with other groups. */
    public RecommendConfig with(GroupConfig other) {
        return edited().groups(other).config();
    }

    /** The same with another measure of what was bought together. */
    public RecommendConfig with(CoSalesMethod method) {
        return edited().coSales(method).config();
    }

    /** A copy to change. */
    public Edit edited() {
        return new Edit(this);
    }

    /** A copy that is being changed. */
    public static final class Edit {
        private final Map<ScorerKind.Family, Double> families = new EnumMap<>(ScorerKind.Family.class);
        private final RecommendConfig from;
        private int topK;
        private int groupDistance;
        private double proposedDiscount;
        private double minScore;
        private Map<ScorerKind, Double> scorers;
        private CoSalesMethod coSales;
        private LimitConfig limits;
        private GroupConfig groups;

        private Edit(RecommendConfig from) {
            this.from = from;
            for (ScorerKind.Family family : ScorerKind.Family.values()) {
                families.put(family, from.weight(family));
            }
            topK = from.topK;
            groupDistance = from.groupDistance;
            proposedDiscount = from.proposedDiscount;
            minScore = from.minScore;
            scorers = from.scorers;
            coSales = from.coSales;
            limits = from.limits;
            groups = from.groups;
        }

        /** Another weight of a family. */
        public Edit family(ScorerKind.Family family, double weight) {
            families.put(family, weight);
            return this;
        }

        /** So many pairings an anchor. */
        public Edit topK(int pairings) {
            topK = pairings;
            return this;
        }

        /** Groups so far apart at most. */
        public Edit groupDistance(int steps) {
            groupDistance = steps;
            return this;
        }

        /** Another discount, share of the price. */
        public Edit proposedDiscount(double share) {
            proposedDiscount = share;
            return this;
        }

        /** Another least score. */
        public Edit minScore(double score) {
            minScore = score;
            return this;
        }

        /** Other weights within the families. */
        public Edit scorers(Map<ScorerKind, Double> weights) {
            scorers = weights;
            return this;
        }

        /** Another measure of what was bought together. */
        public Edit coSales(CoSalesMethod method) {
            coSales = method;
            return this;
        }

        /** Other limits. */
        public Edit limits(LimitConfig other) {
            limits = other;
            return this;
        }

        /** Other groups. */
        public Edit groups(GroupConfig other) {
            groups = other;
            return this;
        }

        /** The changed settings. */
        public RecommendConfig config() {
            return new RecommendConfig(
                    families.get(ScorerKind.Family.SIMILARITY),
                    families.get(ScorerKind.Family.PRESSURE),
                    families.get(ScorerKind.Family.CO_SALES),
                    families.get(ScorerKind.Family.MARGIN),
                    topK,
                    groupDistance,
                    from.shrinkage,
                    proposedDiscount,
                    minScore,
                    scorers,
                    coSales,
                    limits,
                    groups);
        }
    }
}

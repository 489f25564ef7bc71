package stillstock.app.recommend;

import java.util.function.ToDoubleFunction;
import stillstock.app.screen.NumberControl.Spec;
import stillstock.recommend.RecommendConfig;

/** The numbers of the pairing settings, and where they sit in them. */
enum RecommendKnob {
    /** Weight of similarity. */
    SIMILARITY(
            weight("similarity", "Similarity", "category, brand, price band and name"),
            RecommendConfig::similarityWeight),
    /** Weight of inventory pressure. */
    PRESSURE(weight("pressure", "Pressure", "value tied up, age and cover"), RecommendConfig::pressureWeight),
    /** Weight of co-sales. */
    CO_SALES(weight("co-sales", "Co-sales", "bought in the same orders"), RecommendConfig::coSalesWeight),
    /** Weight of margin. */
    MARGIN(weight("margin", "Margin", "what is left at the proposed discount"), RecommendConfig::marginWeight),
    /** Pairings an anchor. */
    TOP_K(
            new Spec("top-k", "Pairs an item", "at most", 1, 20, 0, "Pairings kept for each active item"),
            RecommendConfig::topK),
    /** How far apart items may be. */
    DISTANCE(
            new Spec(
                    "distance",
                    "Group distance",
                    "steps",
                    0,
                    3,
                    0,
                    "0 same subcategory, 1 same category, 2 same department, 3 anywhere"),
            RecommendConfig::groupDistance),
    /** Share taken off the flagged item's price. */
    DISCOUNT(
            new Spec(
                    "discount",
                    "Discount",
                    "% off",
                    0,
                    90,
                    0,
                    "Taken off the flagged item's price before its margin" + " is judged"),
            config -> Math.rint(config.proposedDiscount() * 10_000) / 100),
    /** Pairings below are left out. */
    MIN_SCORE(
            new Spec("min-score", "Minimum score", "of 1", 0, 1, 2, "Pairings that score less are left out"),
            RecommendConfig::minScore);

    private final Spec spec;
    private final ToDoubleFunction<RecommendConfig> value;

    RecommendKnob(Spec spec, ToDoubleFunction<RecommendConfig> value) {
        this.spec = spec;
        this.value = value;
    }

    Spec spec() {
        return spec;
    }

    double of(RecommendConfig config) {
        return value.applyAsDouble(config);
    }

    /** The settings with another value of this number. */
    RecommendConfig with(RecommendConfig config, double wanted) {
        ToDoubleFunction<RecommendKnob> now = knob -> knob == this ? wanted : knob.of(config);
        return new RecommendConfig(
                now.applyAsDouble(SIMILARITY),
                now.applyAsDouble(PRESSURE),
                now.applyAsDouble(CO_SALES),
                now.applyAsDouble(MARGIN),
                (int) now.applyAsDouble(TOP_K),
                (int) now.applyAsDouble(DISTANCE),
                config.shrinkage(),
                this == DISCOUNT ? wanted / 100 : config.proposedDiscount(),
                now.applyAsDouble(MIN_SCORE));
    }

    private static Spec weight(String id, String label, String what) {
        return new Spec(
                id, label, "weight", 0, 1, 2, "How much it counts: " + what + ". Weights are made to add up to 1");
    }
}

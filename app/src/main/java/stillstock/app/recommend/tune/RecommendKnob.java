package stillstock.app.recommend.tune;

import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import stillstock.app.screen.NumberControl.Spec;
import stillstock.recommend.RecommendConfig;
import stillstock.recommend.ScorerKind.Family;

/** The numbers that are worth moving while the list is looked at. */
public enum RecommendKnob implements Knob {
    /** Weight of similarity. */
    SIMILARITY(
            weight("similarity", "Similarity", "category, brand, price band and name"),
            RecommendConfig::similarityWeight,
            (config, value) -> config.with(Family.SIMILARITY, value)),
    /** Weight of inventory pressure. */
    PRESSURE(
            weight("pressure", "Pressure", "value tied up, age and cover"),
            RecommendConfig::pressureWeight,
            (config, value) -> config.with(Family.PRESSURE, value)),
    /** Weight of co-sales. */
    CO_SALES(
            weight("co-sales", "Co-sales", "bought in the same orders"),
            RecommendConfig::coSalesWeight,
            (config, value) -> config.with(Family.CO_SALES, value)),
    /** Weight of margin. */
    MARGIN(
            weight("margin", "Margin", "what is left at the proposed discount"),
            RecommendConfig::marginWeight,
            (config, value) -> config.with(Family.MARGIN, value)),
    /** Pairings an anchor. */
    TOP_K(
            new Spec("top-k", "Pairs an item", "at most", 1, 20, 0, "Pairings kept for each active item"),
            RecommendConfig::topK,
            (config, value) -> config.withTopK((int) (double) value)),
    /** How far apart items may be. */
    DISTANCE(
            new Spec(
                    "distance",
                    "Group distance",
                    "steps",
                    0,
                    3,
                    0,
                    "0 same subcategory, 1 same category, 2 same department or related category, 3 anywhere"),
            RecommendConfig::groupDistance,
            (config, value) ->
                    config.edited().groupDistance((int) (double) value).config()),
    /** Share taken off the flagged item's price. */
    DISCOUNT(
            new Spec(
                    "discount",
                    "Discount",
                    "% off",
                    0,
                    90,
                    0,
                    "Taken off the flagged item's price before its margin is judged"),
            config -> Math.rint(config.proposedDiscount() * 10_000) / 100,
            (config, value) -> config.edited().proposedDiscount(value / 100).config()),
    /** Pairings below are left out. */
    MIN_SCORE(
            new Spec("min-score", "Minimum score", "of 1", 0, 1, 2, "Pairings that score less are left out"),
            RecommendConfig::minScore,
            (config, value) -> config.edited().minScore(value).config());

    private final Spec spec;
    private final ToDoubleFunction<RecommendConfig> value;
    private final BiFunction<RecommendConfig, Double, RecommendConfig> changed;

    RecommendKnob(
            Spec spec,
            ToDoubleFunction<RecommendConfig> value,
            BiFunction<RecommendConfig, Double, RecommendConfig> changed) {
        this.spec = spec;
        this.value = value;
        this.changed = changed;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public double of(RecommendConfig config) {
        return value.applyAsDouble(config);
    }

    @Override
    public RecommendConfig with(RecommendConfig config, double wanted) {
        return changed.apply(config, wanted);
    }

    private static Spec weight(String id, String label, String what) {
        return new Spec(
                id, label, "weight", 0, 1, 2, "How much it counts: " + what + ". Weights are made to add up to 1");
    }
}

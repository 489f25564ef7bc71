package stillstock.app.recommend.tune;

import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import stillstock.app.screen.NumberControl.Spec;
import stillstock.recommend.LimitConfig;
import stillstock.recommend.RecommendConfig;

/** The limits that make a ranking usable in a shop. */
public enum LimitKnob implements Knob {
    /** Least relevance. */
    RELEVANCE(
            new Spec(
                    "min-relevance",
                    "Least relevance",
                    "of 1",
                    0,
                    1,
                    2,
                    "Least similarity or co-sales, whichever is larger, before weighting"),
            LimitConfig::minRelevance,
            (limits, value) -> limits.withFloors(value, limits.marginFloor())),
    /** Least margin. */
    MARGIN_FLOOR(
            new Spec(
                    "margin-floor",
                    "Margin floor",
                    "% of price",
                    -50,
                    90,
                    0,
                    "Least margin at the proposed discount; items of unknown margin pass"),
            limits -> Math.rint(limits.marginFloor() * 10_000) / 100,
            (limits, value) -> limits.withFloors(limits.minRelevance(), value / 100)),
    /** Attach rate where nothing is known. */
    ATTACH_RATE(
            new Spec(
                    "attach-rate",
                    "Attach rate",
                    "% of sales",
                    0,
                    20,
                    1,
                    "Share of an active item's sales that take the shown item along, where nothing is known yet"),
            limits -> Math.rint(limits.attachRate() * 100_000) / 1_000,
            (limits, value) -> limits.withBudget(value / 100, limits.trafficDays())),
    /** Days of traffic. */
    TRAFFIC_DAYS(
            new Spec(
                    "traffic-days",
                    "Traffic window",
                    "days",
                    7,
                    365,
                    0,
                    "Sales of so many days back are expected of as many ahead; stock must serve them"),
            LimitConfig::trafficDays,
            (limits, value) -> limits.withBudget(limits.attachRate(), (int) (double) value)),
    /** Items of one group. */
    PER_GROUP(
            new Spec("per-group", "Items of a group", "at most", 1, 20, 0, "Items of one subcategory beside one item"),
            LimitConfig::maxPerGroup,
            (limits, value) -> limits.withSpread((int) (double) value, limits.minAnchors())),
    /** Anchors an item. */
    MIN_ANCHORS(
            new Spec(
                    "min-anchors",
                    "Places an item",
                    "at least",
                    0,
                    10,
                    0,
                    "Active items that show each flagged one, if so many fit"),
            LimitConfig::minAnchors,
            (limits, value) -> limits.withSpread(limits.maxPerGroup(), (int) (double) value));

    private final Spec spec;
    private final ToDoubleFunction<LimitConfig> value;
    private final BiFunction<LimitConfig, Double, LimitConfig> changed;

    LimitKnob(Spec spec, ToDoubleFunction<LimitConfig> value, BiFunction<LimitConfig, Double, LimitConfig> changed) {
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
        return value.applyAsDouble(config.limits());
    }

    @Override
    public RecommendConfig with(RecommendConfig config, double wanted) {
        return config.with(changed.apply(config.limits(), wanted));
    }
}

package stillstock.boost;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * XGBoost's parameters by their own names (https://xgboost.readthedocs.io/en/release_3.0.0/parameter.html). Immutable.
 *
 * @param values by name
 */
public record BoostParameters(Map<String, Object> values) {
    /** Copies its map. */
    public BoostParameters {
        values = Map.copyOf(values);
    }

    /**
     * Trees by the histogram method on one thread: the same bytes on every machine, and XGBoost's own threads spin when
     * cores are shared. 128 bins a column, nothing printed.
     *
     * @param objective "binary:logistic", "reg:squarederror", "reg:tweedie", "reg:quantileerror", "count:poisson",
     *     "rank:ndcg", "rank:pairwise" ...
     * @param depth of a tree
     * @param seed of the drawing of rows and columns
     */
    public static BoostParameters trees(String objective, int depth, long seed) {
        return new BoostParameters(Map.of(
                "booster",
                "gbtree",
                "tree_method",
                "hist",
                "max_bin",
                128,
                "nthread",
                1,
                "verbosity",
                0,
                "objective",
                objective,
                "max_depth",
                depth,
                "seed",
                seed));
    }

    /** The mean of a skew, non-negative demand with many zeros; the power (1..2) goes from Poisson to gamma. */
    public static BoostParameters tweedie(double power, int depth, long seed) {
        return trees("reg:tweedie", depth, seed).with("tweedie_variance_power", power);
    }

    /** Several quantiles at once: a booster of so many outputs. */
    public static BoostParameters quantiles(List<Double> levels, int depth, long seed) {
        return trees("reg:quantileerror", depth, seed)
                .with(
                        "quantile_alpha",
                        levels.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
    }

    /** The order within groups, by LambdaMART on NDCG; labels are grades 0, 1, 2 ... */
    public static BoostParameters ranking(int depth, long seed) {
        return trees("rank:ndcg", depth, seed);
    }

    /** The same with one parameter set. */
    public BoostParameters with(String name, Object value) {
        Map<String, Object> more = new TreeMap<>(values);
        more.put(name, value);
        return new BoostParameters(more);
    }

    /** The same with the directions in which each column must push: +1, 0, -1; no change for an empty list. */
    public BoostParameters withMonotone(List<Integer> directions) {
        return directions.isEmpty()
                ? this
                : with(
                        "monotone_constraints",
                        directions.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")")));
    }
}

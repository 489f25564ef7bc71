package stillstock.forecast.lookalike;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillstock.forecast.Forecast;
import stillstock.forecast.total.CountBands;
import stillstock.series.DemandSeriesBuilder;
import stillstock.series.Measure;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.column.CodedColumn;
import stillstock.snapshot.column.Dictionary;

/**
 * The usual sales a period of the products of a category, department or the whole range, and the forecast of a product too
 * new to have a level of its own: its mean counts n/(n+k), n being its known periods and k the variance of single periods
 * over that between products. A period counts at most as the largest one in a hundred of the group, so that one order does
 * not become a rate; what lies beyond is spread over all. Bands are those of counts with the group's dispersion.
 *
 * <p>Source: B&uuml;hlmann and Gisler, A Course in Credibility Theory and its Applications (2005), ch. 3 and 5 (large values
 * truncated). From at most {@value #MOST} products, evenly drawn. Immutable and safe for several threads.
 */
public final class GroupLevels {
    /** The method's name. */
    public static final String NAME = "group level";

    /** With fewer known periods a product is forecast by its group. */
    public static final int FEW = 8;

    private static final int MOST = 4_000;

    /** A group of fewer products says too little of how they differ. */
    private static final int LEAST_PRODUCTS = 10;

    private static final double CUT = 0.99;
    private static final double LEAST_SPREAD = 0.04;

    private final ProductTable products;
    private final Map<Integer, Level> ofCategory;
    private final Map<Integer, Level> ofDepartment;
    private final Optional<Level> ofAll;

    /** A forecast and, in words, what it was drawn to. */
    public record Drawn(Forecast forecast, String words) {}

    private GroupLevels(ProductTable products, List<Member> members) {
        this.products = products;
        ofCategory = levels(members, products.category());
        ofDepartment = levels(members, products.department());
        ofAll = Level.of(members.stream().map(Member::values).toList());
    }

    private record Member(int product, double[] values) {}

    /** @param builder of sales as they were known on the day */
    public static GroupLevels learn(Snapshot snapshot, DemandSeriesBuilder builder) {
        int n = snapshot.products().size();
        int drawn = Math.min(n, MOST);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < drawn; i++) {
            int product = (int) ((long) i * n / drawn);
            double[] known = known(builder.of(product, Measure.SALES).values());
            if (known.length >= FEW) {
                members.add(new Member(product, known));
            }
        }
        return new GroupLevels(snapshot.products(), members);
    }

    private static Map<Integer, Level> levels(List<Member> members, CodedColumn column) {
        Map<Integer, List<double[]>> parts = new HashMap<>();
        for (Member member : members) {
            int code = column.code(member.product());
            if (code != Dictionary.MISSING) {
                parts.computeIfAbsent(code, key -> new ArrayList<>()).add(member.values());
            }
        }
        Map<Integer, Level> levels = new HashMap<>();
        parts.forEach((code, part) -> Level.of(part).ifPresent(level -> levels.put(code, level)));
        return levels;
    }

    /**
     * A new product's forecast, the same for every step; empty where it has {@value #FEW} known periods or more, or too few
     * products with as many sold anything.
     *
     * @param history NaN where unknown
     */
    public Optional<Drawn> forecast(int product, double[] history, int horizon) {
        double[] known = known(history);
        if (known.length >= FEW) {
            return Optional.empty();
        }
        Level category = ofCategory.get(products.category().code(product));
        Level department = ofDepartment.get(products.department().code(product));
        if (category != null) {
            return Optional.of(category.drawn(known, history.length, horizon, "its category"));
        }
        return department != null
                ? Optional.of(department.drawn(known, history.length, horizon, "its department"))
                : ofAll.map(all -> all.drawn(known, history.length, horizon, "the whole range"));
    }

    private static double[] known(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    /**
     * Moments of a group, of periods cut at most.
     *
     * @param within variance of a period around its product's mean
     * @param between variance of the products' means
     * @param beyond what was cut, as a share of the mean
     */
    private record Level(int products, double most, double mean, double within, double between, double beyond) {
        static Optional<Level> of(List<double[]> group) {
            double[] demands = group.stream()
                    .flatMapToDouble(Arrays::stream)
                    .filter(value -> value > 0)
                    .sorted()
                    .toArray();
            if (group.size() < LEAST_PRODUCTS || demands.length == 0) {
                return Optional.empty();
            }
            double most = demands[(int) (CUT * (demands.length - 1))];
            int n = group.size();
            double mean = 0;
            double within = 0;
            double chance = 0;
            double squares = 0;
            double cut = 0;
            for (double[] values : group) {
                double own = mean(values, most);
                double variance = Arrays.stream(values)
                                .map(value -> Math.pow(Math.min(most, value) - own, 2))
                                .sum()
                        / (values.length - 1);
                mean += own / n;
                squares += own * own;
                within += variance / n;
                chance += variance / values.length / n;
                cut += (Arrays.stream(values).average().orElse(0) - own) / n;
            }
            double spread = (squares - n * mean * mean) / (n - 1) - chance;
            return mean > 0
                    ? Optional.of(
                            new Level(n, most, mean, within, Math.max(LEAST_SPREAD * mean * mean, spread), cut / mean))
                    : Optional.empty();
        }

        private static double mean(double[] values, double most) {
            return Arrays.stream(values)
                    .map(value -> Math.min(most, value))
                    .average()
                    .orElse(0);
        }

        Drawn drawn(double[] known, int length, int horizon, String group) {
            double weight = known.length / (known.length + within / between);
            double level = (weight * mean(known, most) + (1 - weight) * mean) * (1 + beyond);
            double variance = Math.max(1, within / mean) * level + (1 - weight) * between;
            double[] means = filled(level, horizon);
            Forecast forecast =
                    new Forecast(NAME, means, CountBands.of(means, filled(variance, horizon)), filled(level, length));
            return new Drawn(
                    forecast,
                    "only " + known.length + " periods known: own sales count " + Math.round(100 * weight)
                            + " %, the rest is the usual level of " + products + " products of " + group);
        }

        private static double[] filled(double value, int n) {
            double[] all = new double[n];
            Arrays.fill(all, value);
            return all;
        }
    }
}

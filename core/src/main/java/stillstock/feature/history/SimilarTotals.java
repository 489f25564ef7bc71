package stillstock.feature.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import stillstock.classify.StockFacts;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.column.CodedColumn;
import stillstock.snapshot.column.Dictionary;
import stillstock.snapshot.side.GroupMember;

/** How products fare that are like a product by words of the name, by price, by attributes or by hand-made groups. */
public final class SimilarTotals {
    private static final int PRICE_REACH = 25;

    private final WordTotals words;
    private final double[] priceSelling;
    private final List<PeerGroup> attributes = new ArrayList<>();
    private final int[][] manual;
    private final PeerGroup manualTotals;

    SimilarTotals(StockFacts facts, GroupTotals totals) {
        Snapshot snapshot = facts.snapshot();
        int n = facts.products();
        words = new WordTotals(snapshot.products(), totals);
        priceSelling = priceSelling(facts, totals);
        for (CodedColumn column : shared(snapshot.products().attributes().values(), n)) {
            attributes.add(totals.peers(codes(column, n)));
        }
        Map<String, Integer> numbers = new HashMap<>();
        int[][] groups = new int[n][0];
        for (GroupMember member : snapshot.side().groups()) {
            int code = numbers.computeIfAbsent(member.groupId(), key -> numbers.size());
            int[] more = Arrays.copyOf(groups[member.product()], groups[member.product()].length + 1);
            more[more.length - 1] = code;
            groups[member.product()] = more;
        }
        manual = groups;
        manualTotals = new PeerGroup(numbers.size());
        for (int p = 0; p < n; p++) {
            for (int code : totals.known(p) ? manual[p] : new int[0]) {
                totals.count(manualTotals, code, p);
            }
        }
    }

    /** Products that share words of the name. */
    public WordTotals words() {
        return words;
    }

    /** Of the 25 known products next cheaper and the 25 next dearer, the share with a sale in 90 days. */
    public double priceSelling(int product) {
        return priceSelling[product];
    }

    /** Mean over attributes of the share of other products of the same value with a sale in 90 days; NaN without any. */
    public double attributeSelling(int product, double quarterUnits) {
        return mean(attributes.stream()
                .mapToDouble(group -> group.othersSelling(product, quarterUnits))
                .toArray());
    }

    /** Mean over attributes of ln of the pace of 90 days over that of 365 of the products of the same value. */
    public double attributeTrend(int product) {
        return mean(
                attributes.stream().mapToDouble(group -> group.trend(product)).toArray());
    }

    /** Mean over its hand-made groups of the share of other members with a sale in 90 days; NaN without any. */
    public double manualSelling(int product, double quarterUnits) {
        return mean(IntStream.of(manual[product])
                .mapToDouble(code -> manualTotals.othersSellingOf(code, quarterUnits))
                .toArray());
    }

    private static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /** Attributes whose values are shared by products, and not names or numbers of their own. */
    private static List<CodedColumn> shared(Collection<CodedColumn> columns, int products) {
        List<CodedColumn> result = new ArrayList<>();
        for (CodedColumn column : columns) {
            if (column.dictionary().size() * 2 <= products) {
                result.add(column);
            }
        }
        return result;
    }

    private static int[] codes(CodedColumn column, int n) {
        int[] codes = new int[n];
        Arrays.setAll(codes, p -> column.code(p) == Dictionary.MISSING ? -1 : column.code(p));
        return codes;
    }

    private static double[] priceSelling(StockFacts facts, GroupTotals totals) {
        Integer[] order = IntStream.range(0, facts.products())
                .filter(p -> totals.known(p) && totals.price(p) > 0)
                .boxed()
                .toArray(Integer[]::new);
        Arrays.parallelSort(
                order,
                Comparator.comparingDouble((Integer p) -> totals.price(p))
                        .thenComparing(p -> facts.snapshot().products().id(p)));
        int[] selling = new int[order.length + 1];
        for (int i = 0; i < order.length; i++) {
            selling[i + 1] = selling[i] + (totals.quarterUnits(order[i]) > 0 ? 1 : 0);
        }
        double[] result = new double[facts.products()];
        Arrays.fill(result, Double.NaN);
        for (int i = 0; i < order.length; i++) {
            int from = Math.max(0, i - PRICE_REACH);
            int to = Math.min(order.length, i + PRICE_REACH + 1);
            int own = totals.quarterUnits(order[i]) > 0 ? 1 : 0;
            result[order[i]] = to - from < 2 ? Double.NaN : (selling[to] - selling[from] - own) / (to - from - 1.0);
        }
        return result;
    }
}

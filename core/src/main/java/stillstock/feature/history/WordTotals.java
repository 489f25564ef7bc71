package stillstock.feature.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import stillstock.snapshot.ProductTable;

/**
 * Products that share words of their names. A word counts by its rarity, ln(products / products with it); words of over
 * a fifth of the products, of one product alone or of under three letters say nothing.
 */
public final class WordTotals {
    private static final int LEAST_LETTERS = 3;

    private final int[][] words;
    private final double[] weight;
    private final PeerGroup totals;

    WordTotals(ProductTable products, GroupTotals groups) {
        Map<String, Integer> numbers = new HashMap<>();
        words = new int[products.size()][];
        for (int p = 0; p < words.length; p++) {
            words[p] = groups.known(p) ? words(products, p, numbers) : new int[0];
        }
        totals = new PeerGroup(numbers.size());
        int known = 0;
        for (int p = 0; p < words.length; p++) {
            known += groups.known(p) ? 1 : 0;
            for (int word : words[p]) {
                groups.count(totals, word, p);
            }
        }
        weight = new double[numbers.size()];
        for (int word = 0; word < weight.length; word++) {
            int count = totals.count(word);
            weight[word] = count < 2 || count * 5 > known ? 0 : Math.log((double) known / count);
        }
    }

    /** Of other products by the words they share, the share with a sale in 90 days; NaN where no word is shared. */
    public double selling(int product, double quarterUnits) {
        return mean(product, word -> totals.othersSellingOf(word, quarterUnits));
    }

    /** Of other products by the words they share, the share without a sale for over 180 days. */
    public double dead(int product, int idleDays) {
        return mean(product, word -> totals.othersDeadOf(word, idleDays));
    }

    /** ln of the pace of 90 days over that of 365 of the products that share its words, it among them. */
    public double trend(int product) {
        return mean(product, totals::trendOf);
    }

    private double mean(int product, IntToDoubleFunction figure) {
        double sum = 0;
        double weights = 0;
        for (int word : words[product]) {
            if (weight[word] > 0) {
                sum += weight[word] * figure.applyAsDouble(word);
                weights += weight[word];
            }
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }

    private static int[] words(ProductTable products, int p, Map<String, Integer> numbers) {
        String name = products.name(p);
        if (name.equals(products.id(p))) {
            return new int[0];
        }
        Set<String> distinct = new LinkedHashSet<>();
        List<Integer> result = new ArrayList<>();
        Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= LEAST_LETTERS)
                .forEach(distinct::add);
        distinct.forEach(word -> result.add(numbers.computeIfAbsent(word, key -> numbers.size())));
        return result.stream().mapToInt(Integer::intValue).toArray();
    }
}

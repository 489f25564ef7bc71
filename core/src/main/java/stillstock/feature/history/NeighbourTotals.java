package stillstock.feature.history;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import stillstock.classify.StockFacts;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductTable;

/**
 * Neighbours that need no category tree: variants of one number (85123A, 85123B), the next numbers in order, and
 * products that came in the same quarter.
 */
public final class NeighbourTotals {
    private static final int REACH = 5;
    private static final int COHORT_DAYS = 91;

    private final PeerGroup family;
    private final PeerGroup cohort;
    private final double[] nextSelling;

    NeighbourTotals(StockFacts facts, GroupTotals totals) {
        ProductTable products = facts.snapshot().products();
        int[] families = new int[facts.products()];
        int[] cohorts = new int[families.length];
        Map<String, Integer> stems = new HashMap<>();
        for (int p = 0; p < families.length; p++) {
            String stem = stem(products.id(p));
            families[p] = stem.isEmpty() ? -1 : stems.computeIfAbsent(stem, key -> stems.size());
            int first = facts.firstSaleDay(p);
            cohorts[p] = first == Days.MISSING ? -1 : (facts.day() - first) / COHORT_DAYS;
        }
        family = totals.peers(families);
        cohort = totals.peers(cohorts);
        nextSelling = nextSelling(facts, totals);
    }

    /** Products of the same number but for letters at its end. */
    public PeerGroup family() {
        return family;
    }

    /** Products first sold in the same 91 days, counted back from the day. */
    public PeerGroup cohort() {
        return cohort;
    }

    /** Share of the five known products before and the five after in order of id with a sale in 90 days. */
    public double nextSelling(int product) {
        return nextSelling[product];
    }

    /** The id without letters at its end where digits remain before them, else empty. */
    static String stem(String id) {
        int end = id.length();
        while (end > 0 && Character.isLetter(id.charAt(end - 1))) {
            end--;
        }
        return end > 0 && Character.isDigit(id.charAt(end - 1)) ? id.substring(0, end) : "";
    }

    private static double[] nextSelling(StockFacts facts, GroupTotals totals) {
        ProductTable products = facts.snapshot().products();
        Integer[] order = IntStream.range(0, facts.products())
                .filter(totals::known)
                .boxed()
                .toArray(Integer[]::new);
        Arrays.parallelSort(order, Comparator.comparing(products::id));
        double[] result = new double[facts.products()];
        Arrays.fill(result, Double.NaN);
        for (int i = 0; i < order.length; i++) {
            int selling = 0;
            int count = 0;
            for (int k = Math.max(0, i - REACH); k <= Math.min(order.length - 1, i + REACH); k++) {
                if (k != i) {
                    count++;
                    selling += totals.quarterUnits(order[k]) > 0 ? 1 : 0;
                }
            }
            result[order[i]] = count == 0 ? Double.NaN : (double) selling / count;
        }
        return result;
    }
}

package stillstock.quality.rule;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/**
 * Which product ids are spellings of one: they are equal once case, blanks or leading zeros are taken away.
 *
 * @param ignoreCase 85123a and 85123A
 * @param ignoreBlanks "AB 12" and "AB12"
 * @param ignoreLeadingZeros 00711 and 711
 */
public record TwinRule(boolean ignoreCase, boolean ignoreBlanks, boolean ignoreLeadingZeros) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\uFEFF]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    /** All three. */
    public static TwinRule defaults() {
        return new TwinRule(true, true, true);
    }

    /** The spelling that twins share. */
    public String plain(String id) {
        String text = ignoreBlanks ? BLANKS.matcher(id).replaceAll("") : id;
        text = ignoreCase ? text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT) : text;
        return ignoreLeadingZeros ? LEADING_ZEROS.matcher(text).replaceAll("") : text;
    }

    /**
     * For each product the twin it would become: the one with most sales lines on or before a day, ties by the order of
     * ids; itself where it has no twin.
     */
    public int[] into(Snapshot snapshot, int asOfDay) {
        ProductTable products = snapshot.products();
        Map<String, Integer> best = new HashMap<>();
        for (int p = 0; p < products.size(); p++) {
            int product = p;
            best.merge(plain(products.id(p)), p, (a, b) -> better(snapshot, asOfDay, a, product) ? a : b);
        }
        int[] into = new int[products.size()];
        for (int p = 0; p < into.length; p++) {
            into[p] = best.get(plain(products.id(p)));
        }
        return into;
    }

    private static boolean better(Snapshot snapshot, int asOfDay, int a, int b) {
        int linesA = lines(snapshot.sales(), asOfDay, a);
        int linesB = lines(snapshot.sales(), asOfDay, b);
        return linesA != linesB
                ? linesA > linesB
                : snapshot.products().id(a).compareTo(snapshot.products().id(b)) < 0;
    }

    private static int lines(SalesTable sales, int asOfDay, int product) {
        return sales.toAsOf(product, asOfDay) - sales.from(product);
    }
}

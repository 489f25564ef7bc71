package stillstock.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stillstock.snapshot.ProductTable;

/** Finds products by what their id or name begins with or holds. */
final class ProductFinder {
    private ProductFinder() {}

    /**
     * Rows of matching products: those whose id or name begins with the words first, then those that hold them.
     *
     * @param limit at most so many
     */
    static List<Integer> find(ProductTable products, String words, int limit) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        if (wanted.isEmpty()) {
            return first;
        }
        for (int p = 0; p < products.size() && first.size() < limit; p++) {
            String id = products.id(p).toLowerCase(Locale.ROOT);
            String name = products.name(p).toLowerCase(Locale.ROOT);
            if (id.startsWith(wanted) || name.startsWith(wanted)) {
                first.add(p);
            } else if (second.size() < limit && (id.contains(wanted) || name.contains(wanted))) {
                second.add(p);
            }
        }
        first.addAll(second.subList(0, Math.min(second.size(), limit - first.size())));
        return first;
    }
}

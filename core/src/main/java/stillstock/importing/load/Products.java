package stillstock.importing.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import stillstock.importing.Cause;
import stillstock.importing.judge.BoundRow;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.SnapshotBuilder;

/** What is known of products while tables are read: which a file described, which a filter left out, what sales say. */
public final class Products {
    private static final List<String> SAID_BY_SALES = List.of("name", "department", "category", "subcategory", "brand");

    private final SnapshotBuilder builder;
    private final Set<String> leftOut = new HashSet<>();
    private final Map<String, ProductRecord> described = new HashMap<>();
    private final List<List<Map<String, int[]>>> said = new ArrayList<>();
    private final List<String> saidIds = new ArrayList<>();
    private boolean fromFile;

    public Products(SnapshotBuilder builder) {
        this.builder = builder;
        SAID_BY_SALES.forEach(column -> said.add(new ArrayList<>()));
    }

    /** From now on a product that no product row described is unknown. */
    public void comeFromFile() {
        fromFile = true;
    }

    public void leaveOut(String id) {
        leftOut.add(id);
    }

    public boolean isLeftOut(String id) {
        return !leftOut.isEmpty() && leftOut.contains(id) && !described.containsKey(id);
    }

    /** The record that described a product before, null where none did. */
    public ProductRecord described(String id) {
        return described.get(id);
    }

    public void describe(ProductRecord product) {
        described.put(product.id(), product);
        builder.describe(product);
    }

    /** The row of a product, added where it is new; a row of an unknown product counts as repaired. */
    public int row(BoundRow row, String column, String id) {
        if (!isPlain(id)) {
            row.repair(column, id, Cause.UNKNOWN_PRODUCT, "the product was added with its id alone");
        }
        return builder.product(id);
    }

    /** True where a row of this product needs no remark. */
    public boolean isPlain(String id) {
        return !fromFile || described.containsKey(id);
    }

    /** The id as the mapping wants it. */
    public static String id(String text, boolean upperCase) {
        return upperCase ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** Counts what a sales line says of its product. */
    public void say(int product, int attribute, String text) {
        if (text.isEmpty()) {
            return;
        }
        while (saidIds.size() <= product) {
            saidIds.add(null);
        }
        if (saidIds.get(product) == null) {
            saidIds.set(product, builder.idOf(product));
        }
        List<Map<String, int[]>> counts = said.get(attribute);
        while (counts.size() <= product) {
            counts.add(null);
        }
        Map<String, int[]> texts = counts.get(product);
        if (texts == null) {
            texts = new HashMap<>(4);
            counts.set(product, texts);
        }
        texts.computeIfAbsent(text, key -> new int[1])[0]++;
    }

    /** The attributes that sales columns may describe, in order. */
    public static List<String> saidBySales() {
        return SAID_BY_SALES;
    }

    /** Gives the products that no file described what most of their sales lines say; ties by the text's order. */
    public void describeFromSales() {
        for (int product = 0; product < saidIds.size(); product++) {
            if (saidIds.get(product) != null) {
                describeFromSales(product, saidIds.get(product));
            }
        }
    }

    private void describeFromSales(int product, String id) {
        String[] texts = new String[SAID_BY_SALES.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = product < said.get(i).size() ? mostFrequent(said.get(i).get(product)) : "";
        }
        if (!described.containsKey(id)) {
            ProductRecord bare = ProductRecord.ofId(id);
            builder.describe(new ProductRecord(
                    id,
                    texts[0],
                    texts[1],
                    texts[2],
                    texts[3],
                    texts[4],
                    "",
                    bare.unitCost(),
                    bare.unitPrice(),
                    bare.launchDay(),
                    false,
                    bare.shelfLifeDays(),
                    "",
                    Map.of()));
        }
    }

    private static String mostFrequent(Map<String, int[]> texts) {
        String best = "";
        int most = 0;
        if (texts == null) {
            return best;
        }
        for (Map.Entry<String, int[]> entry : texts.entrySet()) {
            int count = entry.getValue()[0];
            if (count > most || (count == most && entry.getKey().compareTo(best) < 0)) {
                most = count;
                best = entry.getKey();
            }
        }
        return best;
    }
}

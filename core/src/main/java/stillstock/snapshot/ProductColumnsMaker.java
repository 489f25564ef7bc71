package stillstock.snapshot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import stillstock.snapshot.column.CodedColumn;
import stillstock.snapshot.column.Dictionary;

/** Turns product records into columns. */
final class ProductColumnsMaker {
    private ProductColumnsMaker() {}

    static ProductColumns columns(List<ProductRecord> products) {
        int n = products.size();
        String[] names = new String[n];
        double[] unitCost = new double[n];
        double[] unitPrice = new double[n];
        int[] launchDay = new int[n];
        boolean[] discontinued = new boolean[n];
        double[] shelfLifeDays = new double[n];
        for (int i = 0; i < n; i++) {
            ProductRecord product = products.get(i);
            names[i] = product.name();
            unitCost[i] = product.unitCost();
            unitPrice[i] = product.unitPrice();
            launchDay[i] = product.launchDay();
            discontinued[i] = product.discontinued();
            shelfLifeDays[i] = product.shelfLifeDays();
        }
        ProductColumns.Tree tree = new ProductColumns.Tree(
                coded(products, ProductRecord::department),
                coded(products, ProductRecord::category),
                coded(products, ProductRecord::subcategory),
                coded(products, ProductRecord::brand),
                coded(products, ProductRecord::season),
                coded(products, ProductRecord::supplierId));
        return new ProductColumns(
                names, tree, unitCost, unitPrice, launchDay, discontinued, shelfLifeDays, attributes(products));
    }

    private static Map<String, CodedColumn> attributes(List<ProductRecord> products) {
        Set<String> names = new LinkedHashSet<>();
        products.forEach(product -> names.addAll(product.attributes().keySet()));
        Map<String, CodedColumn> result = new LinkedHashMap<>();
        for (String name : names) {
            result.put(name, coded(products, product -> product.attributes().get(name)));
        }
        return Collections.unmodifiableMap(result);
    }

    private static CodedColumn coded(List<ProductRecord> products, Function<ProductRecord, String> column) {
        Dictionary dictionary = new Dictionary();
        int[] codes = new int[products.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = dictionary.add(column.apply(products.get(i)));
        }
        return new CodedColumn(dictionary, codes);
    }
}

package stillstock.snapshot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Turns product records into columns. */
final class ProductColumnsMaker {
    private ProductColumnsMaker() {}

    static ProductColumns columns(List<ProductRecord> products) {
        ProductColumns columns = new ProductColumns();
        int n = products.size();
        columns.names = new String[n];
        columns.unitCost = new double[n];
        columns.unitPrice = new double[n];
        columns.launchDay = new int[n];
        columns.discontinued = new boolean[n];
        columns.shelfLifeDays = new double[n];
        for (int i = 0; i < n; i++) {
            ProductRecord product = products.get(i);
            columns.names[i] = product.name();
            columns.unitCost[i] = product.unitCost();
            columns.unitPrice[i] = product.unitPrice();
            columns.launchDay[i] = product.launchDay();
            columns.discontinued[i] = product.discontinued();
            columns.shelfLifeDays[i] = product.shelfLifeDays();
        }
        columns.department = coded(products, ProductRecord::department);
        columns.category = coded(products, ProductRecord::category);
        columns.subcategory = coded(products, ProductRecord::subcategory);
        columns.brand = coded(products, ProductRecord::brand);
        columns.season = coded(products, ProductRecord::season);
        columns.supplier = coded(products, ProductRecord::supplierId);
        columns.attributes = attributes(products);
        return columns;
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

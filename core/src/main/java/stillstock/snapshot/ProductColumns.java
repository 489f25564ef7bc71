package stillstock.snapshot;

import java.util.Map;

/** The raw columns behind a {@link ProductTable}; filled by the builder, never changed afterwards. */
final class ProductColumns {
    String[] names;
    CodedColumn department;
    CodedColumn category;
    CodedColumn subcategory;
    CodedColumn brand;
    CodedColumn season;
    CodedColumn supplier;
    double[] unitCost;
    double[] unitPrice;
    int[] launchDay;
    boolean[] discontinued;
    double[] shelfLifeDays;
    Map<String, CodedColumn> attributes;

    /** The same columns in a holder of their own, so that one of them can be replaced. */
    ProductColumns copy() {
        ProductColumns copy = new ProductColumns();
        copy.names = names;
        copy.department = department;
        copy.category = category;
        copy.subcategory = subcategory;
        copy.brand = brand;
        copy.season = season;
        copy.supplier = supplier;
        copy.unitCost = unitCost;
        copy.unitPrice = unitPrice;
        copy.launchDay = launchDay;
        copy.discontinued = discontinued;
        copy.shelfLifeDays = shelfLifeDays;
        copy.attributes = attributes;
        return copy;
    }
}

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
}

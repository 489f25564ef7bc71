package stillstock.recommend.scorer;

import stillstock.snapshot.ProductTable;
import stillstock.snapshot.column.CodedColumn;
import stillstock.snapshot.column.Dictionary;

/** 1 same brand, 0 another; the supplier's where a brand is not known of both; NaN where neither is. */
public final class BrandMeasure implements PairMeasure {
    private final ProductTable products;

    /** Over a catalogue. */
    public BrandMeasure(ProductTable products) {
        this.products = products;
    }

    @Override
    public double of(int anchor, int item) {
        double brand = same(products.brand(), anchor, item);
        return Double.isNaN(brand) ? same(products.supplier(), anchor, item) : brand;
    }

    /** True where both name the same brand. */
    public boolean sameBrand(int anchor, int item) {
        return same(products.brand(), anchor, item) == 1;
    }

    static double same(CodedColumn column, int a, int b) {
        if (column.code(a) == Dictionary.MISSING || column.code(b) == Dictionary.MISSING) {
            return Double.NaN;
        }
        return column.code(a) == column.code(b) ? 1 : 0;
    }
}

package stillstock.recommend.scorer;

import java.util.ArrayList;
import java.util.List;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.column.CodedColumn;

/** The share of the attributes and season known of both that agree; NaN where none is. */
public final class AttributeMeasure implements PairMeasure {
    private final List<CodedColumn> attributes;

    /** Over a catalogue. */
    public AttributeMeasure(ProductTable products) {
        attributes = new ArrayList<>(products.attributes().values());
        attributes.add(products.season());
    }

    @Override
    public double of(int anchor, int item) {
        int known = 0;
        int agreeing = 0;
        for (CodedColumn attribute : attributes) {
            double same = BrandMeasure.same(attribute, anchor, item);
            if (!Double.isNaN(same)) {
                known++;
                agreeing += (int) same;
            }
        }
        return known == 0 ? Double.NaN : (double) agreeing / known;
    }
}

package stillstock.snapshot.edit;

import java.util.BitSet;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.column.IntColumn;
import stillstock.snapshot.column.ProductOrder;

/** The rows of a table that stay after some were dropped or given to another product: new offsets, old row numbers. */
final class RowSelection {
    final int[] offsets;
    final int[] rows;

    private RowSelection(int[] offsets, int[] rows) {
        this.offsets = offsets;
        this.rows = rows;
    }

    static RowSelection without(ProductRows table, BitSet dropped) {
        int[] offsets = new int[table.products() + 1];
        int[] rows = new int[table.size() - dropped.cardinality()];
        int kept = 0;
        for (int p = 0; p < table.products(); p++) {
            for (int row = table.from(p); row < table.to(p); row++) {
                if (!dropped.get(row)) {
                    rows[kept++] = row;
                }
            }
            offsets[p + 1] = kept;
        }
        return new RowSelection(offsets, rows);
    }

    /**
     * The rows under other products, sorted by date within.
     *
     * @param product the new product of each old one
     */
    static RowSelection under(ProductRows table, int[] product, int products) {
        IntColumn owners = new IntColumn();
        IntColumn days = new IntColumn();
        for (int p = 0; p < table.products(); p++) {
            for (int row = table.from(p); row < table.to(p); row++) {
                owners.add(product[p]);
                days.add(table.day(row));
            }
        }
        ProductOrder order = new ProductOrder(products, owners, days);
        return new RowSelection(order.offsets(), order.rows());
    }
}

package stillstock.snapshot.column;

/** Dated product rows while they are collected: product, day, some codes, some values. */
public final class MovementColumns {
    private final IntColumn product = new IntColumn();
    private final IntColumn day = new IntColumn();
    private final IntColumn[] codes;
    private final FloatColumn[] values;

    /** Columns without rows. */
    public MovementColumns(int codeColumns, int valueColumns) {
        codes = new IntColumn[codeColumns];
        values = new FloatColumn[valueColumns];
        for (int i = 0; i < codeColumns; i++) {
            codes[i] = new IntColumn();
        }
        for (int i = 0; i < valueColumns; i++) {
            values[i] = new FloatColumn();
        }
    }

    /** Begins a row; its codes and values follow. */
    public void row(int productRow, int dayNumber) {
        product.add(productRow);
        day.add(dayNumber);
    }

    /** The codes of the row begun. */
    public void codes(int... row) {
        for (int i = 0; i < row.length; i++) {
            codes[i].add(row[i]);
        }
    }

    /** The values of the row begun. */
    public void values(float... row) {
        for (int i = 0; i < row.length; i++) {
            values[i].add(row[i]);
        }
    }

    /** The order of the rows by product and day. */
    public ProductOrder order(int products) {
        return new ProductOrder(products, product, day);
    }

    /** The days in order; can be asked for once. */
    public int[] days(ProductOrder order) {
        return day.drain(order.rows());
    }

    /** A column of codes in order; can be asked for once. */
    public int[] code(int column, ProductOrder order) {
        return codes[column].drain(order.rows());
    }

    /** A column of values in order; can be asked for once. */
    public float[] value(int column, ProductOrder order) {
        return values[column].drain(order.rows());
    }
}

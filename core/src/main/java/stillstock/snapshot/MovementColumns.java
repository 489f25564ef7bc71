package stillstock.snapshot;

/** Dated product rows while they are collected: product, day, some codes, some values. */
final class MovementColumns {
    private final IntColumn product = new IntColumn();
    private final IntColumn day = new IntColumn();
    private final IntColumn[] codes;
    private final FloatColumn[] values;

    MovementColumns(int codeColumns, int valueColumns) {
        codes = new IntColumn[codeColumns];
        values = new FloatColumn[valueColumns];
        for (int i = 0; i < codeColumns; i++) {
            codes[i] = new IntColumn();
        }
        for (int i = 0; i < valueColumns; i++) {
            values[i] = new FloatColumn();
        }
    }

    void row(int productRow, int dayNumber) {
        if (dayNumber == Days.MISSING) {
            throw new IllegalArgumentException("a dated row needs a day");
        }
        product.add(productRow);
        day.add(dayNumber);
    }

    void codes(int... row) {
        for (int i = 0; i < row.length; i++) {
            codes[i].add(row[i]);
        }
    }

    void values(float... row) {
        for (int i = 0; i < row.length; i++) {
            values[i].add(row[i]);
        }
    }

    ProductOrder order(int products) {
        return new ProductOrder(products, product, day);
    }

    int[] days(ProductOrder order) {
        return day.drain(order.rows);
    }

    int[] code(int column, ProductOrder order) {
        return codes[column].drain(order.rows);
    }

    float[] value(int column, ProductOrder order) {
        return values[column].drain(order.rows);
    }
}

package stillstock.feature;

import java.util.Objects;

/** Features of products as of a day: one row a product, one column a feature, NaN where missing. */
public final class FeatureMatrix {
    private final FeatureSchema schema;
    private final int asOfDay;
    private final int[] products;
    private final float[] values;

    /**
     * @param products product row of each matrix row
     * @param values row-major, {@code products.length * schema.size()} long; not copied, hand it over
     */
    public FeatureMatrix(FeatureSchema schema, int asOfDay, int[] products, float[] values) {
        this.schema = Objects.requireNonNull(schema, "schema");
        this.asOfDay = asOfDay;
        this.products = products;
        this.values = values;
        if (values.length != products.length * schema.size()) {
            throw new IllegalArgumentException("values (" + values.length + ") must be rows (" + products.length
                    + ") x features (" + schema.size() + ")");
        }
    }

    /** What the columns are. */
    public FeatureSchema schema() {
        return schema;
    }

    /** The day; nothing dated later was read. */
    public int asOfDay() {
        return asOfDay;
    }

    /** Rows. */
    public int rows() {
        return products.length;
    }

    /** The product of a row. */
    public int product(int row) {
        return products[row];
    }

    /** A value; NaN where missing. */
    public float value(int row, int column) {
        return values[row * schema.size() + column];
    }

    /**
     * The same rows with the columns of another schema, by name.
     *
     * @throws IllegalArgumentException where the other schema names a feature that is not here
     */
    public FeatureMatrix select(FeatureSchema wanted) {
        if (wanted.features().equals(schema.features())) {
            return this;
        }
        int[] from = new int[wanted.size()];
        for (int column = 0; column < from.length; column++) {
            from[column] = schema.column(wanted.get(column).name());
            if (from[column] < 0) {
                throw new IllegalArgumentException(
                        "feature (" + wanted.get(column).name() + ") is not in the matrix");
            }
        }
        float[] picked = new float[Math.multiplyExact(products.length, from.length)];
        for (int row = 0; row < products.length; row++) {
            for (int column = 0; column < from.length; column++) {
                picked[row * from.length + column] = values[row * schema.size() + from[column]];
            }
        }
        return new FeatureMatrix(wanted, asOfDay, products, picked);
    }

    /** All values row by row, for native code; read-only by agreement. */
    public float[] rowMajor() {
        return values;
    }
}

package stillstock.risk.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import stillstock.feature.FeatureMatrix;
import stillstock.feature.Labels;
import stillstock.snapshot.Snapshot;

/**
 * The products that could go dead as of a day, with their features and, where the window is over, what came to pass:
 * products with stock on hand, or, where no stock is recorded, products that sold before. Rows are in the order of
 * their product ids, so that nothing learned depends on the order in which files were read. Read-only by agreement.
 */
public final class Cohort {
    private final Snapshot snapshot;
    private final int day;
    private final int columns;
    private final int[] products;
    private final float[] rowMajor;
    private final byte[] labels;
    private final float[] clearance;

    private Cohort(
            Snapshot snapshot,
            int day,
            int columns,
            int[] products,
            float[] rowMajor,
            byte[] labels,
            float[] clearance) {
        this.snapshot = snapshot;
        this.day = day;
        this.columns = columns;
        this.products = products;
        this.rowMajor = rowMajor;
        this.labels = labels;
        this.clearance = clearance;
    }

    /**
     * The rows to learn from or to judge by: those that have a label.
     *
     * @param outcomes of the rows of the matrix
     * @param rank place of each product in the order of ids
     */
    public static Cohort labelled(Snapshot snapshot, FeatureMatrix matrix, Labels.Outcomes outcomes, int[] rank) {
        return of(snapshot, matrix, outcomes, rank, row -> outcomes.labels()[row] != Labels.NONE);
    }

    /** The rows to score, whatever comes after. */
    public static Cohort toScore(Snapshot snapshot, FeatureMatrix matrix, int[] rank) {
        int onHand = matrix.schema().column("on_hand");
        int lastSale = matrix.schema().column("days_since_last_sale");
        boolean stockKnown = IntStream.range(0, matrix.rows()).anyMatch(row -> !Float.isNaN(matrix.value(row, onHand)));
        byte[] none = new byte[matrix.rows()];
        Arrays.fill(none, Labels.NONE);
        return of(
                snapshot,
                matrix,
                new Labels.Outcomes(none, new float[none.length]),
                rank,
                row -> stockKnown ? matrix.value(row, onHand) > 0 : !Float.isNaN(matrix.value(row, lastSale)));
    }

    private static Cohort of(
            Snapshot snapshot, FeatureMatrix matrix, Labels.Outcomes outcomes, int[] rank, IntPredicate isMember) {
        int width = matrix.schema().size();
        int[] rows = IntStream.range(0, matrix.rows())
                .filter(isMember)
                .boxed()
                .sorted(Comparator.comparingInt(row -> rank[matrix.product(row)]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] products = new int[rows.length];
        byte[] kept = new byte[rows.length];
        float[] clearance = new float[rows.length];
        float[] values = new float[Math.multiplyExact(rows.length, width)];
        for (int i = 0; i < rows.length; i++) {
            products[i] = matrix.product(rows[i]);
            kept[i] = outcomes.labels()[rows[i]];
            clearance[i] = outcomes.clearance()[rows[i]];
            System.arraycopy(matrix.rowMajor(), rows[i] * width, values, i * width, width);
        }
        return new Cohort(snapshot, matrix.asOfDay(), width, products, values, kept, clearance);
    }

    /** Place of each product in the order of ids. */
    public static int[] rankOfIds(Snapshot snapshot) {
        int n = snapshot.products().size();
        int[] rank = new int[n];
        int[] sorted = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparing(snapshot.products()::id))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int place = 0; place < n; place++) {
            rank[sorted[place]] = place;
        }
        return rank;
    }

    /** The rows whose product fits. */
    public Cohort where(IntPredicate product) {
        int[] rows = IntStream.range(0, rows())
                .filter(row -> product.test(products[row]))
                .toArray();
        int[] kept = new int[rows.length];
        byte[] keptLabels = new byte[rows.length];
        float[] keptClearance = new float[rows.length];
        float[] values = new float[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = products[rows[i]];
            keptLabels[i] = labels[rows[i]];
            keptClearance[i] = clearance[rows[i]];
            System.arraycopy(rowMajor, rows[i] * columns, values, i * columns, columns);
        }
        return new Cohort(snapshot, day, columns, kept, values, keptLabels, keptClearance);
    }

    /** Where sales are read from; nothing after {@link #day()} may be. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** The day the features speak of. */
    public int day() {
        return day;
    }

    /** Features a row. */
    public int columns() {
        return columns;
    }

    /** Rows. */
    public int rows() {
        return products.length;
    }

    /** The product of a row. */
    public int product(int row) {
        return products[row];
    }

    /** A feature; NaN where missing. */
    public float value(int row, int column) {
        return rowMajor[row * columns + column];
    }

    /** All features row by row. */
    public float[] rowMajor() {
        return rowMajor;
    }

    /** True where the row came to pass; false where it did not or has no label. */
    public boolean isPositive(int row) {
        return labels[row] == Labels.DEAD;
    }

    /**
     * What a row teaches: 1 where it came to pass; else 0, or, graded, grade to the power of how far it cleared the bar
     * ({@link Labels.Outcomes#clearance()}): with a grade of a half, a product that sold on one day counts as half dead,
     * one that sold on two as a quarter. A count says more than a yes or no, most of all where nearly all sell or
     * nearly none.
     */
    public float target(int row, double grade) {
        return isPositive(row) ? 1 : grade == 0 ? 0 : (float) Math.pow(grade, clearance[row]);
    }

    /** Every row's outcome. */
    public boolean[] outcomes() {
        boolean[] result = new boolean[rows()];
        for (int row = 0; row < result.length; row++) {
            result[row] = isPositive(row);
        }
        return result;
    }

    /** Days since a row's last sale; NaN where it never sold. */
    public double daysSinceLastSale(int row) {
        int product = products[row];
        int end = snapshot.sales().toAsOf(product, day);
        return end == snapshot.sales().from(product)
                ? Double.NaN
                : day - snapshot.sales().day(end - 1);
    }

    /** Units of a row sold in the days up to the cohort's day. */
    public double unitsSold(int row, int withinDays) {
        int product = products[row];
        int end = snapshot.sales().toAsOf(product, day);
        double units = 0;
        for (int sale = snapshot.sales().fromAfter(product, day - withinDays); sale < end; sale++) {
            units += snapshot.sales().quantity(sale);
        }
        return units;
    }
}

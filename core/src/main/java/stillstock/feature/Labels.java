package stillstock.feature;

import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/** What came to pass after the day of a matrix: the answer that risk models learn. */
public final class Labels {
    /** Did not sell, or too little of the stock. */
    public static final byte DEAD = 1;

    /** Sold. */
    public static final byte ALIVE = 0;

    /** Not to be learnt from: the window is not over, or there was nothing that could have gone dead. */
    public static final byte NONE = -1;

    private Labels() {}

    /**
     * What came to pass of each row.
     *
     * @param labels {@link #DEAD}, {@link #ALIVE} or {@link #NONE}
     * @param clearance how far a row that did not die cleared the bar, 1 or more: units sold over the share of the stock
     *     by which it would have died, or, where the label is no sale, days with a sale; 0 for the others
     */
    public record Outcomes(byte[] labels, float[] clearance) {}

    /** The labels of {@link #of} and how clear they were. */
    public static Outcomes outcomes(
            Snapshot snapshot, FeatureMatrix matrix, int horizonDays, boolean share, double deadShare) {
        byte[] labels = of(snapshot, matrix, horizonDays, share, deadShare);
        float[] clearance = new float[labels.length];
        int onHand = column(matrix, "on_hand");
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] == ALIVE) {
                int product = matrix.product(row);
                float stock = matrix.value(row, onHand);
                double over = share && stock > 0
                        ? sold(snapshot.sales(), product, matrix.asOfDay(), horizonDays) / (deadShare * stock)
                        : saleDays(snapshot.sales(), product, matrix.asOfDay(), horizonDays);
                clearance[row] = (float) Math.max(1, over);
            }
        }
        return new Outcomes(labels, clearance);
    }

    /**
     * One label a row of the matrix, for the window (day, day + horizon].
     *
     * <p>Where stock was recorded by the day: rows with stock on hand; dead where sales in the window are below the
     * share of that stock ({@code share}) or nil. Where no stock was recorded: rows that sold before; dead where
     * nothing is sold in the window.
     *
     * @param share true for the label by share of stock, false for the label by no sale at all
     * @param deadShare share of the stock, 0..1; read only where {@code share}
     * @return {@link #DEAD}, {@link #ALIVE} or {@link #NONE}; all NONE where the window ends after the snapshot's day
     */
    public static byte[] of(Snapshot snapshot, FeatureMatrix matrix, int horizonDays, boolean share, double deadShare) {
        if (horizonDays < 1) {
            throw new IllegalArgumentException("horizonDays (" + horizonDays + ") must be at least 1");
        }
        int onHand = column(matrix, "on_hand");
        int lastSale = column(matrix, "days_since_last_sale");
        boolean closed = (long) matrix.asOfDay() + horizonDays <= snapshot.asOfDay();
        boolean stockKnown = false;
        for (int row = 0; row < matrix.rows(); row++) {
            stockKnown |= !Float.isNaN(matrix.value(row, onHand));
        }
        byte[] labels = new byte[matrix.rows()];
        for (int row = 0; row < labels.length; row++) {
            float stock = matrix.value(row, onHand);
            boolean eligible = stockKnown ? stock > 0 : !Float.isNaN(matrix.value(row, lastSale));
            if (!closed || !eligible) {
                labels[row] = NONE;
                continue;
            }
            double sold = sold(snapshot.sales(), matrix.product(row), matrix.asOfDay(), horizonDays);
            boolean dead = share && stockKnown ? sold < deadShare * stock : sold == 0;
            labels[row] = dead ? DEAD : ALIVE;
        }
        return labels;
    }

    private static int column(FeatureMatrix matrix, String name) {
        int column = matrix.schema().column(name);
        if (column < 0) {
            throw new IllegalArgumentException("labels need feature (" + name + "), which the matrix does not have");
        }
        return column;
    }

    private static int saleDays(SalesTable sales, int product, int day, int horizonDays) {
        int count = 0;
        int last = day;
        int end = sales.toAsOf(product, day + horizonDays);
        for (int row = sales.fromAfter(product, day); row < end; row++) {
            count += sales.day(row) != last ? 1 : 0;
            last = sales.day(row);
        }
        return count;
    }

    private static double sold(SalesTable sales, int product, int day, int horizonDays) {
        double units = 0;
        int end = sales.toAsOf(product, day + horizonDays);
        for (int row = sales.fromAfter(product, day); row < end; row++) {
            units += sales.quantity(row);
        }
        return units;
    }
}

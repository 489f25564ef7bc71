package stillstock.snapshot.column;

/** Some rows of a column, in a given order. */
public final class Picked {
    private Picked() {}

    /** The values of the rows named, in that order. */
    public static int[] ints(int[] values, int[] rows) {
        int[] result = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            result[i] = values[rows[i]];
        }
        return result;
    }

    /** The values of the rows named, in that order. */
    public static float[] floats(float[] values, int[] rows) {
        float[] result = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            result[i] = values[rows[i]];
        }
        return result;
    }

    /** The values of the rows named, in that order. */
    public static double[] doubles(double[] values, int[] rows) {
        double[] result = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            result[i] = values[rows[i]];
        }
        return result;
    }
}

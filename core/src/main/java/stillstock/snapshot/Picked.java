package stillstock.snapshot;

/** Some rows of a column, in a given order. */
final class Picked {
    private Picked() {}

    static int[] ints(int[] values, int[] rows) {
        int[] result = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            result[i] = values[rows[i]];
        }
        return result;
    }

    static float[] floats(float[] values, int[] rows) {
        float[] result = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            result[i] = values[rows[i]];
        }
        return result;
    }

    static double[] doubles(double[] values, int[] rows) {
        double[] result = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            result[i] = values[rows[i]];
        }
        return result;
    }
}

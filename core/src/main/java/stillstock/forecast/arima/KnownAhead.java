package stillstock.forecast.arima;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillstock.forecast.Regressors;

/**
 * Regressors whose effect the history can tell: what never changed where demand is known, or what the others and a line
 * say already, has no effect of its own that could be estimated and is left out. More than one regressor for every
 * {@value #VALUES_A_REGRESSOR} known values would fit noise; those that come last are left out.
 */
final class KnownAhead {
    private static final int VALUES_A_REGRESSOR = 8;
    private static final double OWN_SHARE = 1e-6;

    private final double[][] past;
    private final double[][] future;
    private final int[] columns;

    private KnownAhead(double[][] past, double[][] future, int[] columns) {
        this.past = past;
        this.future = future;
        this.columns = columns;
    }

    /** @param history NaN where missing */
    static KnownAhead of(Regressors regressors, double[] history, int horizon) {
        double[][] allPast = regressors.past();
        double[][] allFuture = regressors.future();
        int known = (int)
                Arrays.stream(history).filter(value -> !Double.isNaN(value)).count();
        List<double[]> basis = new ArrayList<>();
        double[] steps = new double[known];
        Arrays.setAll(steps, i -> i);
        double[] ones = new double[known];
        Arrays.fill(ones, 1);
        addOwn(basis, ones);
        addOwn(basis, steps);
        List<Integer> kept = new ArrayList<>();
        for (int c = 0; c < allPast.length && kept.size() < known / VALUES_A_REGRESSOR; c++) {
            if (addOwn(basis, whereKnown(allPast[c], history, known))) {
                kept.add(c);
            }
        }
        int[] columns = kept.stream().mapToInt(Integer::intValue).toArray();
        return new KnownAhead(
                kept.stream().map(c -> allPast[c]).toArray(double[][]::new),
                kept.stream().map(c -> Arrays.copyOf(allFuture[c], horizon)).toArray(double[][]::new),
                columns);
    }

    private static double[] whereKnown(double[] column, double[] history, int known) {
        double[] result = new double[known];
        int n = 0;
        for (int i = 0; i < history.length; i++) {
            if (!Double.isNaN(history[i])) {
                result[n++] = column[i];
            }
        }
        return result;
    }

    /** Adds what a column says beyond the basis, where it says anything (Gram-Schmidt). */
    private static boolean addOwn(List<double[]> basis, double[] column) {
        double before = dot(column, column);
        double[] rest = column.clone();
        for (double[] direction : basis) {
            double share = dot(rest, direction);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= share * direction[i];
            }
        }
        double left = Math.sqrt(dot(rest, rest));
        if (!(left > OWN_SHARE * Math.sqrt(before))) {
            return false;
        }
        for (int i = 0; i < rest.length; i++) {
            rest[i] /= left;
        }
        basis.add(rest);
        return true;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    double[][] past() {
        return past;
    }

    double[][] future() {
        return future;
    }

    /** Which of all regressors these are. */
    int[] columns() {
        return columns;
    }
}

package stillstock.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What drives demand beside its own past and is known ahead: price, promotion, holidays, an outside series. Immutable.
 *
 * <p>Each column has one value a step of the history and goes on into the future; no value is missing.
 */
public final class Regressors {
    private static final Regressors NONE = new Regressors(0, List.of());

    private final int pastSteps;
    private final List<Column> columns;

    private Regressors(int pastSteps, List<Column> columns) {
        this.pastSteps = pastSteps;
        this.columns = columns;
    }

    /** No regressor. */
    public static Regressors none() {
        return NONE;
    }

    /** One column. Holds arrays that are copied in and out. */
    private record Column(String name, double[] past, double[] future) {}

    /**
     * These and one more.
     *
     * @param name in messages
     * @param past one value a step of the history
     * @param future one value a step ahead; a forecast needs at least as many as its horizon
     * @throws IllegalArgumentException where a value is not finite or columns differ in length
     */
    public Regressors with(String name, double[] past, double[] future) {
        if (!columns.isEmpty() && past.length != pastSteps) {
            throw new IllegalArgumentException("regressor " + name + " has " + past.length
                    + " values beside the history, the others have " + pastSteps);
        }
        if (!ForecastBands.allFinite(past) || !ForecastBands.allFinite(future)) {
            throw new IllegalArgumentException("regressor " + name + " has a value that is missing or infinite");
        }
        List<Column> all = new ArrayList<>(columns);
        all.add(new Column(name, past.clone(), future.clone()));
        return new Regressors(past.length, List.copyOf(all));
    }

    /** True where there is none. */
    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /** How many there are. */
    public int size() {
        return columns.size();
    }

    /** A column's name. */
    public String name(int column) {
        return columns.get(column).name();
    }

    /** One array a column, one value a step of the history. */
    public double[][] past() {
        return columns.stream().map(column -> column.past().clone()).toArray(double[][]::new);
    }

    /** One array a column, one value a step ahead. */
    public double[][] future() {
        return columns.stream().map(column -> column.future().clone()).toArray(double[][]::new);
    }

    /** Without the first steps of the history. */
    public Regressors from(int firstStep) {
        return map(column -> new Column(
                column.name(), Arrays.copyOfRange(column.past(), firstStep, column.past().length), column.future()));
    }

    /** As they stood at an earlier origin: what came after it is the future, then known ahead. */
    public Regressors at(int origin) {
        return map(column -> {
            double[] all = Arrays.copyOf(column.past(), column.past().length + column.future().length);
            System.arraycopy(column.future(), 0, all, column.past().length, column.future().length);
            return new Column(column.name(), Arrays.copyOf(all, origin), Arrays.copyOfRange(all, origin, all.length));
        });
    }

    /** Checks that the columns go with a history and a horizon. */
    public void check(int history, int horizon) {
        for (Column column : columns) {
            if (column.past().length != history || column.future().length < horizon) {
                throw new IllegalArgumentException("regressor " + column.name() + " has " + column.past().length
                        + " past and " + column.future().length + " future values; the history has " + history
                        + " and " + horizon + " are to be forecast");
            }
        }
    }

    private Regressors map(UnaryOperator<Column> change) {
        if (columns.isEmpty()) {
            return this;
        }
        List<Column> changed = columns.stream().map(change).toList();
        return new Regressors(changed.get(0).past().length, changed);
    }
}

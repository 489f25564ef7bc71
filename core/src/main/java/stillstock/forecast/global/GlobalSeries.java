package stillstock.forecast.global;

import java.util.Arrays;
import java.util.Objects;
import stillstock.forecast.Regressors;

/**
 * A product's demand as a global model learns it. Read-only by agreement.
 *
 * @param values oldest first, NaN where missing (out of stock); all series of a model end at the same step
 * @param group number of what the product belongs to (a category), from 0
 * @param known columns that every series of a model has alike, as long as the values
 * @param covariates price, promotion and stock-outs where they are known
 */
public record GlobalSeries(double[] values, int group, Regressors known, Covariates covariates) {
    /** Checks the lengths. */
    public GlobalSeries {
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(covariates, "covariates");
        known.check(values.length, 0);
        if (group < 0) {
            throw new IllegalArgumentException("group (" + group + ") must be at least 0");
        }
    }

    /** Without covariates. */
    public GlobalSeries(double[] values, int group, Regressors known) {
        this(values, group, known, Covariates.none());
    }

    /** Without a group and without regressors. */
    public static GlobalSeries of(double[] values) {
        return new GlobalSeries(values, 0, Regressors.none());
    }

    /** As it was known so many steps before the end; empty where it had not begun. */
    public GlobalSeries before(int steps) {
        int length = Math.max(0, values.length - steps);
        double[] head = Arrays.copyOf(values, length);
        return new GlobalSeries(head, group, known.isEmpty() ? known : known.at(length), covariates.until(length));
    }
}

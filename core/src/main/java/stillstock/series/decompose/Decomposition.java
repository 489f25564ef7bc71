package stillstock.series.decompose;

/**
 * Value = trend + sum of seasons + remainder, or their product where the season is multiplicative. Arrays have one
 * entry a value of the series; treat them as read-only. Not a record: it holds arrays.
 */
public final class Decomposition {
    private final double[] trend;
    private final double[][] seasons;
    private final double[] remainder;
    private final double[] weights;

    Decomposition(double[] trend, double[][] seasons, double[] remainder, double[] weights) {
        this.trend = trend;
        this.seasons = seasons;
        this.remainder = remainder;
        this.weights = weights;
    }

    /** The slow part; NaN at the ends where the method gives none. */
    public double[] trend() {
        return trend;
    }

    /** The seasonal part of one season, by the order the seasons were given in. */
    public double[] seasonal(int index) {
        return seasons[index];
    }

    /** How many seasons there are. */
    public int seasons() {
        return seasons.length;
    }

    /** What is left; NaN where the value or the trend is. */
    public double[] remainder() {
        return remainder;
    }

    /** Robustness weights, 0 for an outlier to 1; all 1 where the method is not robust. */
    public double[] weights() {
        return weights;
    }
}

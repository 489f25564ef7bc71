package stillstock.forecast.hierarchy;

/**
 * How forecasts are made to add up.
 *
 * @param futures possible futures the bands come from, at least 50; default 400
 * @param seed of the draw
 * @param mostCells pairs of product and place that are told apart at most, else places are left out; default 40,000
 */
public record HierarchyConfig(int futures, long seed, int mostCells) {
    /** Checks the number. */
    public HierarchyConfig {
        if (futures < 50) {
            throw new IllegalArgumentException("futures (" + futures + ") must be at least 50");
        }
        if (mostCells < 0) {
            throw new IllegalArgumentException("mostCells (" + mostCells + ") must be at least 0");
        }
    }

    /** Four hundred futures. */
    public static HierarchyConfig defaults() {
        return new HierarchyConfig(400, 42, 40_000);
    }

    /** The same with another seed. */
    public HierarchyConfig withSeed(long value) {
        return new HierarchyConfig(futures, value, mostCells);
    }
}

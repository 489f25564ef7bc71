package stillstock.forecast.hierarchy;

/**
 * How forecasts are made to add up.
 *
 * @param futures possible futures the bands come from, at least 50; default 400
 * @param seed of the draw
 */
public record HierarchyConfig(int futures, long seed) {
    /** Checks the number. */
    public HierarchyConfig {
        if (futures < 50) {
            throw new IllegalArgumentException("futures (" + futures + ") must be at least 50");
        }
    }

    /** Four hundred futures. */
    public static HierarchyConfig defaults() {
        return new HierarchyConfig(400, 42);
    }
}

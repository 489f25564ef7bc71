package stillstock.feature.column;

/** Ratios that are missing where there is nothing to divide by. */
public final class Ratio {
    private Ratio() {}

    /** part / whole; NaN where the whole is not above 0. */
    public static float share(double part, double whole) {
        return whole > 0 ? (float) (part / whole) : Float.NaN;
    }
}

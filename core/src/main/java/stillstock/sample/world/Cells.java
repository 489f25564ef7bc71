package stillstock.sample.world;

import java.math.BigDecimal;

/** Numbers as table cells with a fixed number of decimals, the same text on every Java version. */
public final class Cells {
    private Cells() {}

    /** Currency with two decimals. */
    public static BigDecimal cents(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** A percentage as a share with two decimals. */
    public static BigDecimal percent(int percent) {
        return BigDecimal.valueOf(percent, 2);
    }

    /** Rounded to so many decimals. */
    public static BigDecimal decimal(double value, int decimals) {
        return BigDecimal.valueOf((long) StrictMath.rint(value * StrictMath.pow(10, decimals)), decimals);
    }
}

package stillstock.sample;

import java.math.BigDecimal;

/** Numbers as table cells with a fixed number of decimals, the same text on every Java version. */
final class Cells {
    private Cells() {}

    static BigDecimal cents(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    static BigDecimal percent(int percent) {
        return BigDecimal.valueOf(percent, 2);
    }

    static BigDecimal decimal(double value, int decimals) {
        return BigDecimal.valueOf((long) StrictMath.rint(value * StrictMath.pow(10, decimals)), decimals);
    }
}

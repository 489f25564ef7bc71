package stillstock.sample;

/** Suppliers: how long they take, how reliably, and the least they send. */
final class Suppliers {
    private static final int[] LEAD_DAYS = {7, 10, 14, 21, 30, 45, 60};
    private static final int[] SMALLEST_ORDERS = {4, 6, 8, 12, 12, 24};

    private final long seed;

    Suppliers(long seed) {
        this.seed = seed;
    }

    int leadDays(int supplier) {
        return LEAD_DAYS[dice(supplier).below(LEAD_DAYS.length)];
    }

    double leadSdDays(int supplier) {
        return StrictMath.rint(leadDays(supplier) * 2.0) / 10;
    }

    int smallestOrder(int supplier) {
        Dice dice = dice(supplier);
        dice.unit();
        return SMALLEST_ORDERS[dice.below(SMALLEST_ORDERS.length)];
    }

    private Dice dice(int supplier) {
        return new Dice(seed, -100L - supplier);
    }
}

package stillstock.sample.world;

/** Suppliers: how long they take, how reliably, and the least they send. */
public final class Suppliers {
    /** How many there are. */
    public static final int COUNT = 24;

    private static final int[] LEAD_DAYS = {7, 10, 14, 21, 30, 45, 60};
    private static final int[] SMALLEST_ORDERS = {4, 6, 8, 12, 12, 24};

    private final long seed;

    /** The suppliers of a seed. */
    public Suppliers(long seed) {
        this.seed = seed;
    }

    /** Mean days from order to receipt. */
    public int leadDays(int supplier) {
        return LEAD_DAYS[dice(supplier).below(LEAD_DAYS.length)];
    }

    /** Their standard deviation. */
    public double leadSdDays(int supplier) {
        return StrictMath.rint(leadDays(supplier) * 2.0) / 10;
    }

    /** The least units of cheap goods; less of dear ones. */
    public int smallestOrder(int supplier) {
        Dice dice = dice(supplier);
        dice.unit();
        return SMALLEST_ORDERS[dice.below(SMALLEST_ORDERS.length)];
    }

    private Dice dice(int supplier) {
        return new Dice(seed, -100L - supplier);
    }
}

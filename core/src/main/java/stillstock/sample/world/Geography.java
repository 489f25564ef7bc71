package stillstock.sample.world;

import java.util.List;

/** The four fulfilment centres, the six regions customers live in, and the lanes between them. */
public final class Geography {
    /** Fulfilment centres. */
    public static final int LOCATIONS = 4;
    /** Where customers live. */
    public static final List<String> REGIONS = List.of("North", "East", "South", "West", "Midlands", "Islands");

    private static final List<String> NAMES =
            List.of("Northgate Centre", "Eastfield Centre", "Southport Centre", "Westbrook Centre");
    private static final int[] CAPACITY_FOR_600_PRODUCTS = {42_000, 30_000, 36_000, 24_000};
    private static final int[] HANDLING_DAYS = {1, 1, 2, 1};
    private static final double[] REGION_SHARE = {0.22, 0.18, 0.24, 0.15, 0.17, 0.04};
    /** Cents a unit from a location (row) to a region (column). */
    private static final int[][] LANE_CENTS = {
        {210, 390, 620, 450, 330, 910},
        {400, 220, 430, 640, 340, 980},
        {630, 420, 200, 410, 350, 890},
        {440, 630, 400, 230, 320, 840}
    };

    private Geography() {}

    /** The id of a location. */
    public static String locationId(int location) {
        return "FC" + (location + 1);
    }

    /** The name of a location. */
    public static String name(int location) {
        return NAMES.get(location);
    }

    /** Units a location can hold, by the size of the range. */
    public static int capacity(int location, int products) {
        return (int) (CAPACITY_FOR_600_PRODUCTS[location] * (long) products / 600);
    }

    /** Days from order to dispatch. */
    public static int handlingDays(int location) {
        return HANDLING_DAYS[location];
    }

    /** Cents a unit. */
    public static int laneCents(int location, int region) {
        return LANE_CENTS[location][region];
    }

    /** Days under way. */
    public static int laneDays(int location, int region) {
        return 1 + LANE_CENTS[location][region] / 250;
    }

    static int drawRegion(Dice dice) {
        double u = dice.unit();
        for (int r = 0; r < REGION_SHARE.length; r++) {
            u -= REGION_SHARE[r];
            if (u < 0) {
                return r;
            }
        }
        return REGION_SHARE.length - 1;
    }

    /** Locations of a set by rising cost to a region. */
    public static int[] nearest(int region, int set) {
        int[] found = new int[Integer.bitCount(set)];
        int size = 0;
        for (int l = 0; l < LOCATIONS; l++) {
            if ((set >> l & 1) == 1) {
                int at = size++;
                while (at > 0 && LANE_CENTS[found[at - 1]][region] > LANE_CENTS[l][region]) {
                    found[at] = found[--at];
                }
                found[at] = l;
            }
        }
        return found;
    }

    /** The share of demand that a location serves where a product is kept at a set of them. */
    public static double share(int location, int set) {
        double share = 0;
        for (int r = 0; r < REGION_SHARE.length; r++) {
            if (nearest(r, set)[0] == location) {
                share += REGION_SHARE[r];
            }
        }
        return share;
    }
}

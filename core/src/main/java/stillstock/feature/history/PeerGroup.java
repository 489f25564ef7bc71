package stillstock.feature.history;

import java.util.Arrays;

/** Sums over products that share a code. */
public final class PeerGroup {
    private static final int SELLING_DAYS = 90;
    private static final int DEAD_DAYS = 180;

    private final int[] codes;
    private final int[] count;
    private final int[] selling;
    private final int[] dead;
    private final double[] quarter;
    private final double[] year;

    /** Groups a product may be in several of: asked by group and not by product. */
    PeerGroup(int size) {
        this(new int[0], size);
    }

    /** @param codes one a product, -1 where it belongs nowhere */
    public PeerGroup(int[] codes) {
        this(codes, Arrays.stream(codes).max().orElse(-1) + 1);
    }

    private PeerGroup(int[] codes, int size) {
        this.codes = codes;
        count = new int[size];
        selling = new int[size];
        dead = new int[size];
        quarter = new double[size];
        year = new double[size];
    }

    /** Counts a product in; units of 90 and 365 days, days without a sale (-1 unknown). */
    public void add(int product, double quarterUnits, double yearUnits, int idleDays) {
        addTo(codes[product], quarterUnits, yearUnits, idleDays);
    }

    /** Counts a product into a group. */
    void addTo(int code, double quarterUnits, double yearUnits, int idleDays) {
        count[code]++;
        selling[code] += quarterUnits > 0 ? 1 : 0;
        dead[code] += idleDays > DEAD_DAYS ? 1 : 0;
        quarter[code] += quarterUnits;
        year[code] += yearUnits;
    }

    /** Codes. */
    public int size() {
        return count.length;
    }

    /** Products of a group. */
    int count(int code) {
        return count[code];
    }

    /** The code of a product, -1 where it belongs nowhere. */
    public int code(int product) {
        return codes[product];
    }

    /** Mean units a day of a product of the group over 90 days; NaN where there is no group. */
    public double velocity(int product) {
        int code = codes[product];
        return code < 0 ? Double.NaN : quarter[code] / SELLING_DAYS / count[code];
    }

    /** ln of the pace of 90 days over that of 365; NaN where there is no group. */
    public double trend(int product) {
        return codes[product] < 0 ? Double.NaN : trendOf(codes[product]);
    }

    /** The same of a group. */
    double trendOf(int code) {
        return Math.log((quarter[code] / SELLING_DAYS + 1.0 / 365) / (year[code] / 365 + 1.0 / 365));
    }

    /** Share of the other products of the group without a sale for over 180 days; NaN where there is no other. */
    public double othersDead(int product, int idleDays) {
        return codes[product] < 0 ? Double.NaN : othersDeadOf(codes[product], idleDays);
    }

    /** The same of a group that a product without a sale for so many days is in. */
    double othersDeadOf(int code, int idleDays) {
        if (count[code] < 2) {
            return Double.NaN;
        }
        return (double) (dead[code] - (idleDays > DEAD_DAYS ? 1 : 0)) / (count[code] - 1);
    }

    /** Share of the other products of the group with a sale in 90 days; NaN where there is no other. */
    public double othersSelling(int product, double quarterUnits) {
        return codes[product] < 0 ? Double.NaN : othersSellingOf(codes[product], quarterUnits);
    }

    /** The same of a group that a product of so many units is in. */
    double othersSellingOf(int code, double quarterUnits) {
        if (count[code] < 2) {
            return Double.NaN;
        }
        return (double) (selling[code] - (quarterUnits > 0 ? 1 : 0)) / (count[code] - 1);
    }

    /** The product's share of the group's units of 90 days; NaN where there is no group or it sold nothing. */
    public double share(int product, double quarterUnits) {
        int code = codes[product];
        return code < 0 || quarter[code] == 0 ? Double.NaN : quarterUnits / quarter[code];
    }
}

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

    /** @param codes one a product, -1 where it belongs nowhere */
    public PeerGroup(int[] codes) {
        this.codes = codes;
        int size = Arrays.stream(codes).max().orElse(-1) + 1;
        count = new int[size];
        selling = new int[size];
        dead = new int[size];
        quarter = new double[size];
        year = new double[size];
    }

    /** Counts a product in; units of 90 and 365 days, days without a sale (-1 unknown). */
    public void add(int product, double quarterUnits, double yearUnits, int idleDays) {
        int code = codes[product];
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
        int code = codes[product];
        if (code < 0) {
            return Double.NaN;
        }
        return Math.log((quarter[code] / SELLING_DAYS + 1.0 / 365) / (year[code] / 365 + 1.0 / 365));
    }

    /** Share of the other products of the group without a sale for over 180 days; NaN where there is no other. */
    public double othersDead(int product, int idleDays) {
        int code = codes[product];
        if (code < 0 || count[code] < 2) {
            return Double.NaN;
        }
        return (double) (dead[code] - (idleDays > DEAD_DAYS ? 1 : 0)) / (count[code] - 1);
    }

    /** Share of the other products of the group with a sale in 90 days; NaN where there is no other. */
    public double othersSelling(int product, double quarterUnits) {
        int code = codes[product];
        if (code < 0 || count[code] < 2) {
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

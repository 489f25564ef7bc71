package stillstock.feature.history;

import stillstock.classify.StockFacts;
import stillstock.snapshot.Days;

/** How old the products of a group are: a group that gets new products is being renewed, one that gets none is ending. */
public final class Lifecycle {
    private static final int NEW_DAYS = 180;

    private final PeerGroup group;
    private final int[] sold;
    private final int[] fresh;
    private final double[] age;

    Lifecycle(StockFacts facts, PeerGroup group) {
        this.group = group;
        sold = new int[group.size()];
        fresh = new int[group.size()];
        age = new double[group.size()];
        for (int p = 0; p < facts.products(); p++) {
            int first = facts.firstSaleDay(p);
            if (group.code(p) >= 0 && first != Days.MISSING) {
                int code = group.code(p);
                sold[code]++;
                fresh[code] += facts.day() - first < NEW_DAYS ? 1 : 0;
                age[code] += facts.day() - first;
            }
        }
    }

    /** Of the group's products that sold, the share first sold in the last 180 days; NaN where there is none. */
    public double newShare(int product) {
        int code = group.code(product);
        return code < 0 || sold[code] == 0 ? Double.NaN : (double) fresh[code] / sold[code];
    }

    /** Mean days since the first sale of the group's products; NaN where none sold. */
    public double meanAge(int product) {
        int code = group.code(product);
        return code < 0 || sold[code] == 0 ? Double.NaN : age[code] / sold[code];
    }
}

package stillstock.forecast.returns;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import stillstock.series.Period;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/**
 * What a snapshot says about returns until a day: the lag from sale to return, shared by all products, and each
 * product's return rate, drawn towards that of its group (department, category and subcategory) and the group's towards that of all. What was sold lately
 * counts only as far as its returns can be in, and a sale of a year ago counts half. Immutable and safe for several threads.
 */
public final class ReturnModel {
    private static final double HALF_LIFE_DAYS = 365;

    private final ReturnLags lags;
    private final double[] sold;
    private final double[] returned;
    private final String[] groups;
    private final Map<String, BetaPrior> priors = new HashMap<>();

    private ReturnModel(ReturnLags lags, double[] sold, double[] returned, String[] groups) {
        this.lags = lags;
        this.sold = sold;
        this.returned = returned;
        this.groups = groups;
        BetaPrior all = BetaPrior.of(sold, returned, BetaPrior.vague());
        Map<String, int[]> members = new HashMap<>();
        for (int product = 0; product < groups.length; product++) {
            int[] before = members.getOrDefault(groups[product], new int[0]);
            int[] more = Arrays.copyOf(before, before.length + 1);
            more[before.length] = product;
            members.put(groups[product], more);
        }
        members.forEach((group, products) -> priors.put(
                group,
                BetaPrior.of(
                        Arrays.stream(products).mapToDouble(p -> sold[p]).toArray(),
                        Arrays.stream(products).mapToDouble(p -> returned[p]).toArray(),
                        all)));
    }

    /** Learns from all products; reads no row after the day. O(rows). */
    public static ReturnModel learn(Snapshot snapshot, int asOfDay) {
        ReturnLags lags = ReturnLags.learn(snapshot, asOfDay);
        int n = snapshot.products().size();
        double[] sold = new double[n];
        double[] returned = new double[n];
        String[] groups = new String[n];
        for (int product = 0; product < n; product++) {
            groups[product] = snapshot.products().group(product);
            sold[product] = soldUnits(snapshot.sales(), product, asOfDay, lags);
            returned[product] = Math.min(sold[product], returnedUnits(snapshot.returns(), product, asOfDay));
        }
        return new ReturnModel(lags, sold, returned, groups);
    }

    private static double soldUnits(SalesTable sales, int product, int asOfDay, ReturnLags lags) {
        double units = 0;
        for (int row = sales.from(product); row < sales.toAsOf(product, asOfDay); row++) {
            int days = asOfDay - sales.day(row);
            double ripe = days >= ReturnLags.LONGEST_DAYS ? 1 : lags.shareWithin(days);
            units += sales.quantity(row) * ripe * weight(days);
        }
        return units;
    }

    private static double returnedUnits(ReturnTable returns, int product, int asOfDay) {
        double units = 0;
        for (int row = returns.from(product); row < returns.toAsOf(product, asOfDay); row++) {
            units += returns.quantity(row) * weight(asOfDay - returns.day(row));
        }
        return units;
    }

    private static double weight(int days) {
        return Math.pow(0.5, days / HALF_LIFE_DAYS);
    }

    /** A product's return rate with its 95 % interval. */
    public ReturnRate rate(int product) {
        BetaPrior prior = priors.get(groups[product]);
        BetaPrior posterior = prior.after(sold[product], returned[product]);
        return new ReturnRate(
                posterior.mean(),
                posterior.quantile(0.025),
                posterior.quantile(0.975),
                sold[product],
                returned[product],
                prior.mean());
    }

    /** What products of the same group say about a product, without its own sales. */
    BetaPrior prior(int product) {
        return priors.get(groups[product]);
    }

    /** Shares of returns at lags of whole steps. */
    double[] lagShares(Period period) {
        return lags.steps(period);
    }
}

package stillstock.forecast.returns;

import java.util.Arrays;
import stillstock.series.Period;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.column.Dictionary;

/**
 * How long after a sale goods come back: the share of all returns at each lag.
 *
 * <p>Where returns name their order, lags are read off, of sales old enough that all of theirs are known. Else each return is spread over the sales
 * of the product in the days before it by expectation and maximisation, starting from lags of equal chance. Source:
 * Vardi, Shepp and Kaufman 1985 (non-negative Poisson regression by EM); Toktay, Wein and Zenios 2000 (returns as lagged sales).
 */
final class ReturnLags {
    /** Later returns are rare and count as coming on the last day. */
    static final int LONGEST_DAYS = 90;

    private static final int ENOUGH_LINKS = 30;
    private static final int ROUNDS = 30;
    private static final int MOST_RETURNS = 20_000;

    /** Shares of days 0 to {@link #LONGEST_DAYS}, adding up to 1. */
    private final double[] days;

    private ReturnLags(double[] days) {
        this.days = days;
    }

    /** From shares a day. */
    static ReturnLags of(double[] counts) {
        double sum = Arrays.stream(counts).sum();
        double[] shares = new double[LONGEST_DAYS + 1];
        for (int lag = 0; lag < counts.length; lag++) {
            shares[Math.min(lag, LONGEST_DAYS)] += sum > 0 ? counts[lag] / sum : 1.0 / counts.length;
        }
        return new ReturnLags(shares);
    }

    /** Learns from all products; reads no row after the day. */
    static ReturnLags learn(Snapshot snapshot, int asOfDay) {
        double[] counts = new double[LONGEST_DAYS + 1];
        double[] ripe = new double[LONGEST_DAYS + 1];
        ReturnTable returns = snapshot.returns();
        for (int product = 0; product < returns.products(); product++) {
            for (int row = returns.from(product); row < returns.toAsOf(product, asOfDay); row++) {
                int sold = saleDay(snapshot.sales(), product, returns.order(row), returns.day(row));
                if (sold != Integer.MIN_VALUE) {
                    int lag = Math.min(LONGEST_DAYS, returns.day(row) - sold);
                    counts[lag]++;
                    ripe[lag] += sold <= asOfDay - LONGEST_DAYS ? 1 : 0;
                }
            }
        }
        if (Arrays.stream(ripe).sum() >= ENOUGH_LINKS) {
            return of(ripe);
        }
        return Arrays.stream(counts).sum() >= ENOUGH_LINKS ? of(counts) : byExpectation(snapshot, asOfDay);
    }

    private static int saleDay(SalesTable sales, int product, int order, int returnedOn) {
        if (order == Dictionary.MISSING) {
            return Integer.MIN_VALUE;
        }
        for (int row = sales.toAsOf(product, returnedOn) - 1;
                row >= sales.from(product) && sales.day(row) >= returnedOn - LONGEST_DAYS;
                row--) {
            if (sales.order(row) == order) {
                return sales.day(row);
            }
        }
        return Integer.MIN_VALUE;
    }

    private static ReturnLags byExpectation(Snapshot snapshot, int asOfDay) {
        double[] shares = new double[LONGEST_DAYS + 1];
        Arrays.fill(shares, 1.0 / shares.length);
        double[] units = new double[LONGEST_DAYS + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = new double[shares.length];
            int used = 0;
            ReturnTable returns = snapshot.returns();
            for (int product = 0; product < returns.products() && used < MOST_RETURNS; product++) {
                for (int row = returns.from(product); row < returns.toAsOf(product, asOfDay); row++) {
                    spread(snapshot.sales(), product, returns.day(row), returns.quantity(row), shares, units, next);
                    used++;
                }
            }
            double sum = Arrays.stream(next).sum();
            if (!(sum > 0)) {
                break;
            }
            // a thousandth for lags never seen, so that none is ruled out
            for (int lag = 0; lag < shares.length; lag++) {
                shares[lag] = (next[lag] + 1e-3 * sum / shares.length) / (1.001 * sum);
            }
        }
        return new ReturnLags(shares);
    }

    private static void spread(
            SalesTable sales, int product, int day, double quantity, double[] shares, double[] units, double[] next) {
        Arrays.fill(units, 0);
        double expected = 0;
        for (int row = sales.toAsOf(product, day) - 1;
                row >= sales.from(product) && sales.day(row) >= day - LONGEST_DAYS;
                row--) {
            int lag = day - sales.day(row);
            units[lag] += sales.quantity(row) * shares[lag];
            expected += sales.quantity(row) * shares[lag];
        }
        if (expected > 0) {
            for (int lag = 0; lag < units.length; lag++) {
                next[lag] += quantity * units[lag] / expected;
            }
        }
    }

    /** The share of a sale's returns that are in after so many days. */
    double shareWithin(int daysSinceSale) {
        double sum = 0;
        for (int lag = 0; lag <= Math.min(LONGEST_DAYS, daysSinceSale); lag++) {
            sum += days[lag];
        }
        return daysSinceSale < 0 ? 0 : Math.min(1, sum);
    }

    /** Shares at lags of whole steps, for a sale on any day of its step. */
    double[] steps(Period period) {
        int length =
                switch (period) {
                    case DAY -> 1;
                    case WEEK -> 7;
                    case MONTH -> 30;
                };
        double[] shares = new double[(LONGEST_DAYS + length - 1) / length + 1];
        for (int lag = 0; lag <= LONGEST_DAYS; lag++) {
            for (int day = 0; day < length; day++) {
                shares[Math.min(shares.length - 1, (lag + day) / length)] += days[lag] / length;
            }
        }
        return shares;
    }
}

package stillstock.forecast.arima;

import java.util.ArrayList;
import java.util.List;
import stillstock.forecast.arima.likelihood.ArimaOrder;

/**
 * The models the automatic choice uses, in families that differ in how they take trend and season. Within a family all
 * models have the same differences, so that AICc compares them fairly; between families it does not, and rolling-origin
 * errors of single series chose no better than equal shares (core/docs/decisions/0050).
 *
 * <ul>
 *   <li>wandering: one ordinary difference, the season a stationary (1,0,1) process, weaker or none; no drift
 *   <li>repeating: one seasonal difference with and without drift (without a season: one difference with drift)
 *   <li>returning: no difference, a mean
 * </ul>
 */
final class ModelPool {
    private static final int[][] WANDERING = {{0, 1}, {0, 2}, {1, 1}, {1, 2}, {2, 1}};
    private static final int[][] REDUCED = {{0, 1}, {1, 1}};
    private static final int[][] REPEATING = {{1, 1}, {2, 1}, {1, 2}};
    private static final int[][] RETURNING = {{1, 1}, {2, 1}, {1, 2}};

    private ModelPool() {}

    /** The families for a season; 1 for none. */
    static List<List<ArimaOrder>> families(int season) {
        return season > 1
                ? List.of(wandering(season), repeating(season), returning(season))
                : List.of(orders(WANDERING, 1, 1, false), orders(REDUCED, 1, 1, true), orders(RETURNING, 0, 1, true));
    }

    private static List<ArimaOrder> wandering(int season) {
        List<ArimaOrder> orders = new ArrayList<>();
        for (ArimaOrder order : orders(WANDERING, 1, season, false)) {
            orders.add(order.seasonal(1, 0, 1, season));
        }
        for (ArimaOrder order : orders(REDUCED, 1, season, false)) {
            orders.add(order);
            orders.add(order.seasonal(1, 0, 0, season));
        }
        return orders;
    }

    private static List<ArimaOrder> repeating(int season) {
        List<ArimaOrder> orders = new ArrayList<>();
        for (ArimaOrder order : orders(REPEATING, 0, season, true)) {
            orders.add(order.seasonal(0, 1, 1, season));
            orders.add(order.seasonal(0, 1, 1, season).withConstant(false));
        }
        return orders;
    }

    private static List<ArimaOrder> returning(int season) {
        List<ArimaOrder> orders = new ArrayList<>();
        for (ArimaOrder order : orders(RETURNING, 0, season, true)) {
            orders.add(order.seasonal(1, 0, 1, season));
        }
        ArimaOrder plain = ArimaOrder.of(1, 0, 1).withConstant(true);
        orders.add(plain);
        orders.add(plain.seasonal(1, 0, 0, season));
        return orders;
    }

    private static List<ArimaOrder> orders(int[][] terms, int d, int season, boolean constant) {
        List<ArimaOrder> orders = new ArrayList<>();
        for (int[] each : terms) {
            orders.add(new ArimaOrder(each[0], d, each[1], 0, 0, 0, season, constant));
        }
        return orders;
    }
}

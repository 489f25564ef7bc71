package stillstock.forecast.arima;

import java.util.ArrayList;
import java.util.List;

/**
 * The models the automatic choice compares: one ordinary difference, up to two ordinary terms of each kind, and the
 * season as a stationary (1,0,1) process or left out. The airline model is the limit of (0,1,1)(1,0,1) where the
 * seasonal autoregression tends to 1; letting the data shrink it was the largest single gain in the rolling-origin
 * comparison (core/docs/decisions). All models share their differences, so that AICc compares them fairly.
 */
final class ModelPool {
    private static final int[][] WITH_SEASON = {{0, 1}, {0, 2}, {1, 1}, {1, 2}, {2, 1}};
    private static final int[][] REDUCED = {{0, 1}, {1, 1}};

    private ModelPool() {}

    /** The pool for a season; 1 for none. */
    static List<ArimaOrder> orders(int season) {
        List<ArimaOrder> orders = new ArrayList<>();
        for (int[] terms : WITH_SEASON) {
            ArimaOrder ordinary = ArimaOrder.of(terms[0], 1, terms[1]);
            orders.add(season > 1 ? ordinary.seasonal(1, 0, 1, season) : ordinary);
        }
        for (int[] terms : REDUCED) {
            if (season > 1) {
                ArimaOrder ordinary = ArimaOrder.of(terms[0], 1, terms[1]);
                orders.add(ordinary);
                orders.add(ordinary.seasonal(1, 0, 0, season));
            }
        }
        return orders;
    }
}

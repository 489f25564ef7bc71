package stillstock.forecast.engine;

import java.util.Arrays;

/**
 * Whether demand has stopped: the run of zeros at the end is at least twice as long as any before and would be a
 * one-in-a-hundred chance at the rate of demand until the last one. Where the season of the year is known, a step counts
 * as much as is usual at that time, so that a garden chair unsold in winter has not stopped.
 */
final class StoppedDemand {
    private static final int LEAST_RUN = 4;
    private static final double CHANCE = 0.01;

    private StoppedDemand() {}

    /** Known periods without demand at the end where it has stopped, else 0. */
    static int periods(double[] history) {
        double[] ones = new double[history.length];
        Arrays.fill(ones, 1);
        return periods(history, ones);
    }

    /** @param exposure what demand of each period is usually multiplied by, above 0 */
    static int periods(double[] history, double[] exposure) {
        double run = 0;
        double longest = 0;
        double known = 0;
        double knownUntilDemand = 0;
        int runPeriods = 0;
        int demands = 0;
        for (int i = 0; i < history.length; i++) {
            if (Double.isNaN(history[i])) {
                continue;
            }
            known += exposure[i];
            if (history[i] > 0) {
                demands++;
                longest = demands == 1 ? 0 : Math.max(longest, run);
                knownUntilDemand = known;
                run = 0;
                runPeriods = 0;
            } else {
                run += exposure[i];
                runPeriods++;
            }
        }
        if (demands == 0 || runPeriods < LEAST_RUN || run < 2 * longest) {
            return 0;
        }
        double chance = 0;
        double rate = demands / knownUntilDemand;
        for (int i = history.length - 1, left = runPeriods; left > 0; i--) {
            if (!Double.isNaN(history[i])) {
                chance += Math.log1p(-Math.min(1 - 1e-9, rate * exposure[i]));
                left--;
            }
        }
        return chance < Math.log(CHANCE) ? runPeriods : 0;
    }
}

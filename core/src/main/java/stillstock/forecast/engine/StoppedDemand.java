package stillstock.forecast.engine;

/**
 * Whether demand has stopped: the run of zeros at the end is at least twice as long as any before and would be a
 * one-in-a-hundred chance at the rate of demand until the last one.
 */
final class StoppedDemand {
    private static final int LEAST_RUN = 4;
    private static final double CHANCE = 0.01;

    private StoppedDemand() {}

    /** Known periods without demand at the end where it has stopped, else 0. */
    static int periods(double[] history) {
        int run = 0;
        int longest = 0;
        int known = 0;
        int demands = 0;
        int knownUntilDemand = 0;
        for (double value : history) {
            if (Double.isNaN(value)) {
                continue;
            }
            known++;
            if (value > 0) {
                demands++;
                longest = demands == 1 ? 0 : Math.max(longest, run);
                knownUntilDemand = known;
                run = 0;
            } else {
                run++;
            }
        }
        if (demands == 0 || run < Math.max(LEAST_RUN, 2 * longest)) {
            return 0;
        }
        double rate = (double) demands / knownUntilDemand;
        return Math.pow(1 - rate, run) < CHANCE ? run : 0;
    }
}

package stillstock.forecast.intermittent;

/**
 * Smoothing of demand summed over blocks of periods, which closes the gaps: ADIDA uses blocks as long as the mean
 * interval between demands, IMAPA averages over all lengths up to it. Periods that fill no whole block are dropped at
 * the old end. The smoothing parameter is the one with the least squared error within 0.1..0.3.
 *
 * <p>Sources: Nikolopoulos et al., "An aggregate-disaggregate intermittent demand approach (ADIDA) to forecasting", J.
 * Operational Research Society 62 (2011); Petropoulos and Kourentzes, "Forecast combinations for intermittent demand",
 * J. Operational Research Society 66 (2015).
 */
public final class TemporalAggregation extends IntermittentForecaster {
    private static final double LOWEST_ALPHA = 0.1;
    private static final double HIGHEST_ALPHA = 0.3;

    private final boolean allLengths;

    private TemporalAggregation(String name, boolean allLengths) {
        super(name);
        this.allLengths = allLengths;
    }

    /** One block length, named "adida". */
    public static TemporalAggregation adida() {
        return new TemporalAggregation("adida", false);
    }

    /** The mean over all block lengths, named "imapa". */
    public static TemporalAggregation imapa() {
        return new TemporalAggregation("imapa", true);
    }

    @Override
    double rate(Demand demand) {
        int longest = blockLength(demand);
        if (!allLengths) {
            return rate(demand.known(), longest);
        }
        double sum = 0;
        for (int length = 1; length <= longest; length++) {
            sum += rate(demand.known(), length);
        }
        return sum / longest;
    }

    private static double rate(double[] known, int length) {
        double[] blocks = blocks(known, length);
        return SimpleSmoothing.bestLevel(blocks, LOWEST_ALPHA, HIGHEST_ALPHA) / length;
    }

    /** The mean interval rounded to the nearest whole number, halves to the even one, as in the reference program. */
    private static int blockLength(Demand demand) {
        double sum = 0;
        double[] intervals = demand.intervals();
        for (double interval : intervals) {
            sum += interval;
        }
        return (int) Math.rint(sum / intervals.length);
    }

    private static double[] blocks(double[] known, int length) {
        double[] sums = new double[known.length / length];
        int dropped = known.length - sums.length * length;
        for (int i = 0; i < sums.length * length; i++) {
            sums[i / length] += known[dropped + i];
        }
        return sums;
    }
}

package stillstock.series.change;

import stillstock.series.Period;

/**
 * What counts as a change.
 *
 * @param leastPeriods a level lasts so many periods at least
 * @param confidence least confidence, 0..1
 * @param leastShare a level moved by at least this share of the larger of both
 */
public record ChangeConfig(int leastPeriods, double confidence, double leastShare) {
    /** Checks the ranges. */
    public ChangeConfig {
        if (leastPeriods < 2) {
            throw new IllegalArgumentException("leastPeriods (" + leastPeriods + ") must be at least 2");
        }
        if (!(confidence > 0 && confidence < 1) || !(leastShare >= 0 && leastShare < 1)) {
            throw new IllegalArgumentException(
                    "confidence (" + confidence + ") and leastShare (" + leastShare + ") must be within 0..1");
        }
    }

    /** Two weeks, six weeks or four months; 99 %; a fifth. */
    public static ChangeConfig defaults(Period period) {
        return switch (period) {
            case DAY -> new ChangeConfig(14, 0.99, 0.2);
            case WEEK -> new ChangeConfig(6, 0.99, 0.2);
            case MONTH -> new ChangeConfig(4, 0.99, 0.2);
        };
    }
}

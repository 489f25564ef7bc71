package stillstock.sample.world;

/**
 * How the interest in a product runs over time, as a factor of its normal demand. Days count from the first day of the
 * data; a product from before it has a negative launch.
 */
public enum LifeCycle {
    /** Sells at its level. */
    STEADY,
    /** Gains over the whole time. */
    GROWING,
    /** Loses slowly and does not end within the data. */
    FADING,
    /** Falls from a day on until it is dead. */
    DYING,
    /** Never takes off after its launch. */
    FLOP,
    /** Nearly stops for a while, then recovers: looks like dying and is not. */
    DIPPING;

    private static final double RAMP_DAYS = 25;

    /**
     * The factor on a day, 0 before launch and from death on.
     *
     * @param life first and last day of the fall or dip; see {@link ProductRange}
     * @param day the day asked for
     * @param dayCount days of data
     */
    double demand(Life life, int day, int dayCount) {
        if (day < life.launch || day >= life.diedOn) {
            return 0;
        }
        double ramp = life.launch > 0 ? 1 - StrictMath.exp(-(day - life.launch + 1) / RAMP_DAYS) : 1;
        double done = StrictMath.max(0, (double) day / dayCount);
        return ramp
                * switch (this) {
                    case STEADY -> 1;
                    case GROWING -> 0.6 + 0.8 * done;
                    case FADING -> StrictMath.max(0.1, 1.3 - 0.9 * done);
                    case DYING -> fall(life, day);
                    case FLOP -> life.depth;
                    case DIPPING -> day >= life.from && day < life.until ? life.depth : 1;
                };
    }

    /** The factor of page views: as demand, but a dip by want of supply leaves people looking. */
    double attention(Life life, int day, int dayCount) {
        return this == DIPPING ? STEADY.demand(life, day, dayCount) * 0.9 : demand(life, day, dayCount);
    }

    private static double fall(Life life, int day) {
        if (day < life.from) {
            return 1;
        }
        double left = (double) (life.diedOn - day) / (life.diedOn - life.from);
        return StrictMath.pow(left, 1.3);
    }

    /** A product's days: one reusable cursor, so that a million products need no objects. */
    public static final class Life {
        /** Marks a product that does not die. */
        public static final int NEVER = Integer.MAX_VALUE;

        int launch;
        int from;
        int until;
        int diedOn;
        double depth;
    }
}

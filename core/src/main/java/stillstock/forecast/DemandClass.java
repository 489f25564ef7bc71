package stillstock.forecast;

/**
 * The kind of demand by the cut-offs of Syntetos, Boylan and Croston: mean interval between demands (ADI) 1.32, squared
 * coefficient of variation of the demand sizes (CV2) 0.49.
 *
 * <p>Source: Syntetos, Boylan and Croston, "On the categorization of demand patterns", J. Operational Research Society
 * 56 (2005).
 */
public enum DemandClass {
    /** Short gaps, even sizes. */
    SMOOTH,
    /** Short gaps, uneven sizes. */
    ERRATIC,
    /** Long gaps, even sizes. */
    INTERMITTENT,
    /** Long gaps, uneven sizes. */
    LUMPY,
    /** No demand at all. */
    NONE;

    private static final double ADI_CUT = 1.32;
    private static final double CV2_CUT = 0.49;

    /** The class of a history; NaN values are left out. */
    public static DemandClass of(double[] history) {
        double adi = meanInterval(history);
        if (Double.isNaN(adi)) {
            return NONE;
        }
        double cv2 = squaredVariation(history);
        boolean even = !(cv2 >= CV2_CUT);
        if (adi < ADI_CUT) {
            return even ? SMOOTH : ERRATIC;
        }
        return even ? INTERMITTENT : LUMPY;
    }

    /** Observed periods over periods with demand; NaN where there is no demand. */
    public static double meanInterval(double[] history) {
        int observed = 0;
        int demands = 0;
        for (double value : history) {
            observed += Double.isNaN(value) ? 0 : 1;
            demands += value > 0 ? 1 : 0;
        }
        return demands == 0 ? Double.NaN : (double) observed / demands;
    }

    /** (sd / mean)^2 of the demands above 0, sample standard deviation; NaN with fewer than two demands. */
    public static double squaredVariation(double[] history) {
        int n = 0;
        double mean = 0;
        double squares = 0;
        for (double value : history) {
            if (value > 0) {
                n++;
                double step = value - mean;
                mean += step / n;
                squares += step * (value - mean);
            }
        }
        return n < 2 ? Double.NaN : squares / (n - 1) / (mean * mean);
    }
}

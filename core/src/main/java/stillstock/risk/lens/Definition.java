package stillstock.risk.lens;

/** The definitions of dead stock in use in the trade. */
public enum Definition {
    /** The policy's rule: longer without a sale than the limit, in stock and not new. */
    RULE("Days without a sale", "days", 1, 1, 3650),
    /** Mean age of what is on hand, first in first out, over the limit. */
    AGE("Age of the stock", "days", 1, 1, 3650),
    /** Days that the stock lasts over the maximum. */
    COVER("Cover against maximum", "days", 1, 1, 3650),
    /** Class N of the FSN analysis: the long end of the cumulated average stay. */
    FSN("FSN class N", "share of stay", 0.01, 0.01, 1),
    /** Probability of no demand in the time looked ahead, after Teunter, Syntetos and Babai. */
    TSB("Demand model (TSB)", "probability", 0.01, 0.01, 0.99),
    /** The risk model's calibrated probability. */
    MODEL("Risk model", "probability", 0.01, 0.01, 0.99);

    private final String label;
    private final String unit;
    private final double step;
    private final double low;
    private final double high;

    Definition(String label, String unit, double step, double low, double high) {
        this.label = label;
        this.unit = unit;
        this.step = step;
        this.low = low;
        this.high = high;
    }

    /** The words on screen. */
    public String label() {
        return label;
    }

    /** Of value and threshold. */
    public String unit() {
        return unit;
    }

    /** The steps its threshold is set in. */
    public double step() {
        return step;
    }

    /** The least threshold. */
    public double low() {
        return low;
    }

    /** The highest threshold. */
    public double high() {
        return high;
    }

    /** True where a value at the threshold is flagged, false where it has to be above it. */
    public boolean flagsAtThreshold() {
        return this == TSB || this == MODEL;
    }

    /** True where a value is flagged under a threshold. */
    public boolean flags(double value, double threshold) {
        return flagsAtThreshold() ? value >= threshold - 1e-9 : value > threshold + 1e-9;
    }

    /** A threshold in whole steps. */
    double rounded(double threshold) {
        double perStep = Math.rint(1 / step);
        return Math.rint(threshold * perStep) / perStep;
    }
}

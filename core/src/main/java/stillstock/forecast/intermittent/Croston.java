package stillstock.forecast.intermittent;

/**
 * Croston's method: size of a demand over interval between demands, each smoothed with the same parameter when a demand
 * occurs. SBA and SBJ take off its upward bias. None of them falls once demand has stopped, as nothing is updated.
 *
 * <p>Sources: [1] Croston, "Forecasting and stock control for intermittent demands", Operational Research Quarterly 23
 * (1972); [2] Syntetos and Boylan, "The accuracy of intermittent demand estimates", Int. J. Forecasting 21 (2005); [3]
 * Shale, Boylan and Johnston, "Forecasting for intermittent demand", J. Operational Research Society 57 (2006).
 */
public final class Croston extends IntermittentForecaster {
    private final double alpha;
    private final double correction;

    private Croston(String name, double alpha, double correction) {
        super(name);
        this.alpha = alpha;
        this.correction = correction;
    }

    /** Croston's own [1], parameter 0.1, named "croston". */
    public static Croston classic() {
        return new Croston("croston", USUAL_ALPHA, 1);
    }

    /** Times 1 - alpha/2 [2], named "sba". */
    public static Croston sba() {
        return new Croston("sba", USUAL_ALPHA, 1 - USUAL_ALPHA / 2);
    }

    /** Times 1 - alpha/(2 - alpha) [3], named "sbj". */
    public static Croston sbj() {
        return new Croston("sbj", USUAL_ALPHA, 1 - USUAL_ALPHA / (2 - USUAL_ALPHA));
    }

    @Override
    double rate(Demand demand) {
        return correction
                * SimpleSmoothing.level(demand.sizes(), alpha)
                / SimpleSmoothing.level(demand.intervals(), alpha);
    }

    @Override
    double[] fittedRates(Demand demand) {
        double[] known = demand.known();
        double[] fitted = new double[known.length];
        double size = Double.NaN;
        double interval = Double.NaN;
        int since = 1;
        for (int i = 0; i < known.length; i++) {
            fitted[i] = correction * size / interval;
            if (known[i] > 0) {
                boolean first = Double.isNaN(size);
                size = first ? known[i] : size + alpha * (known[i] - size);
                interval = first ? since : interval + alpha * (since - interval);
                since = 0;
            }
            since++;
        }
        return fitted;
    }
}

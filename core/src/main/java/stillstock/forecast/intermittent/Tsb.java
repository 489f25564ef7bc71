package stillstock.forecast.intermittent;

/**
 * The method of Teunter, Syntetos and Babai: size of a demand times probability of a demand. The probability is smoothed
 * every period, so it falls with every period without demand: a product that stopped selling goes to zero.
 *
 * <p>Source: Teunter, Syntetos and Babai, "Intermittent demand: linking forecasting to inventory obsolescence",
 * European J. Operational Research 214 (2011).
 */
public final class Tsb extends IntermittentForecaster {
    private final double sizeAlpha;
    private final double probabilityAlpha;

    /** Both parameters 0.1, named "tsb". */
    public Tsb() {
        this("tsb", USUAL_ALPHA, USUAL_ALPHA);
    }

    /**
     * @param sizeAlpha smoothing of the sizes, 0..1
     * @param probabilityAlpha smoothing of the probability, 0..1
     */
    public Tsb(String name, double sizeAlpha, double probabilityAlpha) {
        super(name);
        this.sizeAlpha = sizeAlpha;
        this.probabilityAlpha = probabilityAlpha;
    }

    /**
     * The probability of a demand in the next period.
     *
     * @param history NaN where missing
     * @return 0..1; NaN where no value is known
     */
    public double probability(double[] history) {
        return probability(new Demand(history));
    }

    @Override
    public boolean fadesOnZeros() {
        return true;
    }

    @Override
    double rate(Demand demand) {
        return SimpleSmoothing.level(demand.sizes(), sizeAlpha) * probability(demand);
    }

    @Override
    double[] fittedRates(Demand demand) {
        double[] known = demand.known();
        double[] fitted = new double[known.length];
        double size = Double.NaN;
        double probability = Double.NaN;
        for (int i = 0; i < known.length; i++) {
            fitted[i] = probability * size;
            double hit = known[i] > 0 ? 1 : 0;
            probability = i == 0 ? hit : probability + probabilityAlpha * (hit - probability);
            if (known[i] > 0) {
                size = Double.isNaN(size) ? known[i] : size + sizeAlpha * (known[i] - size);
            }
        }
        return fitted;
    }

    private double probability(Demand demand) {
        double[] known = demand.known();
        double[] hits = new double[known.length];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = known[i] > 0 ? 1 : 0;
        }
        return SimpleSmoothing.level(hits, probabilityAlpha);
    }
}

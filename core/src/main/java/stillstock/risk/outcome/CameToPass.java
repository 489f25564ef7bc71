package stillstock.risk.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stillstock.evaluate.BinaryMetrics;
import stillstock.feature.Labels;
import stillstock.risk.Band;
import stillstock.risk.RiskConfig;
import stillstock.risk.RiskResult;
import stillstock.snapshot.Days;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/**
 * What the days after a past as-of date brought, beside the scores given then. This is the one place that looks past the
 * date, and only to hold the scores against the facts; immutable.
 */
public final class CameToPass {
    /** What became of a product. */
    public enum Fate {
        /** Went dead by the label the model was trained on. */
        WENT_DEAD("Went dead"),
        /** Sold enough. */
        SOLD("Sold"),
        /** The window is not over. */
        OPEN("Not known yet"),
        /** Not scored, so nothing to hold against it. */
        NOT_SCORED("");

        private final String label;

        Fate(String label) {
            this.label = label;
        }

        /** The words on screen. */
        public String label() {
            return label;
        }
    }

    /**
     * What became of a band.
     *
     * @param products scored into it
     * @param wentDead of them
     * @param value stock at cost on the day, currency
     * @param deadValue of that, what went dead
     */
    public record BandOutcome(Band band, int products, int wentDead, double value, double deadValue) {
        /** Share that went dead; NaN for an empty band. */
        public double share() {
            return products == 0 ? Double.NaN : (double) wentDead / products;
        }
    }

    private final RiskResult result;
    private final boolean closed;
    private final int knownUntil;
    private final byte[] fate;
    private final float[] unitsSold;
    private final double[] value;

    private CameToPass(RiskResult result, Snapshot snapshot) {
        this.result = result;
        RiskConfig config = result.modelConfig();
        int day = result.features().asOfDay();
        knownUntil = Math.min(snapshot.asOfDay(), day + config.horizonDays());
        closed = day + config.horizonDays() <= snapshot.asOfDay();
        int n = snapshot.products().size();
        fate = new byte[n];
        Arrays.fill(fate, (byte) Fate.NOT_SCORED.ordinal());
        unitsSold = new float[n];
        value = new double[n];
        byte[] labels = Labels.of(
                snapshot,
                result.features(),
                config.horizonDays(),
                config.label() == RiskConfig.Label.SHARE,
                config.deadShare());
        int worth = result.features().schema().column("stock_value");
        for (int row = 0; row < labels.length; row++) {
            int product = result.features().product(row);
            if (!Double.isNaN(result.risk(product))) {
                fate[product] = (byte) fate(labels[row]).ordinal();
                unitsSold[product] = (float) sold(snapshot.sales(), product, day, knownUntil);
                double held = worth < 0 ? Double.NaN : result.features().value(row, worth);
                value[product] = held > 0 ? held : 0;
            }
        }
    }

    /** Holds scores of a past day against the snapshot they were taken from; empty where there are no scores. */
    public static Optional<CameToPass> of(RiskResult result, Snapshot snapshot) {
        return result.unavailableCause().isEmpty() ? Optional.of(new CameToPass(result, snapshot)) : Optional.empty();
    }

    /** True where the whole window is known. */
    public boolean closed() {
        return closed;
    }

    /** Last day of the window that is known. */
    public int knownUntil() {
        return knownUntil;
    }

    /** Days of the window that are known; 0 as of the last day of the data. */
    public int knownDays() {
        return Math.max(0, knownUntil - result.features().asOfDay());
    }

    /** What became of a product. */
    public Fate fate(int product) {
        return Fate.values()[fate[product]];
    }

    /** Units sold in the part of the window that is known; NaN where the product was not scored. */
    public double unitsSold(int product) {
        return fate(product) == Fate.NOT_SCORED ? Double.NaN : unitsSold[product];
    }

    /** What became of each band under the thresholds of a result, high first; empty while the window is open. */
    public List<BandOutcome> bands(RiskResult banded) {
        List<BandOutcome> outcomes = new ArrayList<>();
        for (int b = Band.values().length - 1; b >= 0 && closed; b--) {
            outcomes.add(outcome(banded, Band.values()[b]));
        }
        return List.copyOf(outcomes);
    }

    /** ROC-AUC of the scores over what came to pass; NaN while the window is open or with one outcome only. */
    public double rocAuc() {
        int[] judged = judged();
        double[] scores = Arrays.stream(judged).mapToDouble(result::risk).toArray();
        return closed && judged.length > 0 ? BinaryMetrics.rocAuc(scores, outcomes(judged)) : Double.NaN;
    }

    /** Share of the value that went dead among the tenth of products with the highest scores; NaN while open. */
    public double valueCaughtInTopTenth() {
        int[] judged = judged();
        double[] scores = Arrays.stream(judged).mapToDouble(result::risk).toArray();
        double[] values =
                Arrays.stream(judged).mapToDouble(product -> value[product]).toArray();
        return closed && judged.length > 0
                ? BinaryMetrics.valueCaught(scores, outcomes(judged), values, 0.1)
                : Double.NaN;
    }

    /** The whole in a sentence. */
    public String sentence(RiskResult banded) {
        int day = result.features().asOfDay();
        int horizon = result.modelConfig().horizonDays();
        if (knownDays() == 0) {
            return "What comes to pass will be known on " + Days.text(day + horizon) + ".";
        }
        if (!closed) {
            return "Of the " + horizon + " days looked ahead, " + knownDays() + " are known; the outcome will be on "
                    + Days.text(day + horizon) + ".";
        }
        BandOutcome high = outcome(banded, Band.HIGH);
        BandOutcome low = outcome(banded, Band.LOW);
        return "By " + Days.text(day + horizon) + ", " + high.wentDead() + " of " + high.products()
                + " high-risk products went dead" + percent(high) + ", " + low.wentDead() + " of " + low.products()
                + " low-risk ones" + percent(low) + ".";
    }

    private static String percent(BandOutcome band) {
        return band.products() == 0 ? "" : " (" + Math.round(band.share() * 100) + " %)";
    }

    private BandOutcome outcome(RiskResult banded, Band band) {
        int products = 0;
        int dead = 0;
        double held = 0;
        double lost = 0;
        for (int product = 0; product < fate.length; product++) {
            if (fate(product) != Fate.NOT_SCORED && banded.band(product) == band) {
                products++;
                held += value[product];
                if (fate(product) == Fate.WENT_DEAD) {
                    dead++;
                    lost += value[product];
                }
            }
        }
        return new BandOutcome(band, products, dead, held, lost);
    }

    private int[] judged() {
        return java.util.stream.IntStream.range(0, fate.length)
                .filter(product -> fate(product) == Fate.WENT_DEAD || fate(product) == Fate.SOLD)
                .toArray();
    }

    private boolean[] outcomes(int[] products) {
        boolean[] outcomes = new boolean[products.length];
        for (int i = 0; i < products.length; i++) {
            outcomes[i] = fate(products[i]) == Fate.WENT_DEAD;
        }
        return outcomes;
    }

    private static Fate fate(byte label) {
        return switch (label) {
            case Labels.DEAD -> Fate.WENT_DEAD;
            case Labels.ALIVE -> Fate.SOLD;
            default -> Fate.OPEN;
        };
    }

    private static double sold(SalesTable sales, int product, int day, int until) {
        double units = 0;
        int end = sales.toAsOf(product, until);
        for (int row = sales.fromAfter(product, day); row < end; row++) {
            units += sales.quantity(row);
        }
        return units;
    }
}

package stillstock.monitor;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import stillstock.evaluate.BinaryMetrics;
import stillstock.evaluate.Reliability;
import stillstock.risk.judged.HeldOutWindow;

/**
 * What scores of a past date were worth once their window was over.
 *
 * @param day the scores speak of this day and knew nothing later
 * @param products scored
 * @param wentDead of them
 * @param foretold mean score: the share that was expected to go dead
 * @param hitRate share of the tenth of products with the highest scores that went dead
 * @param valueCaught share of the stock value that went dead that lay in that tenth; NaN where it had none
 * @param rocAuc NaN with one outcome only
 * @param ece expected calibration error
 * @param bins the reliability chart's ten bins
 */
public record PastOutcome(
        LocalDate day,
        int products,
        int wentDead,
        double foretold,
        double hitRate,
        double valueCaught,
        double rocAuc,
        double ece,
        List<Reliability.Bin> bins) {
    private static final double TOP = 0.1;
    private static final int BINS = 10;

    /** Copies its list. */
    public PastOutcome {
        bins = List.copyOf(bins);
    }

    /**
     * What a window was worth.
     *
     * @param scores one a row of the window, probabilities
     */
    public static PastOutcome of(HeldOutWindow window, double[] scores) {
        boolean[] dead = window.wentDead();
        int count = (int) IntStream.range(0, dead.length).filter(i -> dead[i]).count();
        double share = dead.length == 0 ? Double.NaN : (double) count / dead.length;
        return new PastOutcome(
                window.day(),
                dead.length,
                count,
                Arrays.stream(scores).average().orElse(Double.NaN),
                count == 0 ? 0 : BinaryMetrics.lift(scores, dead, TOP) * share,
                BinaryMetrics.valueCaught(scores, dead, window.values(), TOP),
                BinaryMetrics.rocAuc(scores, dead),
                BinaryMetrics.ece(scores, dead),
                Reliability.bins(scores, dead, BINS));
    }

    /** Share that went dead. */
    public double cameTrue() {
        return products == 0 ? Double.NaN : (double) wentDead / products;
    }
}

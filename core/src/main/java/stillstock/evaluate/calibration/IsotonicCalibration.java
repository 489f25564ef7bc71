package stillstock.evaluate.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillstock.evaluate.BinaryMetrics;
import stillstock.evaluate.Order;

/**
 * A rising broken line through the pooled blocks of an isotonic regression. Blocks by pool-adjacent-violators [1],
 * each put at its mean raw probability and joined by straight lines [2], so that products of different raw probability
 * keep their order; the line ends at (0, 0) and (1, 1). Blocks that hold only one outcome are kept half a row away
 * from 0 and 1.
 *
 * <p>Sources: [1] Ayer et al., Annals of Mathematical Statistics 26 (1955); [2] Oron and Flournoy, "Centered isotonic
 * regression", Statistics in Biopharmaceutical Research 9 (2017).
 */
public final class IsotonicCalibration implements Calibration {
    static final String METHOD = "isotonic";
    private final double[] raw;
    private final double[] calibrated;

    private IsotonicCalibration(double[] raw, double[] calibrated) {
        this.raw = raw;
        this.calibrated = calibrated;
    }

    /** Fits the line; O(n log n). */
    public static IsotonicCalibration fit(double[] raw, boolean[] outcomes) {
        BinaryMetrics.requireSameLength(raw, outcomes);
        List<Block> blocks = pool(raw, outcomes);
        double margin = 0.5 / (raw.length + 1);
        double[] x = new double[blocks.size() + 2];
        double[] y = new double[blocks.size() + 2];
        for (int b = 0; b < blocks.size(); b++) {
            x[b + 1] = blocks.get(b).meanRaw();
            y[b + 1] = Math.max(margin, Math.min(1 - margin, blocks.get(b).share()));
        }
        x[x.length - 1] = 1;
        y[y.length - 1] = 1;
        return new IsotonicCalibration(x, y);
    }

    /**
     * The plain isotonic fit at each row, in the order of the rows.
     *
     * @return shares that never fall as the raw probability rises
     */
    public static double[] fitted(double[] raw, boolean[] outcomes) {
        double[] result = new double[raw.length];
        int[] order = Order.ascending(raw);
        int at = 0;
        for (Block block : pool(raw, outcomes)) {
            for (int i = 0; i < block.count; i++) {
                result[order[at++]] = block.share();
            }
        }
        return result;
    }

    @Override
    public double apply(double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        int at = Arrays.binarySearch(raw, value);
        if (at >= 0) {
            return calibrated[at];
        }
        int right = -at - 1;
        if (right == 0) {
            return calibrated[0];
        }
        if (right == raw.length) {
            return calibrated[raw.length - 1];
        }
        double share = (value - raw[right - 1]) / (raw[right] - raw[right - 1]);
        return calibrated[right - 1] + share * (calibrated[right] - calibrated[right - 1]);
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public List<Double> parameters() {
        List<Double> result = new ArrayList<>();
        for (int i = 0; i < raw.length; i++) {
            result.add(raw[i]);
            result.add(calibrated[i]);
        }
        return List.copyOf(result);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IsotonicCalibration that
                && Arrays.equals(raw, that.raw)
                && Arrays.equals(calibrated, that.calibrated);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(raw) + Arrays.hashCode(calibrated);
    }

    static IsotonicCalibration ofParameters(List<Double> parameters) {
        int n = parameters.size() / 2;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = parameters.get(2 * i);
            y[i] = parameters.get(2 * i + 1);
            if (i > 0 && !(x[i] >= x[i - 1] && y[i] >= y[i - 1])) {
                throw new IllegalArgumentException("isotonic knots fall at (" + x[i] + ", " + y[i] + ")");
            }
        }
        if (n < 2 || parameters.size() % 2 != 0) {
            throw new IllegalArgumentException("isotonic takes pairs of numbers, not " + parameters.size());
        }
        return new IsotonicCalibration(x, y);
    }

    private static List<Block> pool(double[] raw, boolean[] outcomes) {
        List<Block> blocks = new ArrayList<>();
        int[] order = Order.ascending(raw);
        for (int i = 0; i < order.length; ) {
            Block block = new Block();
            double value = raw[order[i]];
            while (i < order.length && raw[order[i]] == value) {
                block.add(value, outcomes[order[i++]]);
            }
            while (!blocks.isEmpty() && blocks.get(blocks.size() - 1).share() >= block.share()) {
                block.join(blocks.remove(blocks.size() - 1));
            }
            blocks.add(block);
        }
        return blocks;
    }

    private static final class Block {
        private int count;
        private int positives;
        private double rawSum;

        void add(double value, boolean positive) {
            count++;
            positives += positive ? 1 : 0;
            rawSum += value;
        }

        void join(Block other) {
            count += other.count;
            positives += other.positives;
            rawSum += other.rawSum;
        }

        double share() {
            return (double) positives / count;
        }

        double meanRaw() {
            return rawSum / count;
        }
    }
}

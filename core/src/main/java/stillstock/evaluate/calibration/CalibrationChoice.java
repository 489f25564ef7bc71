package stillstock.evaluate.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillstock.evaluate.BinaryMetrics;

/**
 * Chooses how to calibrate on validation rows by log-loss. So that a flexible curve does not win by fitting the rows
 * it is judged on, the rows are split into five folds and each fold is judged by curves fitted to the other four; the
 * winner is then fitted to all rows.
 *
 * @param calibration the winner
 * @param logLoss cross-fitted log-loss of each method tried, by name
 */
public record CalibrationChoice(Calibration calibration, Map<String, Double> logLoss) {
    private static final int FOLDS = 5;
    /** Fewer rows of either outcome than this say too little to bend a curve by. */
    private static final int LEAST_ROWS = 25;

    /** Fits a method to rows. */
    @FunctionalInterface
    private interface Fitter {
        Calibration fit(double[] raw, boolean[] outcomes);
    }

    /** Copies its map. */
    public CalibrationChoice {
        logLoss = Map.copyOf(logLoss);
    }

    /**
     * Chooses.
     *
     * @param raw probabilities 0..1
     * @param keys rows with the same key (the same product at several dates) stay in one fold
     * @return no calibration where there are fewer than 25 rows of either outcome
     */
    public static CalibrationChoice choose(double[] raw, boolean[] outcomes, int[] keys) {
        int positives = 0;
        for (boolean outcome : outcomes) {
            positives += outcome ? 1 : 0;
        }
        if (Math.min(positives, outcomes.length - positives) < LEAST_ROWS) {
            return new CalibrationChoice(new NoCalibration(), Map.of());
        }
        Map<String, Fitter> fitters = new LinkedHashMap<>();
        fitters.put(NoCalibration.METHOD, (r, o) -> new NoCalibration());
        fitters.put(PlattCalibration.METHOD, PlattCalibration::fit);
        fitters.put(IsotonicCalibration.METHOD, IsotonicCalibration::fit);
        Map<String, Double> losses = new LinkedHashMap<>();
        Fitter best = null;
        double bestLoss = Double.POSITIVE_INFINITY;
        for (Map.Entry<String, Fitter> fitter : fitters.entrySet()) {
            double loss = crossFitted(raw, outcomes, keys, fitter.getValue());
            losses.put(fitter.getKey(), loss);
            if (best == null || loss < bestLoss) {
                bestLoss = loss;
                best = fitter.getValue();
            }
        }
        return new CalibrationChoice(best.fit(raw, outcomes), losses);
    }

    private static double crossFitted(double[] raw, boolean[] outcomes, int[] keys, Fitter fitter) {
        double sum = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Integer> inside = new ArrayList<>();
            List<Integer> outside = new ArrayList<>();
            for (int i = 0; i < raw.length; i++) {
                (fold(keys[i]) == fold ? inside : outside).add(i);
            }
            if (inside.isEmpty() || outside.isEmpty()) {
                // too few different keys to cross-fit: every method is equally bad, so none is chosen
                return Double.POSITIVE_INFINITY;
            }
            Calibration curve = fitter.fit(pick(raw, outside), pick(outcomes, outside));
            double[] judged = pick(raw, inside);
            for (int i = 0; i < judged.length; i++) {
                judged[i] = curve.apply(judged[i]);
            }
            sum += BinaryMetrics.logLoss(judged, pick(outcomes, inside)) * inside.size();
        }
        return sum / raw.length;
    }

    /** A fold from a key, mixed (MurmurHash3's finaliser) so that keys picked by another rule still spread. */
    private static int fold(int key) {
        int mixed = key;
        mixed ^= mixed >>> 16;
        mixed *= 0x85EBCA6B;
        mixed ^= mixed >>> 13;
        mixed *= 0xC2B2AE35;
        mixed ^= mixed >>> 16;
        return Math.floorMod(mixed, FOLDS);
    }

    private static double[] pick(double[] values, List<Integer> rows) {
        return rows.stream().mapToDouble(row -> values[row]).toArray();
    }

    private static boolean[] pick(boolean[] values, List<Integer> rows) {
        boolean[] result = new boolean[rows.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[rows.get(i)];
        }
        return result;
    }
}

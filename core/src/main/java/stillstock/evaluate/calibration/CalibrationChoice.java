package stillstock.evaluate.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
    private static final String LATEST = ", latest date";
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
        if (!enough(outcomes)) {
            return new CalibrationChoice(new NoCalibration(), Map.of());
        }
        Map<String, Fitter> fitters = fitters();
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

    /**
     * Scores of one date, given ahead of their outcome.
     *
     * @param keys see {@link #choose}
     */
    public record Part(double[] raw, boolean[] outcomes, int[] keys) {}

    /**
     * Chooses in time: every curve is fitted to the earlier dates and judged on each later one, so that what does not
     * carry over is not chosen; the winner is then fitted to all. Where there is one date only, see {@link #choose}.
     *
     * @param parts in order of time
     * @return no calibration where all parts together have fewer than 25 rows of either outcome
     */
    public static CalibrationChoice forward(List<Part> parts) {
        Part all = joined(parts);
        if (parts.size() < 2 || !enough(all.outcomes())) {
            return choose(all.raw(), all.outcomes(), all.keys());
        }
        Map<String, Double> losses = new LinkedHashMap<>();
        for (int window : new int[] {parts.size(), 1}) {
            for (Map.Entry<String, Fitter> fitter : fitters().entrySet()) {
                losses.put(name(fitter.getKey(), window), forwardLoss(parts, window, fitter.getValue()));
            }
        }
        String best = Collections.min(losses.keySet(), Comparator.comparingDouble(losses::get));
        boolean latest = best.endsWith(LATEST);
        Part learned = latest ? parts.get(parts.size() - 1) : all;
        Fitter fitter = fitters().get(latest ? best.substring(0, best.length() - LATEST.length()) : best);
        Calibration winner =
                enough(learned.outcomes()) ? fitter.fit(learned.raw(), learned.outcomes()) : new NoCalibration();
        return new CalibrationChoice(winner, losses);
    }

    private static String name(String fitter, int window) {
        return window == 1 ? fitter + LATEST : fitter;
    }

    /** Mean log-loss of each part after the first, by the curve of the parts just before it. */
    private static double forwardLoss(List<Part> parts, int window, Fitter fitter) {
        double sum = 0;
        int rows = 0;
        for (int i = 1; i < parts.size(); i++) {
            Part before = joined(parts.subList(Math.max(0, i - window), i));
            Calibration curve =
                    enough(before.outcomes()) ? fitter.fit(before.raw(), before.outcomes()) : new NoCalibration();
            double[] judged = applied(curve, parts.get(i).raw());
            sum += BinaryMetrics.logLoss(judged, parts.get(i).outcomes()) * judged.length;
            rows += judged.length;
        }
        return sum / rows;
    }

    private static Part joined(List<Part> parts) {
        int n = parts.stream().mapToInt(part -> part.raw().length).sum();
        double[] raw = new double[n];
        boolean[] outcomes = new boolean[n];
        int[] keys = new int[n];
        int at = 0;
        for (Part part : parts) {
            int length = part.raw().length;
            System.arraycopy(part.raw(), 0, raw, at, length);
            System.arraycopy(part.outcomes(), 0, outcomes, at, length);
            System.arraycopy(part.keys(), 0, keys, at, length);
            at += length;
        }
        return new Part(raw, outcomes, keys);
    }

    private static boolean enough(boolean[] outcomes) {
        int positives = 0;
        for (boolean outcome : outcomes) {
            positives += outcome ? 1 : 0;
        }
        return Math.min(positives, outcomes.length - positives) >= LEAST_ROWS;
    }

    private static double[] applied(Calibration curve, double[] raw) {
        double[] result = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            result[i] = curve.apply(raw[i]);
        }
        return result;
    }

    private static Map<String, Fitter> fitters() {
        Map<String, Fitter> fitters = new LinkedHashMap<>();
        fitters.put(NoCalibration.METHOD, (raw, outcomes) -> new NoCalibration());
        fitters.put("shift", PlattCalibration::shift);
        fitters.put(PlattCalibration.METHOD, PlattCalibration::fit);
        fitters.put(BetaCalibration.METHOD, BetaCalibration::fit);
        fitters.put(IsotonicCalibration.METHOD, IsotonicCalibration::fit);
        return fitters;
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
            double[] judged = applied(curve, pick(raw, inside));
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

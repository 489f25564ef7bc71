package stillstock.risk.band;

import java.util.ArrayList;
import java.util.List;
import stillstock.risk.judged.HeldOutWindow;

/**
 * What flagging from each threshold upwards would have brought on a window that was not learned from. Thresholds are the
 * hundredths from 0.01 to 0.99. Linear in the rows.
 */
public record BandCurve(List<Point> points, double deadValue, int dead) {
    /** Hundredths. */
    private static final int STEPS = 100;

    /**
     * One threshold.
     *
     * @param threshold scores from here are flagged
     * @param flagged products flagged
     * @param hits of them went dead
     * @param precision share of the flagged that went dead; NaN where none is flagged
     * @param recall share of what went dead that is flagged; NaN where nothing went dead
     * @param valueCaught share of the stock value of what went dead that is flagged; NaN where it has no value
     * @param flaggedValue stock at cost of the flagged, currency
     * @param falseAlarmCost what acting on those that sold would have cost, currency
     * @param missCost what those that went dead unflagged would have lost, currency
     */
    public record Point(
            double threshold,
            int flagged,
            int hits,
            double precision,
            double recall,
            double valueCaught,
            double flaggedValue,
            double falseAlarmCost,
            double missCost) {
        /** False alarms and misses together, currency. */
        public double cost() {
            return falseAlarmCost + missCost;
        }

        /** Products flagged that sold. */
        public int falseAlarms() {
            return flagged - hits;
        }
    }

    /** Copies its list. */
    public BandCurve {
        points = List.copyOf(points);
    }

    /**
     * The curve of a method.
     *
     * @param method a name of the window's scores that are probabilities
     */
    public static BandCurve of(HeldOutWindow window, String method, RiskCosts costs) {
        double[] scores = window.scores(method);
        Sums[] from = new Sums[STEPS + 1];
        for (int step = 0; step <= STEPS; step++) {
            from[step] = new Sums();
        }
        for (int row = 0; row < scores.length; row++) {
            double value = window.values()[row];
            from[step(scores[row])].add(window.wentDead()[row], value > 0 ? value : 0, costs);
        }
        for (int step = STEPS - 1; step >= 0; step--) {
            from[step].add(from[step + 1]);
        }
        Sums all = from[0];
        List<Point> points = new ArrayList<>();
        for (int step = 1; step < STEPS; step++) {
            points.add(from[step].point(step / (double) STEPS, all));
        }
        return new BandCurve(points, all.hitValue, all.hits);
    }

    /** The point of a threshold, which is rounded to hundredths. */
    public Point at(double threshold) {
        int step = (int) Math.rint(threshold * STEPS);
        return points.get(Math.max(1, Math.min(STEPS - 1, step)) - 1);
    }

    /** The point that costs least; of several the highest threshold, which flags least. */
    public Point cheapest() {
        Point best = points.get(points.size() - 1);
        for (int i = points.size() - 2; i >= 0; i--) {
            if (points.get(i).cost() < best.cost() - 1e-9) {
                best = points.get(i);
            }
        }
        return best;
    }

    /** The last hundredth a score reaches; a score a rounding error below a hundredth reaches it. */
    private static int step(double score) {
        return (int) Math.max(0, Math.min(STEPS, Math.floor(score * STEPS + 1e-9)));
    }

    private static final class Sums {
        private int flagged;
        private int hits;
        private double value;
        private double hitValue;
        private double falseAlarmCost;
        private double missCost;

        void add(boolean dead, double itsValue, RiskCosts costs) {
            flagged++;
            value += itsValue;
            if (dead) {
                hits++;
                hitValue += itsValue;
                missCost += costs.miss(itsValue);
            } else {
                falseAlarmCost += costs.falseAlarm(itsValue);
            }
        }

        void add(Sums other) {
            flagged += other.flagged;
            hits += other.hits;
            value += other.value;
            hitValue += other.hitValue;
            falseAlarmCost += other.falseAlarmCost;
            missCost += other.missCost;
        }

        Point point(double threshold, Sums all) {
            return new Point(
                    threshold,
                    flagged,
                    hits,
                    flagged == 0 ? Double.NaN : (double) hits / flagged,
                    all.hits == 0 ? Double.NaN : (double) hits / all.hits,
                    all.hitValue > 0 ? hitValue / all.hitValue : Double.NaN,
                    value,
                    falseAlarmCost,
                    Math.max(0, all.missCost - missCost));
        }
    }
}

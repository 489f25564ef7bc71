package stillstock.app.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What an {@link XyChart} draws: x rising, NaN in y leaves a gap. Arrays are taken as they are and not changed. */
public sealed interface Series {
    /** The name in the legend, hover label and table. */
    String name();

    /** Its colour. */
    ChartColour colour();

    /** Places on the x axis, rising. */
    double[] x();

    /** The value at each place that hovering shows: a band's upper end. */
    double[] y();

    /**
     * A line through its values.
     *
     * @param step true draws each value on to the next place, as a staircase
     * @param dashed true for what is not measured: fitted, predicted
     */
    record Line(String name, ChartColour colour, double[] x, double[] y, boolean step, boolean dashed)
            implements Series {
        /** Checks the lengths. */
        public Line {
            requireSameLength(name, x, y);
        }

        /** A plain line. */
        public static Line of(String name, ChartColour colour, double[] x, double[] y) {
            return new Line(name, colour, x, y, false, false);
        }

        /** A dashed line. */
        public static Line dashed(String name, ChartColour colour, double[] x, double[] y) {
            return new Line(name, colour, x, y, false, true);
        }

        /** A staircase. */
        public static Line steps(String name, ChartColour colour, double[] x, double[] y) {
            return new Line(name, colour, x, y, true, false);
        }
    }

    /** The area between a lower and an upper value. */
    record Band(String name, ChartColour colour, double[] x, double[] lower, double[] upper, double opacity)
            implements Series {
        /** Checks the lengths. */
        public Band {
            requireSameLength(name, x, lower);
            requireSameLength(name, x, upper);
        }

        @Override
        public double[] y() {
            return upper;
        }
    }

    /** Dots. */
    record Points(String name, ChartColour colour, double[] x, double[] y) implements Series {
        /** Checks the lengths. */
        public Points {
            requireSameLength(name, x, y);
        }
    }

    /** Thin bars from zero, for sales a month. */
    record Columns(String name, ChartColour colour, double[] x, double[] y) implements Series {
        /** Checks the lengths. */
        public Columns {
            requireSameLength(name, x, y);
        }
    }

    /**
     * Stretches of the x axis shaded from top to bottom.
     *
     * @param x where each starts
     * @param end where each ends
     */
    record Spans(String name, ChartColour colour, double[] x, double[] end, double opacity) implements Series {
        /** Checks the lengths. */
        public Spans {
            requireSameLength(name, x, end);
        }

        @Override
        public double[] y() {
            return nowhere(x.length);
        }

        /** True where a place lies in one of them. */
        public boolean covers(double place) {
            for (int i = 0; i < x.length; i++) {
                if (place >= x[i] && place < end[i]) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Upright lines with words, for what happened at a place.
     *
     * @param words one a place, shown on hovering
     */
    record Marks(String name, ChartColour colour, double[] x, List<String> words) implements Series {
        /** Checks the lengths and copies the words. */
        public Marks {
            words = List.copyOf(words);
            if (x.length != words.size()) {
                throw new IllegalArgumentException(
                        "series " + name + ": " + x.length + " places but " + words.size() + " words");
            }
        }

        @Override
        public double[] y() {
            return nowhere(x.length);
        }
    }

    private static double[] nowhere(int length) {
        double[] nowhere = new double[length];
        Arrays.fill(nowhere, Double.NaN);
        return nowhere;
    }

    private static void requireSameLength(String name, double[] x, double[] y) {
        Objects.requireNonNull(name, "name");
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "series " + name + ": " + x.length + " places but " + y.length + " values");
        }
    }
}

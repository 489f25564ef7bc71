package stillstock.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.app.chart.scale.Axis;
import stillstock.app.chart.scale.Numbers;
import stillstock.app.chart.scale.ShortNumber;

class ChartDrawingTest {
    @Test
    void anEmptyChartSaysWhy() {
        XyChart chart = XyChart.overDates("Sales", "units", List.of(), "No sale yet");
        assertEquals("No sale yet", chart.emptyCause());
        assertTrue(chart.hover(10, 10, 300, 200).isEmpty());
        XyChart unknown = XyChart.overNumbers(
                "A",
                "x",
                "y",
                List.of(Series.Line.of("s", ChartColour.FIRST, new double[] {1}, new double[] {Double.NaN})),
                "");
        assertFalse(unknown.emptyCause().isEmpty());
    }

    @Test
    void hoveringTellsTheNearestValues() {
        double[] x = {0, 10, 20};
        XyChart chart = XyChart.overNumbers(
                "Curve",
                "Days",
                "value",
                List.of(
                        Series.Line.of("Value", ChartColour.FIRST, x, new double[] {5, 7.5, 9}),
                        new Series.Band(
                                "Band", ChartColour.SECOND, x, new double[] {1, 2, 3}, new double[] {6, 8, 10}, 0.3)),
                "");
        Chart.Hover hover = chart.hover(chart.xAt(160, 300, 200) > 9 ? 160 : 150, 50, 300, 200)
                .orElseThrow();
        assertEquals("Days 10\nValue: 7.50\nBand: 2 to 8", hover.words());
    }

    @Test
    void numbersHoldEverySeriesAndBothEndsOfABand() {
        double day = LocalDate.of(2025, 3, 1).toEpochDay();
        XyChart chart = XyChart.overDates(
                "F",
                "units",
                List.of(
                        Series.Line.of("Sold", ChartColour.FIRST, new double[] {day}, new double[] {4}),
                        new Series.Band(
                                "80 %",
                                ChartColour.FIRST, new double[] {day + 1}, new double[] {1}, new double[] {2.25}, 0.2)),
                "");
        assertEquals(
                new Numbers(
                        List.of("Date", "Sold", "80 % lower", "80 % upper"),
                        List.of(List.of("2025-03-01", "4", "", ""), List.of("2025-03-02", "", "1", "2.25"))),
                chart.numbers());
    }

    @Test
    void aBandOfOneStepIsSeen() {
        XyChart chart = XyChart.overNumbers(
                "One month ahead",
                "month",
                "units",
                List.of(
                        Series.Line.of("Sold", ChartColour.FIRST, new double[] {1, 2}, new double[] {4, 6}),
                        new Series.Band(
                                "80 %", ChartColour.FIRST, new double[] {3}, new double[] {2}, new double[] {8}, 0.2)),
                "");
        Map<ChartColour, Color> colours = new EnumMap<>(ChartColour.class);
        for (ChartColour colour : ChartColour.values()) {
            colours.put(colour, Color.BLACK);
        }
        String svg = ChartFiles.svg(chart, colours, 300, 200);
        assertTrue(svg.matches("(?s).*width=\"10.00\" height=\"\\d{2,}.*fill-opacity=\"0.20\".*"), svg);
    }

    @Test
    void manyPointsAreDrawnAsLowestAndHighestOfEachPixel() {
        int n = 100_000;
        double[] x = IntStream.range(0, n).asDoubleStream().toArray();
        double[] y = IntStream.range(0, n)
                .mapToDouble(i -> i == 77_777 ? 600 : i % 2)
                .toArray();
        RecordingPen pen = new RecordingPen();
        XyChart.overNumbers("Big", "x", "y", List.of(Series.Line.of("s", ChartColour.FIRST, x, y)), "")
                .draw(pen, 800, 200);
        assertTrue(pen.mostPoints < 2000, "points drawn: " + pen.mostPoints);
        assertEquals(22, pen.highest, 1.0, "the one peak must not be lost");
    }

    @Test
    void svgEscapesTextAndKnowsItsSize() {
        Map<ChartColour, Color> colours = new EnumMap<>(ChartColour.class);
        for (ChartColour colour : ChartColour.values()) {
            colours.put(colour, Color.BLACK);
        }
        String svg = ChartFiles.svg(
                new BarChart("B", "Name", "Value", List.of(new BarChart.Bar("<b>&", 3, ChartColour.FIRST, "")), ""),
                colours,
                320,
                100);
        assertTrue(svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"320\" height=\"100\""));
        assertTrue(svg.contains("&lt;b&gt;&amp;") && svg.endsWith("</svg>\n"), svg);
    }

    @ParameterizedTest
    @CsvSource({"950, 950", "9998.4, '9,998'", "12345, 12.3k", "1234567, 1.23M", "2500000000, 2.5bn", "0.25, 0.25"})
    void shortNumbers(double value, String text) {
        assertEquals(text, ShortNumber.of(value));
    }

    @Test
    void ticksAreRoundNumbersAndMonths() {
        assertEquals(
                List.of("0", "50k", "100k"),
                Axis.around(0, 93_000, Axis.Kind.NUMBER, 2).ticks(2).stream()
                        .map(Axis.Tick::label)
                        .toList());
        Axis dates = new Axis(
                LocalDate.of(2024, 1, 10).toEpochDay(),
                LocalDate.of(2025, 12, 31).toEpochDay(),
                Axis.Kind.DATE);
        assertEquals(
                List.of("Jul 2024", "Jan 2025", "Jul 2025"),
                dates.ticks(4).stream().map(Axis.Tick::label).toList());
    }

    @Test
    void placesAndValuesMustMatch() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Series.Line.of("s", ChartColour.FIRST, new double[2], new double[3]));
    }

    /** Counts instead of drawing. */
    private static final class RecordingPen implements Pen {
        private int mostPoints;
        private double highest = Double.MAX_VALUE;

        @Override
        public void line(double[] x, double[] y, int n, Stroke stroke) {
            mostPoints = Math.max(mostPoints, n);
            if (stroke.colour() == ChartColour.FIRST) {
                for (int i = 0; i < n; i++) {
                    highest = Math.min(highest, y[i]);
                }
            }
        }

        @Override
        public void area(double[] x, double[] y, int n, ChartColour colour, double opacity) {
            mostPoints = Math.max(mostPoints, n);
        }

        @Override
        public void bar(double x, double y, double width, double height, ChartColour colour, double opacity) {
            // only lines are counted
        }

        @Override
        public void dot(double x, double y, double radius, ChartColour colour) {
            // only lines are counted
        }

        @Override
        public void text(String text, double x, double y, Anchor anchor, ChartColour colour) {
            // only lines are counted
        }

        @Override
        public double textWidth(String text) {
            return 6.0 * text.length();
        }
    }
}

package stillstock.risk.band;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stillstock.risk.judged.HeldOutWindow;

class BandCurveTest {
    private static final RiskCosts COSTS = new RiskCosts(0.25, 10, 0.1, 0.1);

    /** Worked by hand: scores .9 .7 .5 .3 .1, dead dead sold dead sold, values 100 200 50 400 1000. */
    private static HeldOutWindow worked() {
        return window(
                new double[] {0.9, 0.7, 0.5, 0.3, 0.1},
                new boolean[] {true, true, false, true, false},
                new double[] {100, 200, 50, 400, 1000});
    }

    @Test
    void aThresholdCatchesAndCostsWhatTheRowsAboveItDo() {
        BandCurve.Point half = BandCurve.of(worked(), "xgboost", COSTS).at(0.5);
        assertEquals(3, half.flagged());
        assertEquals(2, half.hits());
        assertEquals(2.0 / 3, half.precision(), 1e-12);
        assertEquals(2.0 / 3, half.recall(), 1e-12);
        assertEquals(300.0 / 700, half.valueCaught(), 1e-12);
        assertEquals(350, half.flaggedValue(), 1e-9);
        assertEquals(10 + 0.1 * 50, half.falseAlarmCost(), 1e-9);
        assertEquals(400 * 0.75, half.missCost(), 1e-9);
        assertEquals(315, half.cost(), 1e-9);
    }

    @Test
    void theEndsAreEverythingAndNothingFlagged() {
        BandCurve curve = BandCurve.of(worked(), "xgboost", COSTS);
        BandCurve.Point all = curve.at(0.01);
        assertEquals(5, all.flagged());
        assertEquals(0, all.missCost(), 1e-9);
        assertEquals(10 + 5 + 10 + 100, all.falseAlarmCost(), 1e-9);
        BandCurve.Point none = curve.at(0.99);
        assertEquals(0, none.flagged());
        assertTrue(Double.isNaN(none.precision()));
        assertEquals(0, none.recall());
        assertEquals(700 * 0.75, none.missCost(), 1e-9);
        assertEquals(700, curve.deadValue());
    }

    @Test
    void theSuggestionIsTheCheapestOfAllHundredthsAndCostsNoMoreThanAnyOther() {
        Random random = new Random(5);
        int rows = 400;
        double[] scores = new double[rows];
        boolean[] dead = new boolean[rows];
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            scores[i] = random.nextDouble();
            dead[i] = random.nextDouble() < scores[i];
            values[i] = i % 17 == 0 ? Double.NaN : 50 + random.nextInt(400);
        }
        HeldOutWindow window = window(scores, dead, values);
        BandSuggestion suggestion = BandSuggestion.of(window, "xgboost", COSTS, 0.65);
        for (int step = 1; step < 100; step++) {
            double threshold = step / 100.0;
            assertTrue(suggestion.high().cost() <= cost(scores, dead, values, threshold) + 1e-6, "at " + threshold);
        }
        assertEquals(cost(scores, dead, values, 0.65), suggestion.costNow(), 1e-6);
        assertTrue(suggestion.mediumFrom() < suggestion.highFrom());
        assertTrue(suggestion.sentence().contains("would have cost least"));
    }

    @Test
    void dearFalseAlarmsRaiseTheThresholdAndDearMissesLowerIt() {
        HeldOutWindow window = worked();
        double cheap = BandSuggestion.of(window, "xgboost", new RiskCosts(0, 0, 0, 0.1), 0.5)
                .highFrom();
        double dear = BandSuggestion.of(window, "xgboost", new RiskCosts(0.9, 1000, 0, 0.1), 0.5)
                .highFrom();
        assertTrue(cheap <= 0.3, "cheap " + cheap);
        assertTrue(dear > 0.5, "flags no product that sold: " + dear);
    }

    @Test
    void aValueThatIsNotKnownCountsAsNothingAndRangesAreHeld() {
        assertEquals(0, COSTS.miss(Double.NaN));
        assertEquals(10, COSTS.falseAlarm(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new RiskCosts(1.2, 0, 0, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new RiskCosts(0.2, Double.NaN, 0, 0.1));
    }

    private static double cost(double[] scores, boolean[] dead, double[] values, double threshold) {
        double cost = 0;
        for (int i = 0; i < scores.length; i++) {
            boolean flagged = scores[i] >= threshold - 1e-11;
            cost += flagged && !dead[i] ? COSTS.falseAlarm(values[i]) : 0;
            cost += !flagged && dead[i] ? COSTS.miss(values[i]) : 0;
        }
        return cost;
    }

    private static HeldOutWindow window(double[] scores, boolean[] dead, double[] values) {
        return new HeldOutWindow(
                LocalDate.of(2025, 1, 1),
                90,
                IntStream.range(0, scores.length).mapToObj(String::valueOf).toList(),
                dead,
                values,
                new boolean[scores.length],
                Map.of("xgboost", scores));
    }
}

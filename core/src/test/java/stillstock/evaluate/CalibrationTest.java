package stillstock.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stillstock.evaluate.calibration.BetaCalibration;
import stillstock.evaluate.calibration.Calibration;
import stillstock.evaluate.calibration.CalibrationChoice;
import stillstock.evaluate.calibration.IsotonicCalibration;
import stillstock.evaluate.calibration.NoCalibration;
import stillstock.evaluate.calibration.PlattCalibration;

/** Expected values from R 4.2.2: isoreg, and glm(binomial) on qlogis(score) with Platt's smoothed targets. */
class CalibrationTest {
    @Test
    void isotonicFitEqualsIsoreg() {
        double[] fitted = IsotonicCalibration.fitted(BinaryMetricsTest.SCORES, BinaryMetricsTest.OUTCOMES);
        assertArrayEquals(new double[] {0, 0.4, 0.4, 1, 0.4, 0.4, 1, 0, 0.5, 0.5, 0.4, 0}, fitted, 1e-12);
    }

    @Test
    void plattEqualsGlm() {
        PlattCalibration curve = PlattCalibration.fit(BinaryMetricsTest.SCORES, BinaryMetricsTest.OUTCOMES);
        assertEquals(0.8617210595, curve.slope(), 1e-7);
        assertEquals(-0.0700736247, curve.intercept(), 1e-7);
    }

    @Test
    void calibrationsNeverFallAndStayWithinZeroAndOne() {
        Random random = new Random(2);
        for (int run = 0; run < 30; run++) {
            Sample sample = Sample.draw(random, 5 + random.nextInt(200), p -> p * p);
            for (Calibration curve : List.of(
                    PlattCalibration.fit(sample.raw, sample.outcomes),
                    IsotonicCalibration.fit(sample.raw, sample.outcomes),
                    new NoCalibration())) {
                double before = 0;
                for (int i = 0; i <= 1000; i++) {
                    double p = curve.apply(i / 1000.0);
                    assertTrue(p >= before && p <= 1, curve + " at " + i);
                    before = p;
                }
                assertEquals(Double.NaN, curve.apply(Double.NaN));
                assertEquals(curve, Calibration.of(curve.method(), curve.parameters()));
            }
        }
    }

    @Test
    void aBentCurveIsStraightenedOnFreshRows() {
        Random random = new Random(9);
        Sample learn = Sample.draw(random, 6000, p -> p < 0.5 ? 0.1 * p : p * p);
        Sample fresh = Sample.draw(random, 6000, p -> p < 0.5 ? 0.1 * p : p * p);
        CalibrationChoice choice = CalibrationChoice.choose(learn.raw, learn.outcomes, learn.keys());
        double before = BinaryMetrics.ece(fresh.raw, fresh.outcomes);
        double after = BinaryMetrics.ece(fresh.through(choice.calibration()), fresh.outcomes);
        assertEquals("isotonic", choice.calibration().method());
        assertTrue(before > 0.15 && after < 0.02, before + " -> " + after);
    }

    @Test
    void withFewRowsASigmoidDistortionIsMostlyUndoneByASmoothCurve() {
        int chosen = 0;
        for (int seed = 0; seed < 40; seed++) {
            Sample learn = Sample.draw(new Random(seed), 250, p -> 1 / (1 + Math.pow((1 - p) / p, 2.5) * 3));
            CalibrationChoice choice = CalibrationChoice.choose(learn.raw, learn.outcomes, learn.keys());
            // a beta curve with equal weights is a logistic one
            chosen += List.of("platt", "beta").contains(choice.calibration().method()) ? 1 : 0;
        }
        assertTrue(chosen >= 26, "chosen " + chosen + " times of 40");
    }

    @Test
    void fewRowsAreLeftAsTheyAre() {
        CalibrationChoice choice = CalibrationChoice.choose(
                BinaryMetricsTest.SCORES,
                BinaryMetricsTest.OUTCOMES,
                IntStream.range(0, 12).toArray());
        assertEquals(new NoCalibration(), choice.calibration());
    }

    @Test
    void aScoreThatPointsTheWrongWayBecomesTheBaseRate() {
        PlattCalibration curve =
                PlattCalibration.fit(new double[] {.9, .8, .2, .1}, new boolean[] {false, false, true, true});
        assertEquals(0.5, curve.apply(0.9), 1e-12);
    }

    @Test
    void whatIsReadBackIsChecked() {
        assertThrows(IllegalArgumentException.class, () -> Calibration.of("magic", List.of()));
        assertThrows(IllegalArgumentException.class, () -> Calibration.of("platt", List.of(1.0)));
        assertThrows(IllegalArgumentException.class, () -> Calibration.of("isotonic", List.of(0.0, 0.5, 1.0, 0.2)));
    }

    private interface Truth {
        double of(double raw);
    }

    private record Sample(double[] raw, boolean[] outcomes) {
        static Sample draw(Random random, int n, Truth truth) {
            double[] raw = random.doubles(n, 0, 1).toArray();
            boolean[] outcomes = new boolean[n];
            for (int i = 0; i < n; i++) {
                outcomes[i] = random.nextDouble() < truth.of(raw[i]);
            }
            return new Sample(raw, outcomes);
        }

        int[] keys() {
            return IntStream.range(0, raw.length).toArray();
        }

        double[] through(Calibration curve) {
            return Arrays.stream(raw).map(curve::apply).toArray();
        }
    }

    @Test
    void aBetaCurveGivesBackWhatMadeTheScores() {
        Random random = new Random(5);
        double[] raw = new double[60_000];
        boolean[] outcomes = new boolean[raw.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = 0.02 + 0.96 * random.nextDouble();
            double margin = 0.6 * Math.log(raw[i]) - 1.7 * Math.log(1 - raw[i]) + 0.4;
            outcomes[i] = random.nextDouble() < 1 / (1 + Math.exp(-margin));
        }
        BetaCalibration curve = BetaCalibration.fit(raw, outcomes);
        assertEquals(0.6, curve.a(), 0.08);
        assertEquals(1.7, curve.b(), 0.08);
        assertEquals(0.4, curve.c(), 0.08);
        assertEquals(curve, Calibration.of("beta", curve.parameters()));
        for (double p = 0; p < 1; p += 0.01) {
            assertTrue(curve.apply(p) <= curve.apply(p + 0.01));
        }
    }

    @Test
    void aShiftMakesTheMeanScoreTheShareThatCameToPass() {
        Sample learn = Sample.draw(new Random(3), 2000, p -> 1 / (1 + 4 * (1 - p) / p));
        Calibration shift = PlattCalibration.shift(learn.raw, learn.outcomes);
        double sum = 0;
        double positives = 0;
        for (int i = 0; i < learn.raw.length; i++) {
            sum += shift.apply(learn.raw[i]);
            positives += learn.outcomes[i] ? 1 : 0;
        }
        assertEquals(positives, sum, 1e-6);
        assertEquals(1.0, shift.parameters().get(0));
    }

    /** Each date is bent another way, so no bend learned from earlier ones carries over; only forward judging sees it. */
    @Test
    void whatDoesNotCarryOverToLaterDatesIsNotChosen() {
        List<CalibrationChoice.Part> parts = new ArrayList<>();
        for (int date = 0; date < 4; date++) {
            double power = date % 2 == 0 ? 2.5 : 0.4;
            Sample sample = Sample.draw(new Random(date), 3000, p -> 1 / (1 + Math.pow((1 - p) / p, power)));
            parts.add(new CalibrationChoice.Part(sample.raw, sample.outcomes, sample.keys()));
        }
        CalibrationChoice choice = CalibrationChoice.forward(parts.subList(0, 2));
        assertEquals("none", choice.calibration().method());
        List<CalibrationChoice.Part> steady = new ArrayList<>();
        for (int date = 0; date < 3; date++) {
            Sample sample = Sample.draw(new Random(date), 3000, p -> 1 / (1 + 5 * (1 - p) / p));
            steady.add(new CalibrationChoice.Part(sample.raw, sample.outcomes, sample.keys()));
        }
        assertEquals(0.5, CalibrationChoice.forward(steady).calibration().apply(5 / 6.0), 0.06);
    }
}

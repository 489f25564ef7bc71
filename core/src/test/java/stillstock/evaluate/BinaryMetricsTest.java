package stillstock.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values from R 4.2.2 (pROC's auc) and numpy 2.4.6 on the rows below. */
class BinaryMetricsTest {
    static final double[] SCORES = {.1, .4, .35, .8, .4, .4, .9, .05, .6, .6, .35, .2};
    static final boolean[] OUTCOMES = {false, false, true, true, true, false, true, false, false, true, false, false};

    @Test
    void figuresEqualThoseOfOtherPrograms() {
        assertEquals(0.828571428571429, BinaryMetrics.rocAuc(SCORES, OUTCOMES), 1e-14);
        assertEquals(0.7753968253968254, BinaryMetrics.averagePrecision(SCORES, OUTCOMES), 1e-14);
        assertEquals(0.15395833333333334, BinaryMetrics.brier(SCORES, OUTCOMES), 1e-14);
        assertEquals(0.46283040033075307, BinaryMetrics.logLoss(SCORES, OUTCOMES), 1e-14);
        assertEquals(0.1125, BinaryMetrics.ece(SCORES, OUTCOMES), 1e-14);
        assertEquals(9.0 / 12, BinaryMetrics.accuracy(SCORES, OUTCOMES, 0.5));
        assertEquals(6.0 / 9, BinaryMetrics.f1(SCORES, OUTCOMES, 0.5));
    }

    @Test
    void theBestThresholdLiesMidwayBelowTheScoreWithTheBestF1() {
        assertEquals(0.275, PrecisionRecall.bestF1Threshold(SCORES, OUTCOMES), 1e-15);
        List<PrecisionRecall.Point> curve = PrecisionRecall.curve(SCORES, OUTCOMES);
        assertEquals(new PrecisionRecall.Point((0.8 + 0.9) / 2, 1, 1.0, 0.2), curve.get(0));
        assertEquals(8, curve.size());
        assertEquals(new PrecisionRecall.Point(0.05, 12, 5.0 / 12, 1.0), curve.get(7));
    }

    @Test
    void liftCountsTiesAtTheEdgeByExpectation() {
        // the top quarter is the rows of .9 and .8 and half a chance each of the two rows of .6, of which one is a yes
        assertEquals((2 + 0.5) / 5 / 0.25, BinaryMetrics.lift(SCORES, OUTCOMES, 0.25), 1e-14);
        assertEquals(1, BinaryMetrics.lift(SCORES, OUTCOMES, 1), 1e-14);
        double[] same = new double[12];
        assertEquals(1, BinaryMetrics.lift(same, OUTCOMES, 0.1), 1e-14);
    }

    @Test
    void valueCaughtCountsOnlyWhatCameToPass() {
        double[] values = {9, 9, 10, 30, 20, 9, 40, 9, 9, Double.NaN, 9, 9};
        assertEquals(0.7, BinaryMetrics.valueCaught(SCORES, OUTCOMES, values, 2.0 / 12), 1e-12);
    }

    @Test
    void figuresOfOneClassOnlyAreNaN() {
        double[] scores = {0.1, 0.2};
        boolean[] none = {false, false};
        assertEquals(Double.NaN, BinaryMetrics.rocAuc(scores, none));
        assertEquals(Double.NaN, BinaryMetrics.averagePrecision(scores, none));
        assertEquals(Double.NaN, BinaryMetrics.f1(scores, none, 0.5));
        assertEquals(Double.NaN, BinaryMetrics.lift(scores, none, 0.5));
        assertEquals(Double.NaN, PrecisionRecall.bestF1Threshold(scores, none));
        assertEquals(Double.NaN, BinaryMetrics.brier(new double[0], new boolean[0]));
        assertEquals(1, BinaryMetrics.accuracy(scores, none, 0.5));
    }

    @Test
    void aScoreThatIsMissingOrNoProbabilityIsABugOfTheCaller() {
        boolean[] outcomes = {true, false};
        assertThrows(
                IllegalArgumentException.class, () -> BinaryMetrics.rocAuc(new double[] {1, Double.NaN}, outcomes));
        assertThrows(IllegalArgumentException.class, () -> BinaryMetrics.ece(new double[] {1, 2}, outcomes));
        assertThrows(IllegalArgumentException.class, () -> BinaryMetrics.brier(new double[] {1}, outcomes));
    }

    @Test
    void aucIsTheShareOfPairsWonWhateverTheOrderOfRows() {
        Random random = new Random(3);
        for (int run = 0; run < 40; run++) {
            int n = 2 + random.nextInt(60);
            double[] scores =
                    random.doubles(n, 0, 1).map(s -> Math.round(s * 12) / 12.0).toArray();
            boolean[] outcomes = new boolean[n];
            for (int i = 0; i < n; i++) {
                outcomes[i] = random.nextDouble() < 0.4;
            }
            assertEquals(pairsWon(scores, outcomes), BinaryMetrics.rocAuc(scores, outcomes), 1e-12);
            JudgedScores reversed = new JudgedScores("m", scores, outcomes, 0.5, true)
                    .rows(IntStream.range(0, n).map(i -> n - 1 - i).toArray());
            assertEquals(
                    BinaryMetrics.averagePrecision(scores, outcomes),
                    BinaryMetrics.averagePrecision(reversed.scores(), reversed.outcomes()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "online_retail_ii_2011-09-09.csv, LR, .977, .960, .059, .043, 2.88",
        "online_retail_ii_2011-09-09.csv, HGB, .976, .954, .058, .032, 2.86",
        "online_retail_ii_2011-09-09.csv, TSB, .972, .948, .075, .070, 2.87",
        "oil_refinery_2000-08.csv, LR, .649, .715, .236, .113, 1.46",
        "oil_refinery_2000-08.csv, RF, .575, .630, .256, .121, 1.21"
    })
    void figuresOfRivalsEqualThosePublishedWithTheirScores(
            String file, String model, double auc, double ap, double brier, double ece, double lift)
            throws IOException {
        JudgedScores judged = rival(file, model);
        assertEquals(auc, BinaryMetrics.rocAuc(judged.scores(), judged.outcomes()), 6e-4);
        assertEquals(ap, BinaryMetrics.averagePrecision(judged.scores(), judged.outcomes()), 6e-4);
        assertEquals(brier, BinaryMetrics.brier(judged.scores(), judged.outcomes()), 6e-4);
        assertEquals(ece, BinaryMetrics.ece(judged.scores(), judged.outcomes()), 6e-4);
        assertEquals(lift, BinaryMetrics.lift(judged.scores(), judged.outcomes(), 0.1), 6e-3);
    }

    @Test
    void theBootstrapIntervalHoldsTheFigureAndRepeatsForASeed() {
        JudgedScores judged = new JudgedScores("m", SCORES, OUTCOMES, 0.5, true);
        Bootstrap.Interval first = Bootstrap.interval(12, 200, 0.95, 4, rows -> auc(judged.rows(rows)));
        assertEquals(first, Bootstrap.interval(12, 200, 0.95, 4, rows -> auc(judged.rows(rows))));
        assertTrue(first.lower() < 0.8285 && 0.8285 < first.upper(), first.toString());
        assertTrue(first.lower() > 0.3, first.toString());
        assertEquals(new Bootstrap.Interval(Double.NaN, Double.NaN), Bootstrap.interval(0, 9, 0.95, 4, rows -> 1));
    }

    private static double auc(JudgedScores judged) {
        return BinaryMetrics.rocAuc(judged.scores(), judged.outcomes());
    }

    private static JudgedScores rival(String file, String model) throws IOException {
        Path path = Path.of(System.getProperty("stillstock.shared", "../shared"), "reference", "risk_scores", file);
        Assumptions.assumeTrue(Files.exists(path), "skipped: " + path + " is not there");
        List<String> lines = Files.readAllLines(path);
        int column = List.of(lines.get(0).split(",")).indexOf(model);
        double[] scores = new double[lines.size() - 1];
        boolean[] outcomes = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            String[] cells = lines.get(i + 1).split(",");
            scores[i] = Double.parseDouble(cells[column]);
            outcomes[i] = cells[1].equals("1");
        }
        return new JudgedScores(model, scores, outcomes, 0.5, true);
    }

    /** Over every possible outcome, weighted by its chance, no other threshold has a better ratio of expected counts. */
    @Test
    void theExpectedF1ThresholdNeedsNoOutcomesAndMovesWithTheBaseRate() {
        double[] few = {0.9, 0.3, 0.05, 0.02, 0.01};
        // 1.8/2.28, 2.4/3.28, 2.5/4.28: the first row alone
        assertEquals(0.6, PrecisionRecall.expectedF1Threshold(few), 1e-12);
        double[] many = {0.9, 0.8, 0.7, 0.5, 0.45};
        assertTrue(PrecisionRecall.expectedF1Threshold(many) < 0.5);
        assertEquals(Double.NaN, PrecisionRecall.expectedF1Threshold(new double[] {0, 0}));
        assertEquals(Double.NaN, PrecisionRecall.expectedF1Threshold(new double[0]));
    }

    private static double pairsWon(double[] scores, boolean[] outcomes) {
        double won = 0;
        double pairs = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                if (outcomes[i] && !outcomes[j]) {
                    pairs++;
                    won += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }
        return won / pairs;
    }
}

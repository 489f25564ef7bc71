package stillstock.recommend.choose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stillstock.job.JobContext;
import stillstock.recommend.LimitConfig;

class AssignmentChoiceTest {
    private record Case(Choices choices, Selection.Bounds bounds) {}

    /** A small problem; without a tight stock every item serves any number of anchors up to a whole number. */
    private static Case random(long seed, boolean tightStock) {
        Random random = new Random(seed);
        int anchors = 3;
        int candidates = 3;
        Choices choices = new Choices(4);
        for (int anchor = 0; anchor < anchors; anchor++) {
            for (int candidate = 0; candidate < candidates; candidate++) {
                if (random.nextInt(5) > 0) {
                    double units = tightStock ? 0.5 + random.nextDouble() : 1;
                    choices.add(
                            anchor,
                            candidate,
                            anchor * candidates + candidate,
                            0.05 + 0.9 * random.nextDouble(),
                            units,
                            false);
                }
            }
        }
        LimitConfig limits =
                LimitConfig.defaults().withSpread(1 + random.nextInt(2), tightStock ? 0 : random.nextInt(2));
        double[] stock = random.ints(candidates, 1, 3).asDoubleStream().toArray();
        double[] value = random.doubles(candidates, 1, 9).toArray();
        int[] group = random.ints(candidates, 0, 2).toArray();
        return new Case(
                choices,
                new Selection.Bounds(anchors, 2, limits, stock, value, (a, b) -> group[a] == group[b] ? 0 : 2));
    }

    /** The best by trying every subset: most least showings first, then the largest total score. */
    private static double[] bruteForce(Case problem) {
        double[] best = {-1, 0};
        int n = problem.choices().size();
        for (int subset = 0; subset < 1 << n; subset++) {
            Selection selection = new Selection(problem.choices(), problem.bounds());
            boolean whole = true;
            for (int choice = 0; choice < n && whole; choice++) {
                if ((subset >> choice & 1) == 1) {
                    selection.takeIfAllowed(choice);
                    whole = selection.has(choice);
                }
            }
            if (whole
                    && (selection.least() > best[0] || (selection.least() == best[0] && selection.score() > best[1]))) {
                best = new double[] {selection.least(), selection.score()};
            }
        }
        return best;
    }

    private static Selection solve(Case problem) {
        Selection greedy = GreedyChoice.choose(problem.choices(), problem.bounds(), JobContext.none());
        return AssignmentChoice.choose(problem.choices(), problem.bounds(), greedy, JobContext.none());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void whereUnitsAreWholeItIsTheBestOfAllSubsets(int seed) {
        Case problem = random(seed, false);
        double[] best = bruteForce(problem);
        Selection found = solve(problem);
        assertEquals(best[0], found.least());
        assertEquals(best[1], found.score(), 1e-9);
    }

    @Test
    void whereStockIsTightItIsNeverWorseThanGreedyAndNearlyTheBest() {
        double greedy = 0;
        double assigned = 0;
        double best = 0;
        for (int seed = 100; seed < 160; seed++) {
            Case problem = random(seed, true);
            Selection first = GreedyChoice.choose(problem.choices(), problem.bounds(), JobContext.none());
            Selection found = solve(problem);
            assertTrue(found.score() >= first.score() - 1e-9);
            double[] spent = found.spent();
            for (int candidate = 0; candidate < spent.length; candidate++) {
                assertTrue(spent[candidate] <= problem.bounds().onHand()[candidate] + 1e-9);
            }
            greedy += first.score();
            assigned += found.score();
            best += bruteForce(problem)[1];
        }
        assertTrue(assigned > greedy, "better than greedy by " + (assigned - greedy));
        assertTrue(assigned >= 0.98 * best, assigned + " of " + best);
    }

    @Test
    void greedyIsNotTheBestWhereOneAnchorHasNoOtherChoice() {
        Choices choices = new Choices(4);
        choices.add(0, 0, 0, 0.9, 1, false);
        choices.add(0, 1, 1, 0.8, 1, false);
        choices.add(1, 0, 2, 0.85, 1, false);
        Selection.Bounds bounds = new Selection.Bounds(
                2, 1, LimitConfig.defaults().withSpread(5, 0), new double[] {1, 1}, new double[] {1, 1}, (a, b) -> 3);
        Case problem = new Case(choices, bounds);
        assertEquals(
                0.9, GreedyChoice.choose(choices, bounds, JobContext.none()).score(), 1e-12);
        assertEquals(1.65, solve(problem).score(), 1e-12);
    }

    @Test
    void choicesComeByScoreAndEqualOnesByPair() {
        Choices choices = new Choices(4);
        List<Double> scores = List.of(0.5, 0.7, 0.5, 0.7000000001, 0.5);
        int[] pairs = {4, 1, 2, 9, 3};
        for (int i = 0; i < pairs.length; i++) {
            choices.add(0, i, pairs[i], scores.get(i), 1, false);
        }
        assertEquals(
                List.of(3, 1, 2, 4, 0), Arrays.stream(choices.byScore()).boxed().toList());
    }
}

package stillstock.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.job.JobContext;
import stillstock.job.ProgressJob;
import stillstock.snapshot.Snapshot;

class RiskSearchTest {
    private static final FactWindows WINDOWS = DeadStockPolicy.defaults().windows();
    private static final RiskConfig BASE =
            new RiskConfig(90, RiskConfig.Label.SHARE, 0.1, 4, 0.35, 0.65, 30, 3, 0.15, true, 42);
    private static final RiskSearch.Space SPACE =
            new RiskSearch.Space(List.of(2, 4), List.of(0.1, 0.3), List.of(true, false), 30);
    private static final int AS_OF = Shop.END - 60;
    private static final Snapshot SNAPSHOT = Shop.of(70, true, 3).snapshot();

    @Test
    void theBudgetIsKeptTheBestComesFirstAndNothingIsTriedTwice() {
        RiskSearch.Outcome found = search(5, JobContext.none());
        assertEquals(5, found.trials().size());
        assertFalse(found.stoppedEarly());
        assertEquals(
                5,
                new HashSet<>(found.trials().stream()
                                .map(RiskSearch.Trial::config)
                                .toList())
                        .size());
        assertTrue(found.trials().stream().anyMatch(trial -> trial.config().equals(BASE)));
        for (int i = 1; i < 5; i++) {
            assertTrue(
                    found.trials().get(i - 1).logLoss() <= found.trials().get(i).logLoss());
        }
        assertEquals(found, search(5, JobContext.none()));
    }

    @Test
    void aBudgetBeyondTheSpaceTriesAllOfIt() {
        assertEquals(9, search(100, JobContext.none()).trials().size());
    }

    @Test
    void whatComesAfterTheAsOfDayIsNotLookedAt() {
        Snapshot later = Shop.of(70, true, 3).mutatedAfter(AS_OF).snapshot();
        RiskSearch.Outcome found =
                RiskSearch.search(later, WINDOWS, BASE, AS_OF, new RiskSearch.Budget(SPACE, 2), JobContext.none());
        assertEquals(search(2, JobContext.none()), found);
    }

    @Test
    void aCancelKeepsWhatWasFound() {
        ProgressJob[] job = new ProgressJob[1];
        job[0] = new ProgressJob((fraction, message) -> {
            if (message.startsWith("Trying setting 3")) {
                job[0].cancel();
            }
        });
        RiskSearch.Outcome found = search(6, job[0]);
        assertTrue(found.stoppedEarly());
        assertEquals(2, found.trials().size());
    }

    @Test
    void aGridIsGoneThroughInOrder() {
        RiskSearch.Budget budget = new RiskSearch.Budget(SPACE, 3, RiskSearch.Order.GRID, 1e9);
        RiskSearch.Outcome found = RiskSearch.search(SNAPSHOT, WINDOWS, BASE, AS_OF, budget, JobContext.none());
        assertEquals(
                Set.of(BASE, BASE.withTrees(30, 2, 0.1, true), BASE.withTrees(30, 2, 0.1, false)),
                found.trials().stream().map(RiskSearch.Trial::config).collect(Collectors.toSet()));
        assertEquals(found.trials().get(0).config(), found.best().orElseThrow());
    }

    @Test
    void noTrialBeginsWhenTheTimeIsUp() {
        long[] now = {0};
        RiskSearch.Outcome found = RiskSearch.search(
                new RiskSearch.Given(SNAPSHOT, WINDOWS, BASE, AS_OF),
                new RiskSearch.Budget(SPACE, 9, RiskSearch.Order.RANDOM, 3.5),
                () -> now[0]++ * 1_000_000_000L,
                JobContext.none());
        assertEquals(3, found.trials().size());
        assertTrue(found.stoppedEarly());
    }

    @Test
    void spacesHaveNames() {
        assertEquals(
                List.of("quick", "usual", "wide"),
                List.copyOf(RiskSearch.Space.named().keySet()));
        assertEquals(50, RiskSearch.Space.named().get("usual").size());
    }

    @Test
    void tooShortAHistoryIsSaidInWords() {
        RiskSearch.Outcome none = RiskSearch.search(
                SNAPSHOT, WINDOWS, BASE, Shop.START + 60, new RiskSearch.Budget(SPACE, 2), JobContext.none());
        assertTrue(none.unavailableCause().startsWith("The history from"), none.unavailableCause());
        assertEquals(List.of(), none.trials());
    }

    private static RiskSearch.Outcome search(int trials, JobContext job) {
        return RiskSearch.search(SNAPSHOT, WINDOWS, BASE, AS_OF, new RiskSearch.Budget(SPACE, trials), job);
    }
}

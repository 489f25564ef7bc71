package stillstock.recommend.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.job.JobContext;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

class PairingEvaluationTest {
    private static final int SPLIT = 20_000;
    private static final PairingEvaluation.Setup SETUP = new PairingEvaluation.Setup(SPLIT, SPLIT + 100, 3, 7);

    /** Orders draw three items of one of ten families of eight; item 0 of each family sells most. */
    private static Snapshot shop(int beyond) {
        Random random = new Random(3);
        SnapshotBuilder builder = new SnapshotBuilder();
        for (int order = 0; order < 1500 + beyond; order++) {
            int family = random.nextInt(10);
            int day = order < 1000 ? SPLIT - order % 300 : order < 1500 ? SPLIT + 1 + order % 100 : SPLIT + 101;
            for (int line = 0; line < 3; line++) {
                int item = (int) (8 * Math.pow(random.nextDouble(), 2));
                builder.sale(builder.product("F" + family + item), day, builder.order("O" + order), -1, -1, 1, 5, 0);
            }
        }
        return builder.build();
    }

    private static PairingEvaluation.Row row(PairingEvaluation.Outcome outcome, String method, boolean slow) {
        return outcome.rows().stream()
                .filter(row -> row.method().equals(method) && row.slowHalf() == slow)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatGoesTogetherIsFoundAndPopularityIsNot() {
        PairingEvaluation.Outcome outcome = PairingEvaluation.evaluate(shop(0), SETUP, JobContext.none());
        for (boolean slow : new boolean[] {false, true}) {
            PairingEvaluation.Row ours = row(outcome, "relatedness", slow);
            assertTrue(ours.hitRate().value() > 0.5, "hits " + ours.hitRate());
            assertTrue(row(outcome, "popularity", slow).hitRate().value() < 0.2);
            assertTrue(ours.gapToBestRival().lower() > -0.1, "gap to the best rival " + ours.gapToBestRival());
            assertTrue(ours.coverage() > 0.6, "coverage " + ours.coverage());
        }
        assertEquals(22, outcome.rows().size());
    }

    @Test
    void ordersAfterTheLastDayChangeNothing() {
        assertEquals(
                PairingEvaluation.evaluate(shop(0), SETUP, JobContext.none()),
                PairingEvaluation.evaluate(shop(300), SETUP, JobContext.none()));
        assertNotEquals(
                PairingEvaluation.evaluate(shop(0), SETUP, JobContext.none()),
                PairingEvaluation.evaluate(
                        shop(300), new PairingEvaluation.Setup(SPLIT, SPLIT + 101, 3, 7), JobContext.none()));
    }

    @Test
    void withoutLaterOrdersItSaysSo() {
        PairingEvaluation.Outcome outcome = PairingEvaluation.evaluate(
                shop(0), new PairingEvaluation.Setup(SPLIT + 200, SPLIT + 300, 3, 7), JobContext.none());
        assertEquals(List.of(), outcome.rows());
        assertEquals(
                "No order after 2025-04-22 holds two items that sold before: choose an earlier day, or import order"
                        + " numbers.",
                outcome.unavailableCause());
    }
}

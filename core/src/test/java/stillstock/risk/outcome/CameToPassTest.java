package stillstock.risk.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import stillstock.job.JobContext;
import stillstock.risk.Band;
import stillstock.risk.RiskResult;
import stillstock.risk.RiskScorer;
import stillstock.risk.RiskTrainer;
import stillstock.risk.Shop;
import stillstock.risk.TrainedShop;
import stillstock.snapshot.Snapshot;

class CameToPassTest {
    private static final int PAST = Shop.END - 120;

    @Test
    void aPastDaysScoresAreHeldAgainstWhatWasSoldAfterIt() {
        Snapshot snapshot = TrainedShop.snapshot();
        RiskResult then = TrainedShop.asOf(PAST);
        CameToPass after = CameToPass.of(then, snapshot).orElseThrow();
        assertTrue(after.closed());
        assertEquals(90, after.knownDays());
        int onHand = then.features().schema().column("on_hand");
        for (int row = 0; row < then.features().rows(); row++) {
            int product = then.features().product(row);
            double sold = 0;
            for (int s = 0; s < snapshot.sales().size(); s++) {
                boolean inWindow =
                        snapshot.sales().day(s) > PAST && snapshot.sales().day(s) <= PAST + 90;
                boolean its = s >= snapshot.sales().from(product)
                        && s < snapshot.sales().to(product);
                sold += inWindow && its ? snapshot.sales().quantity(s) : 0;
            }
            if (Double.isNaN(then.risk(product))) {
                assertEquals(CameToPass.Fate.NOT_SCORED, after.fate(product));
                continue;
            }
            assertEquals(sold, after.unitsSold(product), 1e-6);
            boolean dead = sold < 0.1 * then.features().value(row, onHand);
            assertEquals(dead ? CameToPass.Fate.WENT_DEAD : CameToPass.Fate.SOLD, after.fate(product));
        }
    }

    @Test
    void theBandsAddUpToAllThatWasScoredAndTheHighOneDiesMost() {
        RiskResult then = TrainedShop.asOf(PAST);
        CameToPass after = CameToPass.of(then, TrainedShop.snapshot()).orElseThrow();
        List<CameToPass.BandOutcome> bands = after.bands(then);
        assertEquals(
                then.scored(),
                bands.stream().mapToInt(CameToPass.BandOutcome::products).sum());
        assertEquals(Band.HIGH, bands.get(0).band());
        assertTrue(bands.get(0).share() > bands.get(2).share(), bands.toString());
        assertTrue(after.rocAuc() > 0.7, "ROC-AUC " + after.rocAuc());
        assertTrue(after.sentence(then).matches("By .*, \\d+ of \\d+ high-risk products went dead .*"));
    }

    @Test
    void whatTheModelSaidThenDoesNotDependOnWhatCameAfter() {
        Shop shop = Shop.of(120, true, 4);
        Snapshot mutated = shop.mutatedAfter(PAST).snapshot();
        Snapshot whole = shop.snapshot();
        RiskResult a = said(whole);
        RiskResult b = said(mutated);
        for (int product = 0; product < whole.products().size(); product++) {
            assertEquals(a.risk(product), b.risk(product));
        }
        // the outcome, unlike the scores, does see what came after
        assertFalse(CameToPass.of(a, whole)
                .orElseThrow()
                .bands(a)
                .equals(CameToPass.of(b, mutated).orElseThrow().bands(b)));
    }

    @Test
    void anOpenWindowSaysWhenItWillBeKnown() {
        CameToPass now =
                CameToPass.of(TrainedShop.result(), TrainedShop.snapshot()).orElseThrow();
        assertFalse(now.closed());
        assertEquals(0, now.knownDays());
        assertEquals(List.of(), now.bands(TrainedShop.result()));
        assertTrue(now.sentence(TrainedShop.result()).startsWith("What comes to pass will be known on "));
        assertTrue(Double.isNaN(now.rocAuc()));
    }

    private static RiskResult said(Snapshot snapshot) {
        return RiskScorer.score(
                RiskTrainer.train(snapshot, TrainedShop.WINDOWS, TrainedShop.CONFIG, PAST, JobContext.none()),
                snapshot,
                TrainedShop.WINDOWS,
                PAST,
                TrainedShop.CONFIG,
                JobContext.none());
    }
}

package stillstock.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.baseline.HistoricMean;
import stillstock.forecast.engine.ForecastEngine;
import stillstock.job.JobContext;
import stillstock.series.Measure;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

class ForecastHistoryTest {
    private static final int LAST = Days.of(LocalDate.of(2025, 6, 30));

    /** Twenty products at about four a day, in the last thirty days at twice that. */
    private static Snapshot shop(double lately) {
        SnapshotBuilder builder = new SnapshotBuilder();
        Random random = new Random(2);
        for (int i = 0; i < 20; i++) {
            int product = builder.product("P" + i);
            for (int day = LAST - 300; day <= LAST; day++) {
                double mean = day > LAST - 30 ? lately : 4;
                builder.sale(product, day, -1, -1, -1, (float) (mean - 1 + random.nextInt(3)), 10, 0);
            }
        }
        return builder.build();
    }

    private static ForecastHistory history(Snapshot snapshot, int dates) {
        ForecastEngine engine = new ForecastEngine(List.of(new HistoricMean()), ForecastConfig.defaults());
        return ForecastHistory.of(engine, snapshot, new ForecastHistory.Scope(LAST, 30, dates, 100), JobContext.none());
    }

    @Test
    void steadyDemandIsForetoldWithoutBias() {
        ForecastOutcome all = history(shop(4), 2).outcomes().get(0);
        assertEquals(LocalDate.of(2025, 5, 31), all.day());
        assertEquals(ForecastOutcome.ALL, all.method());
        assertEquals(20, all.products());
        assertEquals(0, all.bias(), 0.02);
        assertTrue(all.accuracy() > 0.95 && all.gain() > 0.2, all.toString());
        assertTrue(all.coverage95() > 0.9, all.toString());
    }

    @Test
    void demandThatDoubledShowsAsBiasOfItsDateOnly() {
        List<ForecastOutcome> outcomes = history(shop(8), 2).outcomes();
        assertEquals(-0.5, outcomes.get(0).bias(), 0.03);
        assertEquals("mean", outcomes.get(1).method());
        assertEquals(0, outcomes.get(2).bias(), 0.02);
        assertTrue(outcomes.stream().allMatch(one -> one.measure() == Measure.SALES));
    }

    @Test
    void dataThatIsTooShortSaysSo() {
        SnapshotBuilder builder = new SnapshotBuilder();
        int product = builder.product("P");
        builder.sale(product, LAST, -1, -1, -1, 1, 1, 0);
        ForecastHistory none = history(builder.build(), 1);
        assertTrue(none.outcomes().isEmpty());
        assertFalse(none.emptyCause().isEmpty());
    }
}

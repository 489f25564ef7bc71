package stillstock.forecast.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import stillstock.forecast.StockoutTreatment;
import stillstock.job.JobContext;
import stillstock.series.DemandSeries;
import stillstock.series.Measure;
import stillstock.series.Period;

class StockoutTrialTest {
    private static final int LENGTH = 240;
    private static final int OUT_FROM = 120;
    private static final int OUT_TO = 145;

    /** Products out of stock for 25 days before the first of the tested origins. */
    private static List<StockoutTrial.Pair> shop(int products, IntToDoubleFunction demandOfDay) {
        Random random = new Random(3);
        List<StockoutTrial.Pair> pairs = new ArrayList<>();
        for (int p = 0; p < products; p++) {
            double[] unknown = new double[LENGTH];
            double[] recorded = new double[LENGTH];
            BitSet out = new BitSet();
            out.set(OUT_FROM, OUT_TO);
            for (int day = 0; day < LENGTH; day++) {
                double limit = Math.exp(-demandOfDay.applyAsDouble(day));
                int count = 0;
                for (double q = random.nextDouble(); q > limit; q *= random.nextDouble()) {
                    count++;
                }
                unknown[day] = out.get(day) ? Double.NaN : count;
                recorded[day] = out.get(day) ? 0 : count;
            }
            pairs.add(new StockoutTrial.Pair(series(unknown, out), series(recorded, out)));
        }
        return pairs;
    }

    private static DemandSeries series(double[] values, BitSet out) {
        return new DemandSeries("P", Measure.SALES, Period.DAY, LocalDate.of(2025, 1, 6), values).withOutOfStock(out);
    }

    @Test
    void aDeliveryThatFailedWhileDemandWentOnIsUnknown() {
        StockoutTrial.Verdict said = StockoutTrial.of(shop(40, day -> 1.2), 30, 3, JobContext.none());
        assertEquals(StockoutTreatment.MISSING, said.treatment(), said.words());
    }

    @Test
    void shelvesLeftEmptyBecauseDemandWentAwayAreNoDemand() {
        StockoutTrial.Verdict said =
                StockoutTrial.of(shop(40, day -> day < OUT_FROM ? 1.2 : 0.15), 30, 3, JobContext.none());
        assertEquals(StockoutTreatment.ZERO, said.treatment(), said.words());
    }

    @Test
    void fewCasesTellNothing() {
        StockoutTrial.Verdict said = StockoutTrial.of(shop(3, day -> 0.1), 30, 3, JobContext.none());
        assertEquals(StockoutTreatment.MISSING, said.treatment());
        assertTrue(said.words().startsWith("too few cases"), said.words());
    }
}

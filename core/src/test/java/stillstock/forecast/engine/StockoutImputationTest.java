package stillstock.forecast.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import stillstock.series.DemandSeries;
import stillstock.series.Measure;
import stillstock.series.Period;

class StockoutImputationTest {
    private static DemandSeries weekly(int everyNth) {
        double[] values = new double[70];
        BitSet out = new BitSet();
        for (int i = 0; i < values.length; i++) {
            values[i] = i % everyNth == 0 ? 10 + 5 * (i % 7) : 0;
            if (i >= 40 && i < 45) {
                out.set(i);
                values[i] = Double.NaN;
            }
        }
        return new DemandSeries("P", Measure.SALES, Period.DAY, LocalDate.of(2025, 1, 6), values).withOutOfStock(out);
    }

    @Test
    void emptyShelvesAreFilledWithTrendAndSeason() {
        DemandSeries filled = StockoutImputation.imputed(weekly(1));
        for (int i = 40; i < 45; i++) {
            assertEquals(10 + 5 * (i % 7), filled.value(i), 1, "the season swings by 30 units");
            assertTrue(filled.outOfStock(i));
        }
        assertEquals(weekly(1).value(39), filled.value(39));
    }

    @Test
    void demandWithGapsStaysUnknown() {
        DemandSeries rare = weekly(6);
        assertSame(rare, StockoutImputation.imputed(rare));
    }
}

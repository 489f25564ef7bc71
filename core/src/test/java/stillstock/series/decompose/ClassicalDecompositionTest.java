package stillstock.series.decompose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.series.Reference;

class ClassicalDecompositionTest {
    /** R 4.2.2: decompose(AirPassengers, type = "multiplicative")$figure. */
    @Test
    void seasonalFigureOfAirPassengersIsThatOfR() {
        double[] values = Reference.series().get("AirPassengers").values();
        Decomposition fit = ClassicalDecomposition.multiplicative(values, 12);
        double[] expected = {
            0.91023036737, 0.88362532069, 1.00736628760, 0.97590601232, 0.98137802750, 1.11277582668,
            1.22655554293, 1.21991096945, 1.06049193265, 0.92175724041, 0.80117808241, 0.89882438999
        };
        assertArrayEquals(expected, Arrays.copyOf(fit.seasonal(0), 12), 1e-9);
    }

    @Test
    void aPureProductIsTakenApart() {
        double[] season = {0.5, 1.5, 1.25, 0.75};
        double[] values = new double[24];
        Arrays.setAll(values, t -> 8 * season[t % 4]);
        Decomposition fit = ClassicalDecomposition.multiplicative(values, 4);
        assertArrayEquals(season, Arrays.copyOf(fit.seasonal(0), 4), 1e-12);
        assertEquals(8, fit.trend()[10], 1e-12);
        assertEquals(1, fit.remainder()[10], 1e-12);
        assertTrue(Double.isNaN(fit.trend()[1]));
    }

    @Test
    void seasonalityIsFoundWhereItIsAndNotInNoise() {
        Random random = new Random(3);
        double[] noise = random.doubles(60).toArray();
        double[] seasonal = new double[60];
        Arrays.setAll(seasonal, t -> noise[t] + 3 * (t % 6));
        assertTrue(ClassicalDecomposition.isSeasonal(seasonal, 6));
        assertFalse(ClassicalDecomposition.isSeasonal(noise, 6));
        assertFalse(ClassicalDecomposition.isSeasonal(new double[60], 6));
        assertFalse(ClassicalDecomposition.isSeasonal(Arrays.copyOf(seasonal, 17), 6));
    }

    @Test
    void lessThanTwoSeasonsIsRefusedWithTheNumbers() {
        Exception error = assertThrows(
                IllegalArgumentException.class, () -> ClassicalDecomposition.multiplicative(new double[7], 4));
        assertEquals("a season of 4 needs 8 values, not 7", error.getMessage());
    }
}

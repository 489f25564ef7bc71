package stillstock.forecast.band;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResidualTestsTest {
    @Test
    void jarqueBeraIsThatOfScipy() {
        // scipy.stats.jarque_bera([1, 2, 2, 3, 9, 4, 2, 1, 0, 5])
        double[] values = {1, 2, 2, 3, 9, 4, 2, 1, 0, 5, Double.NaN};
        assertEquals(0.18858508649328648, ResidualTests.jarqueBera(values), 1e-12);
    }

    @Test
    void normalIndependentResidualsPassAndOthersAreNamed() {
        Random random = new Random(1);
        double[] normal =
                IntStream.range(0, 200).mapToDouble(i -> random.nextGaussian()).toArray();
        double[] walk = normal.clone();
        double[] cubed = new double[200];
        for (int i = 0; i < 200; i++) {
            walk[i] += i == 0 ? 0 : 0.7 * walk[i - 1];
            cubed[i] = Math.pow(normal[i], 3);
        }
        double[] fitted = new double[200];
        assertFalse(ResidualTests.of(normal, fitted, 1).failed());
        assertEquals("", ResidualTests.of(normal, fitted, 1).words());
        assertEquals(
                "residuals not independent", ResidualTests.of(walk, fitted, 1).words());
        assertEquals("residuals not normal", ResidualTests.of(cubed, fitted, 1).words());
        assertTrue(ResidualTests.of(cubed, fitted, 1).failed());
    }

    @Test
    void fewOrNoResidualsOrAConstantTellNothing() {
        assertFalse(ResidualTests.of(new double[20], new double[20], 1).failed());
        assertFalse(ResidualTests.of(new double[200], new double[0], 1).failed());
        assertFalse(ResidualTests.of(new double[200], new double[200], 7).failed());
    }
}

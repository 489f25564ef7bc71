package stillstock.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftTest {
    @Test
    void twoBinsByHand() {
        double[] before = {1, 2, 3, 4};
        double[] after = {1, 3, 3, 4};
        // below 3: 1/2 before, 1/4 after; from 3: 1/2 and 3/4
        assertEquals(-0.25 * Math.log(0.5) + 0.25 * Math.log(1.5), Drift.psi(before, after, 2), 1e-12);
    }

    @Test
    void theSameValuesHaveNotMovedAndOthersHave() {
        Random random = new Random(1);
        double[] before =
                IntStream.range(0, 2000).mapToDouble(i -> random.nextGaussian()).toArray();
        double[] again =
                IntStream.range(0, 2000).mapToDouble(i -> random.nextGaussian()).toArray();
        double[] moved = IntStream.range(0, 2000)
                .mapToDouble(i -> random.nextGaussian() + 1)
                .toArray();
        assertEquals(0, Drift.psi(before, before, 10), 1e-12);
        assertTrue(Drift.psi(before, again, 10) < 0.05);
        assertTrue(Drift.psi(before, moved, 10) > 0.25);
    }

    @Test
    void valuesThatGoMissingAreAMove() {
        double[] before = {1, 2, 3, 4};
        double[] after = {1, 2, Double.NaN, Double.NaN};
        assertTrue(Drift.psi(before, after, 2) > 1);
        assertEquals(Double.NaN, Drift.psi(new double[0], after, 2));
        double[] allMissing = {Double.NaN, Double.NaN};
        assertEquals(0, Drift.psi(allMissing, allMissing, 5), 1e-12);
    }
}

package stillstock.forecast.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.forecast.band.BandCalibration;

class RollingOriginTest {
    @Test
    void originsLieAHorizonApart() {
        assertArrayEquals(new int[] {640, 670, 700}, RollingOrigin.origins(730, 7, 30, 3));
    }

    @Test
    void originsOfAShortHistoryLieCloser() {
        assertArrayEquals(new int[] {26, 29, 32}, RollingOrigin.origins(38, 12, 6, 3));
        assertArrayEquals(new int[] {6}, RollingOrigin.origins(7, 12, 6, 3));
        assertArrayEquals(new int[0], RollingOrigin.origins(6, 12, 6, 3));
        assertArrayEquals(new int[0], RollingOrigin.origins(0, 12, 6, 3));
    }

    @ParameterizedTest
    @CsvSource({"0 0 0 0 0, 0", "5 4 6 5 7 0 0 0 0 0, 5", "5 4 6 5 7 0 0 0, 0", "1 0 0 0 0 0 2 0 0 0 0 0 0 0, 0"})
    void demandHasStoppedAfterAnUnusualRunOfZeros(String history, int periods) {
        double[] values = java.util.Arrays.stream(history.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertEquals(periods, StoppedDemand.periods(values));
    }

    @Test
    void bandsAreStretchedToCoverTheirShare() {
        double[] distances = new double[299];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = (i + 1) / 150.0;
        }
        double exact = 240 / 150.0;
        assertEquals(Math.pow(exact, 299 / 329.0), BandCalibration.factor(distances, 0.80), 1e-12);
        assertEquals(1, BandCalibration.factor(new double[0], 0.80));
        assertEquals(1, BandCalibration.factor(new double[] {5, 5}, 0.80), "too few errors to say");
    }
}

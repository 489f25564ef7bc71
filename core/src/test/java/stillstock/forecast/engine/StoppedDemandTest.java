package stillstock.forecast.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StoppedDemandTest {
    @Test
    void aLongRunOfZerosAfterRegularDemandIsAStop() {
        double[] history = new double[100];
        for (int i = 0; i < 60; i += 3) {
            history[i] = 1;
        }
        assertEquals(42, StoppedDemand.periods(history));
        history[99] = 1;
        assertEquals(0, StoppedDemand.periods(history));
    }

    @Test
    void theUsualPauseOfASeasonIsNoStop() {
        double[] history = new double[100];
        double[] exposure = new double[100];
        for (int i = 0; i < 100; i++) {
            history[i] = i < 60 && i % 3 == 0 ? 1 : 0;
            exposure[i] = i < 60 ? 1 : 0.02;
        }
        assertEquals(0, StoppedDemand.periods(history, exposure));
        Arrays.fill(exposure, 0.5);
        assertEquals(42, StoppedDemand.periods(history, exposure));
    }
}

package stillstock.series.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxCoxTest {
    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 0, 0.3, 1, 2})
    void invertUndoesApply(double lambda) {
        BoxCox boxCox = new BoxCox(lambda);
        for (double x : new double[] {1e-3, 0.5, 1, 7, 1e5}) {
            assertEquals(x, boxCox.invert(boxCox.apply(x)), 1e-9 * x);
        }
    }

    /** forecast 8.20: InvBoxCox(4, 0.5, biasadj = TRUE, fvar = 2) is 9.5. */
    @Test
    void theMeanLiesAboveTheMedianAsInForecast() {
        assertEquals(9, new BoxCox(0.5).invert(4), 1e-12);
        assertEquals(9.5, new BoxCox(0.5).invertMean(4, 2), 1e-12);
    }

    @Test
    void logsGiveTheLogNormalMean() {
        assertEquals(Math.exp(1.02), new BoxCox(0).invertMean(1, 0.04), 1e-12);
    }

    @Test
    void logOfZeroIsMissing() {
        assertEquals(Double.NaN, new BoxCox(0).apply(0.0));
        assertEquals(Double.NaN, BoxCox.logLikelihood(new double[] {1, 0, 2}, 1));
    }
}

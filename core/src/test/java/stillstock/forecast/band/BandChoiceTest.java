package stillstock.forecast.band;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.forecast.DemandClass;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastBands;
import stillstock.job.JobContext;

class BandChoiceTest {
    private static final int STEPS = 30;

    private static Forecast counts(double upper80, double upper95) {
        double[] mean = new double[STEPS];
        Arrays.fill(mean, 1);
        return new Forecast("counts", mean, ForecastBands.flat(0, upper80, 0, upper95, STEPS), new double[0]);
    }

    /** Counts 0 to 9, each as likely, beside bands. */
    private static LikeSeries like(double upper80, double upper95) {
        Random random = new Random(9);
        List<LikeErrors.Tested> tested = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            double[] actual = random.ints(STEPS, 0, 10).asDoubleStream().toArray();
            tested.add(new LikeErrors.Tested(counts(upper80, upper95), actual));
        }
        Optional<LikeErrors> errors = LikeErrors.of(tested, STEPS);
        return (demand, job) -> errors;
    }

    @Test
    void countBandsThatHeldEnoughStay() {
        Forecast made = counts(8, 9);
        BandChoice choice = BandChoice.counts(made, DemandClass.LUMPY, like(8, 9), JobContext.none());
        assertSame(made, choice.forecast());
        assertEquals(ForecastBands.Source.MODEL, choice.source());
        assertEquals("", choice.words());
    }

    @Test
    void countBandsThatHeldTooLittleAreWidenedWhereTheyDid() {
        BandChoice choice = BandChoice.counts(counts(5, 9), DemandClass.LUMPY, like(5, 9), JobContext.none());
        assertEquals(ForecastBands.Source.LIKE_PRODUCTS, choice.source());
        Forecast.Bands bands = choice.forecast().bands();
        // 0 to 7 are four fifths, so the bound comes to lie by 7 or 8
        assertEquals(7.5, bands.upper80()[0], 0.6);
        assertEquals(9, bands.upper95()[0]);
        assertTrue(
                choice.words().startsWith("bands from errors of 100 like products (80 % bands of counts held 6"),
                choice.words());
    }

    @Test
    void eachThirdOfTheHorizonHasItsOwnFactors() {
        Random random = new Random(4);
        List<LikeErrors.Tested> tested = new ArrayList<>();
        double[] mean = new double[STEPS];
        Forecast made = new Forecast("flat", mean, ForecastBands.flat(-1, 1, -2, 2, STEPS), new double[0]);
        for (int i = 0; i < 200; i++) {
            double[] actual = new double[STEPS];
            Arrays.setAll(actual, step -> (1 + step / 10) * (2 * random.nextDouble() - 1));
            tested.add(new LikeErrors.Tested(made, actual));
        }
        Forecast.Bands bands =
                LikeErrors.of(tested, STEPS).orElseThrow().stretched(made).bands();
        double[] thirds = {bands.upper80()[0], bands.upper80()[10], bands.upper80()[29]};
        assertArrayEquals(new double[] {0.8, 1.6, 2.4}, thirds, 0.06);
        assertEquals(-0.8, bands.lower80()[9], 0.06);
        assertEquals(0.95, bands.upper95()[0], 0.02);
        assertTrue(LikeErrors.of(tested.subList(0, 19), STEPS).isEmpty());
    }
}

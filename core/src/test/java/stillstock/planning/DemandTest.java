package stillstock.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for every distribution of demand. */
class DemandTest {
    static Stream<Demand> demands() {
        Random random = new Random(5);
        return Stream.concat(
                Stream.of(new NormalDemand(0, 0), new NormalDemand(7, 0), new PoissonDemand(1e-6)),
                Stream.generate(() -> {
                            double mean = 0.01 + random.nextDouble() * 40;
                            return Demand.of(mean, Math.sqrt(mean) * (0.5 + 2 * random.nextDouble()));
                        })
                        .limit(60));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void theQuantileIsTheFirstLevelThatReachesTheProbability(Demand demand) {
        for (double p : new double[] {0.01, 0.3, 0.5, 0.9, 0.95, 0.999}) {
            double level = demand.quantile(p);
            assertTrue(demand.cdf(level + 1e-9) >= p - 1e-9, () -> demand + " at " + p);
            assertTrue(
                    demand.sd() == 0 || demand.cdf(level - 1e-6) <= p + 1e-6 || level == 0, () -> demand + " at " + p);
        }
    }

    @ParameterizedTest
    @MethodSource("demands")
    void theLossFallsFromTheMeanToNothing(Demand demand) {
        double previous = demand.expectedShortage(0);
        assertEquals(demand.mean(), previous, 0.06 * (1 + demand.sd()));
        for (double level = 0.5; level < demand.mean() + 8 * demand.sd() + 20; level += 0.5) {
            double loss = demand.expectedShortage(level);
            double at = level;
            assertTrue(loss >= -1e-12 && loss <= previous + 1e-12, () -> demand + " at " + at);
            assertEquals(level - demand.mean() + loss, demand.expectedSurplus(level), 1e-12);
            previous = loss;
        }
        assertEquals(0, previous, 1e-3);
    }

    @Test
    void theDistributionFollowsMeanAndScatter() {
        assertEquals(new NormalDemand(25, 3), Demand.of(25, 3));
        assertEquals(new PoissonDemand(4), Demand.of(4, 2));
        assertEquals(new PoissonDemand(4), Demand.of(4, 1));
        assertEquals(new NegativeBinomialDemand(4, 3), Demand.of(4, 3));
        assertInstanceOf(NormalDemand.class, Demand.of(0, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void aProbabilityLiesBetweenNoneAndAll(double p) {
        for (Demand demand : List.of(new NormalDemand(5, 2), new PoissonDemand(5), new NegativeBinomialDemand(5, 4))) {
            assertThrows(IllegalArgumentException.class, () -> demand.quantile(p));
        }
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new NormalDemand(-1, 2));
        assertThrows(IllegalArgumentException.class, () -> new NormalDemand(1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new PoissonDemand(0));
        assertThrows(IllegalArgumentException.class, () -> new NegativeBinomialDemand(4, 2));
    }
}

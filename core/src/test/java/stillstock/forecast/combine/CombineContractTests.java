package stillstock.forecast.combine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.Forecaster;
import stillstock.forecast.ForecasterContract;
import stillstock.forecast.baseline.HistoricMean;
import stillstock.forecast.baseline.Naive;
import stillstock.forecast.baseline.SeasonalNaive;
import stillstock.forecast.smoothing.Theta;
import stillstock.job.JobContext;

class CombineContractTests {
    private static final double[] HISTORY = {3, 9, 6, 10, 5, 12, 4, 11};

    @Nested
    class Median extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return Combination.median(
                    "median", List.of(Theta.standard(), new HistoricMean(), new SeasonalNaive(), new Naive()));
        }
    }

    @Nested
    class Hierarchy extends ForecasterContract {
        @Override
        protected Forecaster forecaster() {
            return new TemporalHierarchy("temporal theta", Theta.dynamicOptimised());
        }
    }

    @Test
    void aMeanCountsEachMemberByItsWeight() {
        Combination combination = Combination.weighted(
                "weighted",
                List.of(
                        new Combination.Member(new Naive(), 3),
                        new Combination.Member(new SeasonalNaive(), 1),
                        new Combination.Member(new HistoricMean(), 1)));
        Forecast forecast = combination.forecast(HISTORY, 2, 2, JobContext.none());
        assertArrayEquals(new double[] {(3 * 11 + 4 + 7.5) / 5, (3 * 11 + 11 + 7.5) / 5}, forecast.mean(), 1e-12);
        Combination middle =
                Combination.median("middle", List.of(new Naive(), new SeasonalNaive(), new HistoricMean()));
        assertArrayEquals(
                new double[] {7.5, 11},
                middle.forecast(HISTORY, 2, 2, JobContext.none()).mean(),
                1e-12);
    }

    @Test
    void aMemberWithoutAForecastIsLeftOut() {
        Combination combination = Combination.mean("pair", List.of(new Naive(), new SeasonalNaive()));
        assertArrayEquals(
                new double[] {9},
                combination
                        .forecast(new double[] {3, 9}, 12, 1, JobContext.none())
                        .mean());
        Combination alone = Combination.mean("alone", List.of(new SeasonalNaive()));
        assertEquals(
                "seasonal naive: a whole season of 12 known values is needed",
                alone.forecast(new double[] {3, 9}, 12, 1, JobContext.none()).unavailableCause());
    }

    @Test
    void weightsMustBeAboveZeroAndMembersThere() {
        assertThrows(IllegalArgumentException.class, () -> new Combination.Member(new Naive(), 0));
        assertThrows(IllegalArgumentException.class, () -> Combination.mean("none", List.of()));
    }

    /** Two steps a season: the sums of pairs 12, 16, 17, 15 go on at 15, the steps at 4 and 11, which add up already. */
    @Test
    void aHierarchyWhoseLevelsAgreeChangesNothing() {
        Forecaster naive = new SeasonalNaive();
        Forecast plain = naive.forecast(HISTORY, 2, 4, JobContext.none());
        Forecast reconciled = new TemporalHierarchy("temporal", naive).forecast(HISTORY, 2, 4, JobContext.none());
        assertArrayEquals(plain.mean(), reconciled.mean(), 1e-9);
    }

    /**
     * Steps say 7.5 and 7.5, pairs say 15 whole; with the last value instead: steps 11 and 11, pairs 15. The nearest
     * steps a with weights 1 for steps and 1/2 for pairs minimise 2 (a - 11)^2 + (2a - 15)^2 / 2, so a = 9.25.
     */
    @Test
    void levelsThatDisagreeMeetByTheirWeights() {
        Forecast forecast = new TemporalHierarchy("temporal", new Naive()).forecast(HISTORY, 2, 2, JobContext.none());
        assertArrayEquals(new double[] {9.25, 9.25}, forecast.mean(), 1e-9);
    }
}

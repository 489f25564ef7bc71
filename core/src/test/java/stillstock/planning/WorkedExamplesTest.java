package stillstock.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers of others: Snyder and Shen's examples 3.1, 3.8, 4.2, 4.3, 4.7 as the doctests of stockpyl (MIT) give them,
 * Chopra and Meindl's example 12-1, and R 4.2.2 (qnbinom, pnbinom, qpois, ppois).
 */
class WorkedExamplesTest {
    @Test
    void economicOrderQuantity() {
        EconomicOrderQuantity.Solution plain = EconomicOrderQuantity.solve(8, 0.225, 1300);
        assertEquals(304.0467800264368, plain.units(), 1e-9);
        assertEquals(68.41052550594829, plain.cost(), 1e-9);
    }

    @Test
    void economicOrderQuantityWithBackorders() {
        EconomicOrderQuantity.BackorderSolution waiting = EconomicOrderQuantity.withBackorders(8, 0.225, 1300, 5);
        assertEquals(310.81255515896464, waiting.units(), 1e-9);
        assertEquals(0.0430622, waiting.backorderedShare(), 1e-7);
        assertEquals(66.92136355, waiting.cost(), 1e-7);
    }

    @Test
    void economicProductionQuantity() {
        EconomicOrderQuantity.Solution made = EconomicOrderQuantity.production(8, 0.225, 1300, 1700);
        assertEquals(626.8084946, made.units(), 1e-6);
        assertEquals(33.1839791, made.cost(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({
        "0.18, 0.70, 50, 8, 56.60395592743389, 1.9976051931766445",
        "2, 18, 120, 10, 132.815515655446, 35.09966638649737"
    })
    void newsvendorWithNormalDemand(
            double holding, double stockout, double mean, double sd, double level, double cost) {
        Newsvendor.Solution solution = Newsvendor.optimal(new NormalDemand(mean, sd), holding, stockout);
        assertEquals(level, solution.level(), 1e-8);
        assertEquals(cost, solution.expectedCost(), 1e-8);
    }

    @ParameterizedTest
    @CsvSource({"0.18, 0.70, 50, 56, 1.797235211809178", "1, 4, 6, 8, 3.5701069457709416"})
    void newsvendorWithPoissonDemand(double holding, double stockout, double mean, double level, double cost) {
        Newsvendor.Solution solution = Newsvendor.optimal(new PoissonDemand(mean), holding, stockout);
        assertEquals(level, solution.level());
        assertEquals(cost, solution.expectedCost(), 1e-9);
    }

    @Test
    void newsvendorWithAPrice() {
        Newsvendor.ProfitSolution solution = Newsvendor.explicit(new NormalDemand(50, 8), 1, 0.3, 0.12);
        assertEquals(56.60395592743389, solution.level(), 1e-8);
        assertEquals(33.002394806823354, solution.expectedProfit(), 1e-8);
    }

    @Test
    void lossFunctions() {
        assertEquals(0.0455279621, LossFunction.standardNormal(1.3), 1e-10);
        assertEquals(0.5176095283, LossFunction.poisson(18, 15), 1e-10);
        assertEquals(2.635971381, LossFunction.gamma(4, 2, 3), 1e-9);
        assertEquals(0.28364973888, LossFunction.lognormal(10, 2, 0.3), 1e-10);
        assertEquals(0.2993227366360213, LossFunction.poisson(10, 7.5), 1e-12);
    }

    @Test
    void serviceOfAReorderPoint() {
        ReorderService service = ReorderService.of(new LeadTimeDemand(2500, 500, 2, 0), 6000, 10_000);
        assertEquals(1000, service.safetyStock(), 1e-9);
        assertEquals(6000, service.averageInventory(), 1e-9);
        assertEquals(0.92135, service.cycleServiceLevel(), 5e-6);
        assertEquals(25.127, service.expectedShortagePerCycle(), 5e-3);
        assertEquals(0.997487, service.fillRate(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 3", "0.9, 9", "0.95, 12", "0.99, 18"})
    void negativeBinomialQuantiles(double probability, double units) {
        assertEquals(units, new NegativeBinomialDemand(4, 4).quantile(probability));
    }

    @Test
    void negativeBinomialProbabilitiesAndLoss() {
        assertEquals(0.7946621183568169, new NegativeBinomialDemand(4, 4).cdf(6), 1e-12);
        assertEquals(0.5251241581653149, new NegativeBinomialDemand(4, 4).expectedShortage(8), 1e-12);
        double sd = Math.sqrt(1.2);
        assertEquals(0.1063924188394576, new NegativeBinomialDemand(0.3, sd).expectedShortage(2), 1e-12);
        assertEquals(2, new NegativeBinomialDemand(0.3, sd).quantile(0.95));
    }

    @Test
    void poissonAndNormalQuantiles() {
        assertEquals(12, new PoissonDemand(7.5).quantile(0.95));
        assertEquals(0.8622379834283880, new PoissonDemand(7.5).cdf(10), 1e-12);
        assertEquals(124.6728044042720711, new NormalDemand(100, 15).quantile(0.95), 1e-8);
    }
}

package stillstock.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan of a product: by hand for one case, and what must hold for all. */
class PlannerTest {
    private static final double NONE = Double.NaN;
    private static final Planner PLANNER = new Planner(PlanningConfig.defaults());

    /** 10 a day with sd 4, lead 14 + review 7 days: mean 210, sd 4 sqrt(21); z(0.95) = 1.6448536269514722. */
    @Test
    void aSteadySellerByHand() {
        ProductPlan plan = PLANNER.plan(input(300, 30, 4, 100, 20, 14, 0, 50, 8));
        double sd = 4 * Math.sqrt(21);
        double reorderPoint = 210 + 1.6448536269514722 * sd;
        double quantity = Math.sqrt(2 * 10 * 10 / (8 * 0.25 / 365));
        assertEquals(reorderPoint - 210, plan.safetyStock(), 1e-8);
        assertEquals(reorderPoint, plan.reorderPoint(), 1e-8);
        assertEquals(quantity, plan.economicOrderQuantity(), 1e-8);
        assertEquals(reorderPoint + quantity, plan.orderUpTo(), 1e-8);
        assertEquals(Math.ceil(reorderPoint + quantity - 120), plan.suggestedOrder());
        assertEquals(0, plan.excess());
        assertEquals((300 - 30) * 1.2, plan.optimalInventory(), 1e-9);
        assertTrue(plan.available() && !plan.leadTimeAssumed());
    }

    @Test
    void aLeadTimeThatVariesRaisesTheSafetyStock() {
        double certain = PLANNER.plan(input(300, 0, 4, 100, 0, 14, 0, 0, 8)).safetyStock();
        double varying = PLANNER.plan(input(300, 0, 4, 100, 0, 14, 5, 0, 8)).safetyStock();
        assertEquals(1.6448536269514722 * Math.sqrt(21 * 16 + 100 * 25), varying, 1e-8);
        assertTrue(varying > certain);
    }

    @Test
    void whatNobodyBuysIsAllExcess() {
        ProductPlan plan = PLANNER.plan(input(0, 0, 0, 40, 5, 14, 0, 12, 8));
        assertEquals(new ProductPlan(0, 0, 0, 0, 0, 0, 45, false, ""), plan);
    }

    @Test
    void whatIsDiscontinuedIsNotOrdered() {
        PlanInput going = new PlanInput(
                new PlanInput.Outlook(30, 12, 2, 1),
                new PlanInput.Position(50, NONE),
                new PlanInput.Supply(14, 0, 5, 8, false));
        assertEquals(new ProductPlan(0, 0, 0, NONE, 12, 0, 38, false, ""), PLANNER.plan(going));
    }

    @Test
    void anUnknownLeadTimeIsAssumedAndSaid() {
        ProductPlan assumed = PLANNER.plan(input(300, 0, 4, 100, 0, NONE, NONE, NONE, 8));
        ProductPlan known = PLANNER.plan(input(300, 0, 4, 100, 0, 14, 0, 0, 8));
        assertTrue(assumed.leadTimeAssumed());
        assertEquals(known.reorderPoint(), assumed.reorderPoint());
    }

    @Test
    void anUnknownCostLeavesTheOrderQuantityOpenAndFillsForOneReview() {
        ProductPlan plan = PLANNER.plan(input(300, 0, 4, 100, 0, 14, 0, NONE, NONE));
        assertTrue(Double.isNaN(plan.economicOrderQuantity()));
        assertEquals(plan.reorderPoint() + 70, plan.orderUpTo(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"NaN, 4, 100, sales forecast", "300, NaN, 100, scatter", "300, 4, NaN, stock on hand"})
    void whatIsNotKnownIsTheCause(double sales, double sd, double onHand, String cause) {
        ProductPlan plan = PLANNER.plan(input(sales, 0, sd, onHand, 0, 14, 0, 0, 8));
        assertTrue(!plan.available() && plan.unavailableCause().contains(cause), plan::toString);
        assertTrue(Double.isNaN(plan.suggestedOrder()));
    }

    @Test
    void withoutReturnsForecastOnlyNetDemandIsOpen() {
        ProductPlan plan = PLANNER.plan(input(300, NONE, 4, 100, 0, 14, 0, 0, 8));
        assertTrue(plan.available() && Double.isNaN(plan.optimalInventory()));
    }

    @Test
    void plansHangTogether() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            double sales = random.nextDouble() * (i % 2 == 0 ? 5 : 500);
            double minimum = random.nextInt(40);
            double onHand = random.nextInt(400);
            PlanInput input = input(
                    sales, sales * 0.1, random.nextDouble() * 6, onHand, 0, 1 + random.nextInt(60), 2, minimum, 5);
            ProductPlan plan = PLANNER.plan(input);
            ProductPlan safer = new Planner(new PlanningConfig(0.99, 7, 1.2, 10, 0.25, 14)).plan(input);
            assertTrue(plan.safetyStock() >= 0 && plan.orderUpTo() >= plan.reorderPoint(), plan::toString);
            assertTrue(safer.reorderPoint() >= plan.reorderPoint(), plan::toString);
            assertTrue(plan.suggestedOrder() == 0 || plan.excess() == 0, plan::toString);
            assertTrue(plan.suggestedOrder() == 0 || plan.suggestedOrder() >= minimum, plan::toString);
            assertTrue(
                    onHand > plan.reorderPoint() || onHand + plan.suggestedOrder() >= plan.orderUpTo(), plan::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 20, 1.2, 96", "20, 100, 1.2, 0", "0, 0, 2, 0", "NaN, 1, 1.2, NaN"})
    void netDemandIsNeverNegative(double sales, double returns, double factor, double units) {
        assertEquals(units, NetDemand.optimalInventory(sales, returns, factor), 1e-12);
    }

    @Test
    void aSafetyFactorOutsideItsRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> NetDemand.optimalInventory(1, 0, 2.5));
        assertThrows(IllegalArgumentException.class, () -> new PlanningConfig(0.95, 7, 0.5, 10, 0.25, 14));
        assertThrows(IllegalArgumentException.class, () -> new PlanningConfig(1, 7, 1.2, 10, 0.25, 14));
    }

    private static PlanInput input(double sales, double returns, double sd, double... rest) {
        return new PlanInput(
                new PlanInput.Outlook(30, sales, returns, sd),
                new PlanInput.Position(rest[0], rest[1]),
                new PlanInput.Supply(rest[2], rest[3], rest[4], rest[5], true));
    }

    @Test
    void salesFromStockAreWhatOfDemandThereIs() {
        assertEquals(10, NetDemand.expectedSales(10, 3, 1e6), 1e-6);
        assertEquals(0, NetDemand.expectedSales(10, 3, 0));
        assertTrue(Double.isNaN(NetDemand.expectedSales(10, 3, Double.NaN)));
        // Poisson with mean 1 and one unit: one is sold unless nobody comes
        assertEquals(1 - Math.exp(-1), NetDemand.expectedSales(1, 1, 1), 1e-9);
        double few = NetDemand.expectedSales(10, 3, 8);
        assertTrue(few > 6.5 && few < 8, "few " + few);
    }
}

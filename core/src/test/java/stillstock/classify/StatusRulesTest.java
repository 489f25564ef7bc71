package stillstock.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;

class StatusRulesTest {
    private static final int LONG_AGO = Fixture.DAY - 900;

    private final Fixture data = new Fixture();

    @ParameterizedTest
    @CsvSource({
        "0, 10, OUT_OF_STOCK",
        "-4, 10, OUT_OF_STOCK",
        "35, 180, SLOW",
        "35, 181, DEAD",
        "1, 181, DEAD",
        "0.5, 400, ACTIVE",
        "1, 10, ACTIVE",
        "2, 10, ACTIVE",
        "2.1, 10, SLOW"
    })
    void oneSaleSomeDaysAgoAndSomeStockGiveTheStatus(double onHand, int daysAgo, Status expected) {
        int p = data.product("A", 2, LONG_AGO);
        data.sold(p, daysAgo, 1).stock(p, 1, onHand);

        assertEquals(expected, data.classify().status(p));
    }

    @ParameterizedTest
    @CsvSource({"30, NEW", "90, NEW", "91, SLOW", "180, SLOW", "181, DEAD"})
    void aProductNeverSoldIsJudgedFromItsLaunch(int launchedDaysAgo, Status expected) {
        int p = data.product("A", 2, Fixture.DAY - launchedDaysAgo);
        data.stock(p, 0, 5);

        assertEquals(expected, data.classify().status(p));
    }

    @Test
    void aProductNeverSoldWithoutAnyDateIsJudgedFromTheStartOfTheData() {
        int supra = data.product("S18_3233");
        int other = data.product("B");
        data.sold(other, 400, 1).stock(supra, 0, 7733);

        Classification result = data.classify();

        assertEquals(Status.DEAD, result.status(supra));
        assertEquals(
                "Never sold in the 400 days on record (limit 180); 7733 on hand worth 15466.00", result.reason(supra));
    }

    @Test
    void aReturnNeitherCountsAsASaleNorResetsTheClock() {
        int p = data.product("A", 2, LONG_AGO);
        data.sold(p, 214, 10).returned(p, 3, 2).stock(p, 0, 35);

        Classification result = data.classify();

        assertEquals(214, result.facts().daysSinceLastSale(p));
        assertEquals("No sale for 214 days (limit 180); 35 on hand worth 70.00", result.reason(p));
    }

    @Test
    void anOldProductReceivedAgainIsNotNew() {
        int p = data.product("A", 2, LONG_AGO);
        data.sold(p, 300, 1).stock(p, 5, "", 20, 20);

        assertEquals(Status.DEAD, data.classify().status(p));
    }

    @Test
    void stockIsTheLatestRecordOfEachLocation() {
        int p = data.product("A");
        data.stock(p, 30, "north", 10, Double.NaN)
                .stock(p, 2, "south", 4, Double.NaN)
                .stock(p, 1, "north", 7, Double.NaN);

        assertEquals(11, data.facts().onHand(p));
        assertEquals(22, data.facts().stockValue(p));
    }

    @Test
    void whatTheStockRecordsLeaveOutIsOutOfStockAndSaysSo() {
        int listed = data.product("A");
        int left = data.product("B");
        data.stock(listed, 0, 1).sold(left, 10, 1);

        Classification result = data.classify();

        assertEquals(Double.NaN, result.facts().onHand(left));
        assertEquals(Status.OUT_OF_STOCK, result.status(left));
        assertEquals("No stock record up to 2025-06-30", result.reason(left));
    }

    @Test
    void withoutStockRecordsVerdictsComeFromSalesAlone() {
        int dead = data.product("dead");
        int slow = data.product("slow");
        int active = data.product("active");
        int unknown = data.product("unknown");
        data.sold(dead, 200, 5).sold(slow, 100, 5).sold(active, 200, 1).sold(active, 3, 5);

        Classification result = data.classify();

        assertFalse(result.facts().stockKnown());
        assertEquals(
                List.of(Status.DEAD, Status.SLOW, Status.ACTIVE, Status.ACTIVE),
                List.of(result.status(dead), result.status(slow), result.status(active), result.status(unknown)));
        assertEquals("No sale for 200 days (limit 180); stock unknown", result.reason(dead));
        assertEquals(Double.NaN, result.facts().coverDays(dead));
        assertTrue(result.anchor(active));
        assertFalse(result.anchor(unknown));
    }

    @Test
    void aValueBelowTheMinimumIsNotFlaggedAndAnUnknownOneOnlyWithoutMinimum() {
        int cheap = data.product("A", 2, LONG_AGO);
        int unknown = data.product("B", Double.NaN, LONG_AGO);
        data.stock(cheap, 0, 4).stock(unknown, 0, 4);
        StockFacts facts = data.facts();

        Classification all = Classifier.classify(facts, DeadStockPolicy.defaults());
        Classification dear = Classifier.classify(facts, withMinStockValue(8.01));

        assertEquals(2, all.flaggedCount());
        assertEquals(8.0, all.flaggedValue());
        assertEquals(1, all.unknownValueCount());
        assertEquals(0, dear.flaggedCount());
        assertEquals(1, Classifier.classify(facts, withMinStockValue(8)).flaggedCount());
    }

    @Test
    void factsOfOtherWindowsAreRefused() {
        data.sold(data.product("A"), 1, 1);
        StockFacts facts = StockFacts.asOf(
                data.snapshot(), Fixture.DAY, new DeadStockPolicy.FactWindows(30, 365), JobContext.none());

        assertThrows(IllegalArgumentException.class, () -> Classifier.classify(facts, DeadStockPolicy.defaults()));
    }

    @Test
    void velocityCountsTheDaysAProductWasThere() {
        int young = data.product("young", 2, Fixture.DAY - 29);
        int soldOut = data.product("soldOut", 2, LONG_AGO);
        int old = data.product("old", 2, LONG_AGO);
        data.sold(young, 5, 60).stock(young, 0, 1);
        data.stock(soldOut, 200, 30).sold(soldOut, 60, 30).stock(soldOut, 60, 0);
        data.sold(old, 10, 45).sold(old, 90, 999).stock(old, 0, 30);

        StockFacts facts = data.facts();

        assertEquals(2.0, facts.velocity(young));
        assertEquals(30.0 / 30, facts.velocity(soldOut), 1e-12);
        assertEquals(0.5, facts.velocity(old));
        assertEquals(60.0, facts.coverDays(old));
    }

    private static DeadStockPolicy withMinStockValue(double value) {
        DeadStockPolicy d = DeadStockPolicy.defaults();
        return new DeadStockPolicy(
                d.deadAfterDays(),
                d.minOnHand(),
                d.newGraceDays(),
                d.slowCoverDays(),
                d.anchorSoldWithinDays(),
                value,
                d.abcA(),
                d.abcB(),
                d.xyzX(),
                d.xyzY(),
                d.fsnFast(),
                d.fsnSlow(),
                d.ageBucketDays(),
                d.windows());
    }

    @Test
    void aLaunchStillToComeIsNotKnownYet() {
        int p = data.product("A", 2, Fixture.DAY + 30);
        data.stock(p, 0, 3);

        assertEquals(Days.MISSING, data.facts().launchDay(p));
    }
}

package stillstock.quality.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import stillstock.job.JobContext;
import stillstock.quality.Ledger;
import stillstock.quality.rule.Condition;
import stillstock.quality.rule.OutlierRule;
import stillstock.quality.rule.TwinRule;
import stillstock.quality.step.effect.Basis;
import stillstock.quality.step.effect.Change;
import stillstock.quality.step.effect.StepEffect;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/** Each step on a case reckoned by hand. */
class CleaningStepTest {
    private static final double UNKNOWN = Double.NaN;

    private static StepEffect apply(CleaningStep step, Snapshot snapshot) {
        return step.apply(snapshot, snapshot.asOfDay(), JobContext.none());
    }

    @Test
    void exactCopiesOfAnOrderLineAreDroppedAndOthersStay() {
        Snapshot snapshot = new Ledger()
                .sale("A", 100, "O1", "L", 2, 5)
                .sale("A", 100, "O1", "L", 2, 5)
                .sale("A", 100, "O1", "L", 2, 5)
                .sale("A", 100, "O1", "L", 3, 5)
                .sale("A", 100, "O2", "L", 2, 5)
                .sale("A", 101, "O1", "L", 2, 5)
                .sale("A", 101, "", "L", 2, 5)
                .sale("A", 101, "", "L", 2, 5)
                .build();
        StepEffect effect = apply(new DropDuplicates(TableName.SALES), snapshot);
        assertEquals(2, effect.touched());
        assertEquals(6, effect.snapshot().sales().size());
        assertEquals(
                new Change("A", "1970-04-11 at L", "quantity", "2", "dropped"),
                effect.examples().get(0));
    }

    @Test
    void ofRowsWithOneKeyTheFirstOrTheLastIsKept() {
        Snapshot snapshot = new Ledger()
                .sale("A", 100, "O1", "L", 2, 5)
                .sale("A", 100, "O1", "L", 3, 5)
                .sale("A", 100, "O1", "L", 4, 5)
                .sale("A", 100, "O2", "L", 9, 5)
                .build();
        Snapshot first = apply(new KeepOne(TableName.SALES, KeepOne.Which.FIRST), snapshot)
                .snapshot();
        Snapshot last = apply(new KeepOne(TableName.SALES, KeepOne.Which.LAST), snapshot)
                .snapshot();
        assertEquals(2, first.sales().size());
        assertEquals(2, first.sales().quantity(0));
        assertEquals(2, last.sales().size());
        assertEquals(4, last.sales().quantity(0));
        assertEquals(9, last.sales().quantity(1));
    }

    @Test
    void costComesFromTheLedgerThenFromTheGroup() {
        Snapshot snapshot = new Ledger()
                .product("A", "Cups", UNKNOWN, 9)
                .product("B", "Cups", 2, 9)
                .product("C", "Cups", 3, 9)
                .product("D", "Cups", 10, 9)
                .product("E", "Cups", UNKNOWN, 9)
                .product("F", "Hats", UNKNOWN, 9)
                .stock("A", 10, "L", 5, 5, 4)
                .stock("A", 11, "L", 5, 5, 6)
                .stock("A", 12, "L", 5, 5, 20)
                .build();
        StepEffect own = apply(new ImputeCost(Basis.PRODUCT), snapshot);
        assertEquals(6, own.snapshot().products().unitCost(0));
        assertEquals(1, own.touched());
        assertEquals(2, own.left());
        StepEffect group = apply(new ImputeCost(Basis.GROUP), snapshot);
        // the known costs of Cups with A's own: 2, 3, 6, 10
        assertEquals(4.5, group.snapshot().products().unitCost(4));
        assertTrue(Double.isNaN(group.snapshot().products().unitCost(5)));
        assertEquals(1, group.left());
    }

    @Test
    void listPriceComesFromSalesAndZeroCountsForNothing() {
        Snapshot snapshot = new Ledger()
                .product("A", "", 1, UNKNOWN)
                .sale("A", 10, "O", "L", 1, 3)
                .sale("A", 11, "O", "L", 1, 0)
                .sale("A", 12, "O", "L", 1, 5)
                .build();
        assertEquals(
                4,
                apply(new ImputePrice(Basis.PRODUCT), snapshot)
                        .snapshot()
                        .products()
                        .unitPrice(0));
    }

    @Test
    void aMissingSalesPriceReadsNoLaterPrice() {
        Snapshot snapshot = new Ledger()
                .product("A", "", 1, 7)
                .sale("A", 10, "O", "L", 1, 0)
                .sale("A", 11, "O", "L", 1, 3)
                .sale("A", 12, "O", "L", 1, 5)
                .sale("A", 12, "O", "L", 1, UNKNOWN)
                .sale("A", 13, "O", "L", 1, 99)
                .build();
        StepEffect effect = apply(new ImputeSalesPrices(true), snapshot);
        assertEquals(7, effect.snapshot().sales().unitPrice(0));
        assertEquals(4, effect.snapshot().sales().unitPrice(3));
        assertEquals(2, effect.touched());
        assertEquals(1, apply(new ImputeSalesPrices(false), snapshot).touched());
    }

    @Test
    void missingAndNegativeLevelsAreReckonedFromTheLedger() {
        Snapshot snapshot = new Ledger()
                .stock("A", 10, "L", 8, 0)
                .stock("A", 12, "L", UNKNOWN, 5)
                .stock("A", 14, "L", -3, 0)
                .stock("A", 10, "M", UNKNOWN, 5)
                .sale("A", 11, "O", "L", 2, 1)
                .sale("A", 12, "O", "L", 1, 1)
                .sale("A", 12, "O", "M", 1, 1)
                .returned("A", 12, "L", 1)
                .sale("A", 13, "O", "L", 4, 1)
                .build();
        // 8 + 5 - 3 + 1 = 11, then 11 + 0 - 4 = 7; M has no record before
        StepEffect effect = apply(new FillStock(true), snapshot);
        assertEquals(11, onHand(effect.snapshot(), 12, "L"));
        assertEquals(7, onHand(effect.snapshot(), 14, "L"));
        assertEquals(2, effect.touched());
        assertEquals(1, effect.left());
        assertEquals(-3, onHand(apply(new FillStock(false), snapshot).snapshot(), 14, "L"));
    }

    private static float onHand(Snapshot snapshot, int day, String place) {
        for (int row = 0; row < snapshot.inventory().size(); row++) {
            if (snapshot.inventory().day(row) == day
                    && snapshot.codes()
                            .locations()
                            .text(snapshot.inventory().location(row))
                            .equals(place)) {
                return snapshot.inventory().onHand(row);
            }
        }
        throw new AssertionError("no record of day " + day + " at " + place);
    }

    @Test
    void negativeStockBecomesZero() {
        Snapshot snapshot = new Ledger()
                .stock("A", 10, "L", -8, 0)
                .stock("A", 11, "L", 0, 0)
                .stock("B", 11, "L", 4, 0)
                .build();
        StepEffect effect = apply(new ZeroNegativeStock(), snapshot);
        assertEquals(1, effect.touched());
        assertEquals(0, effect.snapshot().inventory().onHand(0));
        assertEquals(4, effect.snapshot().inventory().onHand(2));
        assertEquals(
                new Change("A", "1970-01-11 at L", "on_hand", "-8", "0"),
                effect.examples().get(0));
    }

    @Test
    void aWildQuantityIsCappedAtTenTimesTheMedian() {
        Ledger ledger = new Ledger();
        for (int i = 0; i < 20; i++) {
            ledger.sale("A", 10 + i, "O" + i, "L", 4, 1);
        }
        Snapshot snapshot = ledger.sale("A", 50, "X", "L", 80_995, 1).build();
        // equal values: the spread comes from the mean deviation, ln(80995/4)/21 x 1.2533 = 0.592, 3.5 of them 2.07 <
        // ln 10
        StepEffect effect = apply(new CapQuantities(OutlierRule.defaults()), snapshot);
        assertEquals(1, effect.touched());
        assertEquals(40, effect.snapshot().sales().quantity(20));
        assertEquals(4, effect.snapshot().sales().quantity(0));
    }

    @Test
    void spellingsOfOneIdBecomeTheOneWithMostSales() {
        Snapshot snapshot = new Ledger()
                .sale("85123a", 10, "O", "L", 1, 1)
                .sale("85123A", 10, "O", "L", 1, 1)
                .sale("85123A", 11, "O", "L", 1, 1)
                .sale("0085123A", 11, "O", "L", 1, 1)
                .sale("851 23A", 11, "O", "L", 1, 1)
                .sale("Z", 11, "O", "L", 1, 1)
                .build();
        StepEffect effect = apply(new MergeTwins(TwinRule.defaults()), snapshot);
        assertEquals(3, effect.touched());
        assertEquals(2, effect.snapshot().products().size());
        assertEquals("85123A", effect.snapshot().products().id(0));
        assertEquals(5, effect.snapshot().sales().to(0));
        assertEquals(
                1,
                apply(new MergeTwins(new TwinRule(true, false, false)), snapshot)
                        .touched());
    }

    @Test
    void namedProductsAreMergedThroughAChainAndACircleIsRefused() {
        Snapshot snapshot = new Ledger()
                .sale("A", 10, "O", "L", 1, 1)
                .sale("B", 10, "O", "L", 1, 1)
                .sale("C", 10, "O", "L", 1, 1)
                .build();
        StepEffect effect = apply(
                new MergeProducts(List.of(
                        new MergeProducts.Pair("A", "B"),
                        new MergeProducts.Pair("B", "C"),
                        new MergeProducts.Pair("gone", "C"))),
                snapshot);
        assertEquals(1, effect.snapshot().products().size());
        assertEquals("C", effect.snapshot().products().id(0));
        assertEquals(3, effect.snapshot().sales().size());
        MergeProducts circle =
                new MergeProducts(List.of(new MergeProducts.Pair("A", "B"), new MergeProducts.Pair("B", "A")));
        assertThrows(IllegalArgumentException.class, () -> apply(circle, snapshot));
    }

    @Test
    void rowsAreDroppedByConditions() {
        Snapshot snapshot = new Ledger()
                .sale("POST", 10, "O1", "L", 1, 18)
                .sale("A", 10, "O1", "L", 1, 0)
                .sale("A", 11, "O2", "M", 500, 2)
                .build();
        assertEquals(1, dropped(snapshot, new Condition("product_id", Condition.Test.IS, "POST")));
        assertEquals(2, dropped(snapshot, new Condition("order_id", Condition.Test.STARTS_WITH, "O1")));
        assertEquals(1, dropped(snapshot, new Condition("unit_price", Condition.Test.IS, "0")));
        assertEquals(1, dropped(snapshot, new Condition("quantity", Condition.Test.ABOVE, "100")));
        assertEquals(2, dropped(snapshot, new Condition("date", Condition.Test.BELOW, "1970-01-12")));
        assertEquals(3, dropped(snapshot, new Condition("customer_id", Condition.Test.BLANK, "")));
        assertEquals(
                1,
                dropped(
                        snapshot,
                        new Condition("location_id", Condition.Test.IS, "L"),
                        new Condition("unit_price", Condition.Test.ABOVE, "5")));
        assertThrows(
                IllegalArgumentException.class,
                () -> dropped(snapshot, new Condition("colour", Condition.Test.IS, "red")));
        assertThrows(
                IllegalArgumentException.class,
                () -> dropped(snapshot, new Condition("quantity", Condition.Test.ABOVE, "many")));
    }

    private static long dropped(Snapshot snapshot, Condition... where) {
        StepEffect effect = apply(new DropRows(TableName.SALES, List.of(where)), snapshot);
        assertEquals(3 - effect.touched(), effect.snapshot().sales().size());
        return effect.touched();
    }

    @Test
    void aStepThatFindsNothingGivesTheVerySnapshot() {
        Snapshot snapshot = new Ledger()
                .product("A", "", 1, 2)
                .sale("A", 10, "O", "L", 1, 2)
                .stock("A", 10, "L", 3, 0)
                .build();
        byte[] before = Ledger.bytes(snapshot);
        for (CleaningStep step : all()) {
            assertSame(snapshot, apply(step, snapshot).snapshot(), step.label());
        }
        assertArrayEquals(before, Ledger.bytes(snapshot));
    }

    /** One of each step. */
    static List<CleaningStep> all() {
        return List.of(
                new DropDuplicates(TableName.SALES),
                new DropDuplicates(TableName.RETURNS),
                new DropDuplicates(TableName.INVENTORY),
                new KeepOne(TableName.SALES, KeepOne.Which.LAST),
                new KeepOne(TableName.INVENTORY, KeepOne.Which.FIRST),
                new DropRows(TableName.SALES, List.of(new Condition("quantity", Condition.Test.ABOVE, "1000"))),
                new ImputeCost(Basis.GROUP),
                new ImputePrice(Basis.PRODUCT),
                new ImputeSalesPrices(true),
                new FillStock(true),
                new ZeroNegativeStock(),
                new CapQuantities(OutlierRule.defaults()),
                new MergeTwins(TwinRule.defaults()),
                new MergeProducts(List.of(new MergeProducts.Pair("P3", "P4"))));
    }
}

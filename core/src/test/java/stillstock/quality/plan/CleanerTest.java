package stillstock.quality.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import stillstock.classify.DeadStockPolicy;
import stillstock.job.JobContext;
import stillstock.quality.Ledger;
import stillstock.quality.rule.Condition;
import stillstock.quality.rule.OutlierRule;
import stillstock.quality.rule.TwinRule;
import stillstock.quality.step.CapQuantities;
import stillstock.quality.step.DropDuplicates;
import stillstock.quality.step.DropRows;
import stillstock.quality.step.FillStock;
import stillstock.quality.step.ImputeCost;
import stillstock.quality.step.ImputePrice;
import stillstock.quality.step.ImputeSalesPrices;
import stillstock.quality.step.KeepOne;
import stillstock.quality.step.MergeProducts;
import stillstock.quality.step.MergeTwins;
import stillstock.quality.step.ZeroNegativeStock;
import stillstock.quality.step.effect.Basis;
import stillstock.settings.AnalysisSettings;
import stillstock.settings.SettingsException;
import stillstock.settings.SettingsJson;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/** The list of steps. */
class CleanerTest {
    private static Cleaned clean(CleaningPlan plan, Snapshot snapshot) {
        return new Cleaner(plan, DeadStockPolicy.defaults()).clean(snapshot, Days.MISSING, JobContext.none());
    }

    private static Snapshot dirty() {
        return new Ledger()
                .product("A", "", Double.NaN, 3)
                .sale("A", 10, "O1", "L", 2, 3)
                .sale("A", 10, "O1", "L", 2, 3)
                .sale("A", 900, "O2", "L", 1, 3)
                .stock("A", 10, "L", 5, 5, 7)
                .stock("B", 900, "L", -4, 0, 1)
                .build();
    }

    @Test
    void withoutStepsOrWithAllOffTheBytesAreTheSame() {
        Snapshot snapshot = dirty();
        CleaningPlan off = new CleaningPlan(List.of(
                new PlannedStep(new DropDuplicates(TableName.SALES), false),
                new PlannedStep(new ZeroNegativeStock(), false)));
        assertSame(snapshot, clean(CleaningPlan.none(), snapshot).snapshot());
        Cleaned cleaned = clean(off, snapshot);
        assertArrayEquals(Ledger.bytes(snapshot), Ledger.bytes(cleaned.snapshot()));
        assertEquals(1, cleaned.steps().get(0).touched(), "a step that is off says what it would do");
    }

    @Test
    void eachStepSeesWhatTheOnesBeforeLeftAndSaysItsRowsAndValues() {
        CleaningPlan plan = CleaningPlan.none()
                .with(new DropDuplicates(TableName.SALES))
                .with(new DropDuplicates(TableName.SALES))
                .with(new ImputeCost(Basis.PRODUCT));
        Cleaned cleaned = clean(plan, dirty());
        StepResult first = cleaned.steps().get(0);
        assertEquals(List.of(3L, 2L, 1L), List.of(first.rowsBefore(), first.rowsAfter(), first.touched()));
        assertEquals(0, cleaned.steps().get(1).touched());
        assertEquals(2, cleaned.steps().get(2).touched());
        assertEquals(7, cleaned.snapshot().products().unitCost(0));
        assertEquals(35, first.before().totalValue(), "the ledger's cost counts already");
    }

    @Test
    void theDayFollowsWhenTheLastRowsAreDropped() {
        CleaningPlan plan = CleaningPlan.none()
                .with(new DropRows(TableName.SALES, List.of(new Condition("date", Condition.Test.ABOVE, "1970-06-01"))))
                .with(new DropRows(
                        TableName.INVENTORY, List.of(new Condition("date", Condition.Test.ABOVE, "1970-06-01"))));
        assertEquals(10, clean(plan, dirty()).asOfDay());
        assertEquals(
                900,
                new Cleaner(plan, DeadStockPolicy.defaults())
                        .clean(dirty(), 900, JobContext.none())
                        .asOfDay());
    }

    @Test
    void aStepThatDoesNotFitIsSaidAndTheOthersGoOn() {
        CleaningPlan plan = CleaningPlan.none()
                .with(new DropRows(TableName.SALES, List.of(new Condition("colour", Condition.Test.IS, "red"))))
                .with(new ZeroNegativeStock());
        Cleaned cleaned = clean(plan, dirty());
        assertTrue(cleaned.steps().get(0).problem().contains("sales has no column colour"));
        assertEquals(1, cleaned.steps().get(1).touched());
    }

    @Test
    void everyStepIsSavedWithTheSettingsAndReadBack() throws SettingsException {
        CleaningPlan plan = new CleaningPlan(List.of(
                new PlannedStep(new DropDuplicates(TableName.RETURNS), true),
                new PlannedStep(new KeepOne(TableName.SALES, KeepOne.Which.LAST), false),
                new PlannedStep(
                        new DropRows(TableName.SALES, List.of(new Condition("quantity", Condition.Test.ABOVE, "9"))),
                        true),
                new PlannedStep(new ImputeCost(Basis.GROUP), true),
                new PlannedStep(new ImputePrice(Basis.PRODUCT), true),
                new PlannedStep(new ImputeSalesPrices(true), true),
                new PlannedStep(new FillStock(false), true),
                new PlannedStep(new ZeroNegativeStock(), true),
                new PlannedStep(new CapQuantities(OutlierRule.defaults()), true),
                new PlannedStep(new MergeTwins(TwinRule.defaults()), true),
                new PlannedStep(new MergeProducts(List.of(new MergeProducts.Pair("A", "B"))), true)));
        AnalysisSettings settings = AnalysisSettings.defaults().withCleaning(plan);
        assertEquals(settings, SettingsJson.parse(SettingsJson.write(settings)));
        assertEquals(AnalysisSettings.defaults(), SettingsJson.parse("{}"), "files of earlier versions still read");
    }

    @Test
    void stepsAreMovedSwitchedAndTakenAway() {
        CleaningPlan plan = CleaningPlan.none()
                .with(new ZeroNegativeStock())
                .with(new ImputeCost(Basis.GROUP))
                .with(new FillStock(true));
        assertEquals(new FillStock(true), plan.moved(2, 0).steps().get(0).step());
        assertEquals(new ZeroNegativeStock(), plan.moved(0, 2).steps().get(2).step());
        assertEquals(2, plan.without(1).steps().size());
        assertTrue(plan.switched(0, false).switched(1, false).switched(2, false).idle());
    }
}

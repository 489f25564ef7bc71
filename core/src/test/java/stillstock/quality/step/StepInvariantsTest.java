package stillstock.quality.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import stillstock.job.JobContext;
import stillstock.quality.Ledger;
import stillstock.quality.step.effect.StepEffect;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/** What holds for every step on dirty data of many seeds. */
class StepInvariantsTest {
    private static final int AS_OF = 400;

    /** Dirty rows as things to do to a ledger, so that their order can be changed and later ones replaced. */
    private static List<Consumer<Ledger>> rows(Random random, int fromDay, int days, int count) {
        List<Consumer<Ledger>> rows = new ArrayList<>();
        String[] ids = {"P1", "p1", "P2", "0P2", "P3", "P4", "P5"};
        for (int i = 0; i < count; i++) {
            String id = ids[random.nextInt(ids.length)];
            int day = fromDay + random.nextInt(days);
            String order = random.nextInt(5) == 0 ? "" : "O" + random.nextInt(30);
            String place = random.nextBoolean() ? "L" : "M";
            double quantity = random.nextInt(40) == 0 ? 50_000 : 1 + random.nextInt(4);
            double price = random.nextInt(9) == 0 ? 0 : random.nextInt(9) == 0 ? Double.NaN : 5 + random.nextInt(3);
            rows.add(ledger -> ledger.sale(id, day, order, place, quantity, price));
            if (random.nextInt(6) == 0) {
                rows.add(ledger -> ledger.sale(id, day, order, place, quantity, price));
            }
            if (random.nextInt(3) == 0) {
                double onHand = random.nextInt(8) == 0 ? Double.NaN : random.nextInt(30) - 5;
                int received = random.nextInt(3);
                rows.add(ledger -> ledger.stock(id, day, place, onHand, received, 2 + day % 5));
            }
            if (random.nextInt(9) == 0) {
                rows.add(ledger -> ledger.returned(id, day, place, 1));
            }
        }
        return rows;
    }

    private static Snapshot snapshot(List<Consumer<Ledger>> rows) {
        Ledger ledger = new Ledger()
                .product("P1", "Cups", 1, Double.NaN)
                .product("p1", "Cups", 2, 4)
                .product("P2", "Cups", 3, 4)
                .product("0P2", "Cups", Double.NaN, 4)
                .product("P3", "Hats", Double.NaN, Double.NaN)
                .product("P4", "Cups", 5, Double.NaN)
                .product("P5", "", Double.NaN, 4);
        rows.forEach(row -> row.accept(ledger));
        return ledger.build();
    }

    @Test
    void aStepChangesNoTableItDoesNotNameAndLeavesTheOriginalAlone() {
        for (int seed = 0; seed < 20; seed++) {
            Snapshot snapshot = snapshot(rows(new Random(seed), 0, AS_OF, 300));
            byte[] before = Ledger.bytes(snapshot);
            for (CleaningStep step : CleaningStepTest.all()) {
                Snapshot after = step.apply(snapshot, AS_OF, JobContext.none()).snapshot();
                Set<TableName> named = step.tables();
                assertSameUnless(named.contains(TableName.SALES), snapshot.sales(), after.sales(), step);
                assertSameUnless(named.contains(TableName.RETURNS), snapshot.returns(), after.returns(), step);
                assertSameUnless(named.contains(TableName.INVENTORY), snapshot.inventory(), after.inventory(), step);
                assertSameUnless(named.contains(TableName.PRODUCTS), snapshot.products(), after.products(), step);
                assertSame(snapshot.codes(), after.codes());
            }
            assertArrayEquals(before, Ledger.bytes(snapshot));
        }
    }

    private static void assertSameUnless(boolean named, Object before, Object after, CleaningStep step) {
        if (!named) {
            assertSame(before, after, step.label());
        }
    }

    @Test
    void rowsTouchedAreRowsGoneOrChangedAndNoneIsLost() {
        for (int seed = 0; seed < 20; seed++) {
            Snapshot snapshot = snapshot(rows(new Random(seed), 0, AS_OF, 300));
            for (CleaningStep step : CleaningStepTest.all()) {
                StepEffect effect = step.apply(snapshot, AS_OF, JobContext.none());
                long gone = snapshot.rows(effect.table()) - effect.snapshot().rows(effect.table());
                assertTrue(gone == 0 || gone == effect.touched(), step.label());
                assertEquals(
                        Math.min(effect.touched(), StepEffect.EXAMPLES),
                        effect.examples().size());
            }
        }
    }

    @Test
    void theOrderOfRowsDoesNotMatterToWhatIsTouched() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<Consumer<Ledger>> rows = rows(random, 0, AS_OF, 300);
            Snapshot one = snapshot(rows);
            Collections.shuffle(rows, random);
            Snapshot other = snapshot(rows);
            for (CleaningStep step : CleaningStepTest.all()) {
                if (step instanceof KeepOne || step instanceof FillStock) {
                    continue; // which row is first is their very question
                }
                StepEffect a = step.apply(one, AS_OF, JobContext.none());
                StepEffect b = step.apply(other, AS_OF, JobContext.none());
                assertEquals(a.touched(), b.touched(), step.label());
                assertEquals(units(a.snapshot()), units(b.snapshot()), 1e-6, step.label());
            }
        }
    }

    private static double units(Snapshot snapshot) {
        double sum = 0;
        for (int row = 0; row < snapshot.sales().size(); row++) {
            sum += snapshot.sales().quantity(row);
        }
        return sum;
    }

    @Test
    void whatComesAfterTheDayChangesNothingBeforeIt() {
        for (int seed = 0; seed < 20; seed++) {
            List<Consumer<Ledger>> past = rows(new Random(seed), 0, 200, 200);
            List<Consumer<Ledger>> one = new ArrayList<>(past);
            one.addAll(rows(new Random(1000 + seed), 201, 100, 100));
            List<Consumer<Ledger>> other = new ArrayList<>(past);
            other.addAll(rows(new Random(2000 + seed), 201, 100, 170));
            for (CleaningStep step : CleaningStepTest.all()) {
                Snapshot a = step.apply(snapshot(one), 200, JobContext.none()).snapshot();
                Snapshot b = step.apply(snapshot(other), 200, JobContext.none()).snapshot();
                assertEquals(past(a), past(b), step.label());
            }
        }
    }

    private static List<String> past(Snapshot snapshot) {
        List<String> lines = new ArrayList<>();
        SalesTable sales = snapshot.sales();
        for (int p = 0; p < snapshot.products().size(); p++) {
            lines.add(snapshot.products().record(p).toString());
            for (int row = sales.from(p); row < sales.toAsOf(p, 200); row++) {
                lines.add(sales.day(row) + " " + sales.quantity(row) + " " + sales.unitPrice(row));
            }
            ProductRows stock = snapshot.inventory();
            for (int row = stock.from(p); row < stock.toAsOf(p, 200); row++) {
                lines.add(stock.day(row) + " on hand " + snapshot.inventory().onHand(row));
            }
        }
        return lines;
    }
}

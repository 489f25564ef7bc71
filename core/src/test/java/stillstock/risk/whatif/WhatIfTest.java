package stillstock.risk.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stillstock.feature.FeatureBuilder;
import stillstock.feature.FeatureMatrix;
import stillstock.feature.FeatureSchema;
import stillstock.job.JobContext;
import stillstock.risk.RiskResult;
import stillstock.risk.Shop;
import stillstock.risk.TrainedShop;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.column.Dictionary;

class WhatIfTest {
    private static final double TARGET = 0.35;
    private final RiskResult result = TrainedShop.result();
    private final Snapshot snapshot = TrainedShop.snapshot();

    @Test
    void everyWayFoundIsVerifiedOnTheWholeShopWithTheRowsReallyChanged() {
        int verified = 0;
        for (int product : risky()) {
            WhatIf found = whatIf(product);
            for (WhatIf.Way way : found.ways()) {
                assertEquals(way.riskAfter() < TARGET, way.reaches(), way.words());
                if (way.change().priceCut() > 0 || verified >= 25) {
                    continue;
                }
                verified++;
                FeatureMatrix rebuilt = FeatureBuilder.asOf(
                        rebuilt(product, way.change()), Shop.END, TrainedShop.WINDOWS, JobContext.none());
                float[] said = new Rescorer(result, snapshot, TrainedShop.WINDOWS, product).features(way.change());
                compare(product, rebuilt, said, way.words());
            }
        }
        assertTrue(verified >= 10, "ways verified: " + verified);
    }

    @Test
    void aSmallerAmountOfTheSameTradeDoesNotReachTheTarget() {
        int checked = 0;
        for (int product : risky()) {
            Rescorer rescorer = new Rescorer(result, snapshot, TrainedShop.WINDOWS, product);
            for (WhatIf.Way way : whatIf(product).ways()) {
                Change change = way.change();
                if (way.reaches() && change.stockCut() == 0 && change.soldUnits() > 1) {
                    checked++;
                    assertTrue(rescorer.risk(Change.sold(change.soldUnits() - 1)) >= TARGET, way.words());
                }
                if (way.reaches() && change.soldUnits() == 0 && change.stockCut() > 1) {
                    checked++;
                    assertTrue(rescorer.risk(Change.cut(change.stockCut() - 1)) >= TARGET, way.words());
                }
            }
        }
        assertTrue(checked >= 3, "ways checked: " + checked);
    }

    @Test
    void noWayAsksForMoreThanThereIsOrThanTheTradeBears() {
        for (int product : risky()) {
            double onHand = new OneProduct(snapshot, product, Shop.END).onHand();
            for (WhatIf.Way way : whatIf(product).ways()) {
                assertTrue(way.change().soldUnits() + way.change().stockCut() < onHand, way.words());
                assertTrue(way.change().priceCut() <= 0.5, way.words());
                assertTrue(way.effort() > 0 && way.effort() <= 2 + 1e-9, way.words() + " effort " + way.effort());
            }
        }
    }

    @Test
    void whatIsBelowTheTargetAlreadyOrNotScoredIsSaidToBe() {
        int safe = -1;
        int unscored = -1;
        for (int product = 0; product < snapshot.products().size(); product++) {
            safe = result.risk(product) < TARGET ? product : safe;
            unscored = Double.isNaN(result.risk(product)) ? product : unscored;
        }
        assertEquals("The score is below the threshold as it is.", whatIf(safe).emptyCause());
        assertFalse(whatIf(safe).canBeReached());
        if (unscored >= 0) {
            assertEquals("The product is not scored.", whatIf(unscored).emptyCause());
        }
    }

    @Test
    void nothingChangedGivesTheScoreItself() {
        for (int product : risky()) {
            Rescorer rescorer = new Rescorer(result, snapshot, TrainedShop.WINDOWS, product);
            assertEquals(result.risk(product), rescorer.risk(Change.NONE), 1e-9);
        }
    }

    @Test
    void aChangeIsSaidInWords() {
        assertEquals("1 unit more sold in 30 days", Change.sold(1).words());
        assertEquals("6 units more sold in 30 days and 10 units fewer on hand", new Change(6, 10, 0, 0).words());
        assertEquals("seen 3 times a day more for 30 days", Change.seen(3).words());
        assertEquals("list price 15 % lower", Change.price(15).words());
    }

    private WhatIf whatIf(int product) {
        return WhatIf.of(result, snapshot, TrainedShop.WINDOWS, product, TARGET, JobContext.none());
    }

    private List<Integer> risky() {
        List<Integer> products = new ArrayList<>();
        for (int product = 0; product < snapshot.products().size() && products.size() < 12; product++) {
            if (result.risk(product) >= TARGET) {
                products.add(product);
            }
        }
        return products;
    }

    private void compare(int product, FeatureMatrix rebuilt, float[] said, String words) {
        FeatureSchema schema = rebuilt.schema();
        Rescorer rescorer = new Rescorer(result, snapshot, TrainedShop.WINDOWS, product);
        int row = -1;
        for (int i = 0; i < rebuilt.rows(); i++) {
            row = rebuilt.product(i) == product ? i : row;
        }
        int own = 0;
        for (int column = 0; column < schema.size(); column++) {
            if (rescorer.isOwn(column)) {
                own++;
                if (Float.isNaN(said[column])) {
                    assertTrue(
                            Float.isNaN(rebuilt.value(row, column)),
                            schema.get(column).name());
                    continue;
                }
                assertEquals(
                        rebuilt.value(row, column),
                        said[column],
                        1e-4 * Math.max(1, Math.abs(said[column])),
                        words + ": " + schema.get(column).name());
            }
        }
        assertTrue(own > schema.size() / 2, "own features: " + own);
    }

    /** The whole shop built anew with the change in its rows, in the order of the shop's own tables. */
    private Snapshot rebuilt(int product, Change change) {
        SnapshotBuilder builder = new SnapshotBuilder();
        for (int p = 0; p < snapshot.products().size(); p++) {
            builder.describe(snapshot.products().record(p));
        }
        for (int p = 0; p < snapshot.products().size(); p++) {
            Snapshot rows = p == product
                    ? new OneProduct(snapshot, p, Shop.END).with(change)
                    : new OneProduct(snapshot, p, Shop.END).with(Change.NONE);
            for (int s = 0; s < rows.sales().size(); s++) {
                builder.sale(
                        p,
                        rows.sales().day(s),
                        rows.sales().order(s) == Dictionary.MISSING
                                ? Dictionary.MISSING
                                : builder.order("what-if-" + rows.sales().order(s)),
                        Dictionary.MISSING,
                        Dictionary.MISSING,
                        rows.sales().quantity(s),
                        rows.sales().unitPrice(s),
                        rows.sales().discount(s));
            }
            for (int s = 0; s < rows.inventory().size(); s++) {
                builder.stock(
                        p,
                        rows.inventory().day(s),
                        Dictionary.MISSING,
                        rows.inventory().onHand(s),
                        rows.inventory().received(s),
                        Float.NaN,
                        Float.NaN,
                        rows.inventory().unitCost(s));
            }
        }
        builder.asOf(Shop.END);
        return builder.build();
    }
}

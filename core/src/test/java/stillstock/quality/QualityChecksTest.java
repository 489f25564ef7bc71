package stillstock.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import stillstock.classify.DeadStockPolicy;
import stillstock.classify.StockFacts;
import stillstock.importing.Cause;
import stillstock.importing.FileReport;
import stillstock.importing.ImportReport;
import stillstock.importing.RowProblem;
import stillstock.job.JobContext;
import stillstock.quality.finding.Dimension;
import stillstock.quality.finding.Finding;
import stillstock.quality.finding.NotChecked;
import stillstock.quality.finding.QualityReport;
import stillstock.quality.finding.Severity;
import stillstock.quality.finding.TrustScore;
import stillstock.quality.inspect.QualityConfig;
import stillstock.quality.step.CleaningStep;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.side.Location;

/** Each finding on a case reckoned by hand. */
class QualityChecksTest {
    private static final double UNKNOWN = Double.NaN;
    private static final ImportReport NOTHING_WRONG =
            new ImportReport(List.of(), List.of(), List.of(), List.of(), "", false);

    private static QualityReport check(Snapshot snapshot, ImportReport report, int asOfDay) {
        StockFacts facts =
                StockFacts.asOf(snapshot, asOfDay, DeadStockPolicy.defaults().windows(), JobContext.none());
        return QualityChecks.run(facts, report, QualityConfig.defaults(), JobContext.none());
    }

    private static QualityReport check(Ledger ledger) {
        Snapshot snapshot = ledger.build();
        return check(snapshot, NOTHING_WRONG, snapshot.asOfDay());
    }

    private static Optional<Finding> find(QualityReport report, String id) {
        return report.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst();
    }

    private static Finding found(Ledger ledger, String id) {
        QualityReport report = check(ledger);
        return find(report, id)
                .orElseThrow(() -> new AssertionError(id + " is not among "
                        + report.findings().stream().map(Finding::id).toList()));
    }

    private static Ledger shop() {
        Ledger ledger = new Ledger().product("A", "Cups", 2, 5).product("B", "Cups", 3, 6);
        for (int day = 0; day < 100; day++) {
            ledger.sale("A", day, "O" + day, "L", 1, 5);
            ledger.stock("A", day, "L", 200 - day, 0, 2);
        }
        return ledger;
    }

    @Test
    void cleanDataHasNoFindingsAndTheFullScore() {
        Ledger ledger = shop().stock("B", 0, "L", 4, 4, 3);
        ledger.with(builder -> builder.side().locations().add(new Location("L", "L", "", UNKNOWN, UNKNOWN)));
        QualityReport report = check(ledger);
        assertEquals(
                List.of("missing.sales.customer_id"),
                report.findings().stream().map(Finding::id).toList());
        assertEquals(100 - 25 * 0.2, report.score().total(), 1e-9);
    }

    @Test
    void exactCopiesAndLinesOfOneKeyAreCountedApart() {
        Ledger ledger = shop().sale("A", 50, "O50", "L", 1, 5)
                .sale("A", 60, "O60", "L", 3, 5)
                .sale("A", 61, "", "L", 1, 5)
                .sale("A", 61, "", "L", 1, 5);
        Finding exact = found(ledger, "duplicate.sales");
        assertEquals(1, exact.count());
        assertEquals(102, exact.of(), "lines without an order id are not compared");
        assertEquals("order O50: 1 units at 5", exact.examples().get(0).text());
        assertTrue(exact.effect().contains("1 units worth 5"), exact.effect());
        assertEquals(1, found(ledger, "same-key.sales").count());
        assertEquals(2, found(ledger, "missing.sales.order_id").count());
    }

    @Test
    void stockBelowZeroALedgerThatDoesNotAddUpAndSalesOfNothing() {
        Ledger ledger = shop().stock("B", 10, "L", 5, 5, 3)
                .sale("B", 11, "X", "L", 2, 6)
                .stock("B", 11, "L", 3, 0, 3)
                .stock("B", 12, "L", 1, 0, 3)
                .stock("B", 13, "L", 0, 0, 3)
                .sale("B", 14, "Y", "L", 4, 6)
                .stock("B", 14, "L", -4, 0, 3)
                .returned("B", 15, "L", 1)
                .stock("B", 15, "L", 7, 10, 3);
        assertEquals(1, found(ledger, "stock.negative").count());
        // 12: 3 -> 1 without a sale; 13: 1 -> 0; 15: -4 + 10 + 1 = 7 adds up; A loses one a day with one sale a day
        Finding off = found(ledger, "stock.ledger");
        assertEquals(2, off.count());
        assertTrue(off.effect().startsWith("3 units vanish and 0 appear, 9 at cost"), off.effect());
        assertEquals(
                "1 on hand where 3 + 0 received - 0 sold + 0 returned = 3",
                off.examples().get(0).text());
        Finding without = found(ledger, "stock.sold-without");
        assertEquals(1, without.count());
        assertEquals(
                "4 sold with 0 on hand before and nothing received",
                without.examples().get(0).text());
    }

    @Test
    void pricesOfZeroWildPricesAndNewLevels() {
        Ledger ledger = shop().sale("A", 30, "Z", "L", 7, 0).sale("A", 40, "W", "L", 1, 500);
        for (int day = 0; day < 20; day++) {
            ledger.sale("B", day, "P" + day, "L", 1, day < 10 ? 4 : 48);
        }
        assertEquals(1, found(ledger, "price.zero").count());
        assertTrue(found(ledger, "price.zero").effect().startsWith("7 units"));
        assertEquals(1, found(ledger, "outlier.price").count());
        Finding jump = found(ledger, "price.jump");
        assertEquals(1, jump.count());
        assertEquals("1970-01-11 at L", jump.examples().get(0).place());
        assertEquals("from 4 to 48", jump.examples().get(0).text());
    }

    @Test
    void wildQuantitiesAreNamedWithWhatIsUsual() {
        Finding wild = found(shop().sale("A", 99, "W", "L", 900, 5), "outlier.quantity");
        assertEquals(1, wild.count());
        assertEquals(
                "900 units where 1 are usual and at most 10 likely",
                wild.examples().get(0).text());
    }

    @Test
    void productsWithoutCostSayWhatIsOnTheShelf() {
        Finding missing =
                found(shop().product("C", "Cups", UNKNOWN, 5).stock("C", 5, "L", 12, 12), "missing.products.unit_cost");
        assertEquals(Severity.HIGH, missing.severity());
        assertEquals(1, missing.count());
        assertTrue(missing.effect().startsWith("1 of them are in stock with 12 units"), missing.effect());
        assertEquals(2, missing.fixes().size());
    }

    @Test
    void costAbovePriceUnknownPlacesTwinsAndTooManyReturns() {
        Ledger ledger =
                shop().product("C", "Cups", 9, 5).sale("a", 5, "T", "M", 1, 5).returned("A", 50, "L", 150);
        ledger.with(builder -> builder.side().locations().add(new Location("L", "L", "", UNKNOWN, UNKNOWN)));
        assertEquals(1, found(ledger, "cost.above-price").count());
        assertEquals(1, found(ledger, "unknown.location").count());
        assertEquals(1, found(ledger, "twins").count());
        assertEquals("a", found(ledger, "twins").examples().get(0).productId());
        assertEquals(1, found(ledger, "unknown.product").count());
        assertTrue(found(ledger, "returns.exceed-sales").effect().startsWith("50 units"));
    }

    @Test
    void aMissingWeekIsAGapAndAClosedSundayIsNone() {
        Ledger ledger = new Ledger().product("A", "Cups", 2, 5);
        for (int day = 0; day < 200; day++) {
            boolean sunday = Math.floorMod(day, 7) == 3; // 1970-01-04 was a Sunday
            if (!sunday && (day < 100 || day > 106)) {
                ledger.sale("A", day, "O" + day, "L", 1, 5);
            }
        }
        Finding gap = found(ledger, "gap.sales");
        assertEquals(1, gap.examples().size());
        assertTrue(
                gap.examples().get(0).text().startsWith("1970-04-11 to 1970-04-17"),
                gap.examples().get(0).text());
        assertEquals(6, gap.count());
    }

    @Test
    void oneDateFarInTheFutureIsNamedWithTheStepThatDropsIt() {
        Ledger ledger = new Ledger().product("A", "Cups", 2, 5);
        for (int i = 0; i < 2_000; i++) {
            ledger.sale("A", 1_000 + i % 100, "O" + i, "L", 1, 5);
        }
        Finding future = found(ledger.sale("A", 1_500, "X", "L", 1, 5), "date.future");
        assertEquals(1, future.count());
        assertTrue(future.effect().contains("401 days more dead"), future.effect());
        CleaningStep drop = future.fixes().get(0);
        assertEquals(
                1_099,
                drop.apply(ledger.build(), 1_500, JobContext.none()).snapshot().asOfDay());
        assertEquals(
                1, found(ledger.sale("A", 5, "Y", "L", 1, 5), "date.ancient").count());
    }

    @Test
    void whatCannotBeCheckedSaysWhy() {
        QualityReport report = check(new Ledger().sale("A", 5, "", "", 1, UNKNOWN));
        List<String> ids = report.notChecked().stream().map(NotChecked::id).toList();
        assertTrue(
                ids.containsAll(List.of("duplicate.sales", "stock.negative", "stock.ledger", "cost.above-price")),
                ids::toString);
        report.notChecked().forEach(check -> assertTrue(!check.cause().isBlank()));
    }

    @Test
    void rejectedRowsCountAndShowTheirPlace() {
        ImportReport report = new ImportReport(
                List.of(new FileReport("sales.csv", TableName.SALES, 100, 90, 1, 9, 0, "ab")),
                List.of(new RowProblem("sales.csv", 7, "date", "31.02.", Cause.BAD_DATE, "")),
                List.of(),
                List.of(),
                "",
                false);
        Snapshot snapshot = shop().build();
        Finding rejected =
                find(check(snapshot, report, 99), "reading.rejected.sales.csv").orElseThrow();
        assertEquals(0.09, rejected.share(), 1e-12);
        assertEquals("sales.csv line 7", rejected.examples().get(0).place());
        double points = check(snapshot, report, 99).score().parts().get(0).points();
        assertEquals(20 * (1 - Math.sqrt(0.09) - 0.2 * Math.sqrt(0.01)), points, 1e-9);
    }

    @Test
    void theScoreSaysWhatMendingAFindingAdds() {
        Finding a = finding("a", Dimension.VALIDITY, Severity.HIGH, 1, 100);
        Finding b = finding("b", Dimension.VALIDITY, Severity.LOW, 25, 100);
        TrustScore score = TrustScore.of(List.of(a, b));
        assertEquals(85 + 15 * (1 - 0.1 - 0.1), score.total(), 1e-9);
        assertEquals(1.5, score.raises().get(0).points(), 1e-9);
        assertEquals(100, TrustScore.of(List.of()).total());
        TrustScore broken = TrustScore.of(List.of(finding("c", Dimension.READING, Severity.HIGH, 1, 1)));
        assertEquals(0, broken.parts().get(0).points());
    }

    private static Finding finding(String id, Dimension dimension, Severity severity, long count, long of) {
        return new Finding(id, dimension, severity, id, TableName.SALES, count, of, "rows", "", List.of(), List.of());
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        Random random = new Random(5);
        List<Consumer<Ledger>> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String id = "P" + random.nextInt(6);
            int day = random.nextInt(150);
            double quantity = random.nextInt(50) == 0 ? 900 : 1 + random.nextInt(3);
            String order = "O" + random.nextInt(40);
            rows.add(ledger -> ledger.sale(id, day, order, "L", quantity, quantity > 2 ? 0 : 5));
        }
        Snapshot one = build(rows);
        Collections.shuffle(rows, random);
        QualityReport a = check(one, NOTHING_WRONG, 149);
        QualityReport b = check(build(rows), NOTHING_WRONG, 149);
        assertEquals(counts(a), counts(b));
        assertEquals(a.score().total(), b.score().total(), 1e-12);
    }

    private static Snapshot build(List<Consumer<Ledger>> rows) {
        Ledger ledger = new Ledger();
        rows.forEach(row -> row.accept(ledger));
        return ledger.build();
    }

    private static List<String> counts(QualityReport report) {
        return report.findings().stream()
                .map(finding -> finding.id() + " " + finding.count() + "/" + finding.of())
                .toList();
    }

    @Test
    void rowsAfterTheDayChangeNoFinding() {
        Ledger past = shop();
        QualityReport before = check(past.build(), NOTHING_WRONG, 99);
        Ledger more = shop();
        for (int i = 0; i < 50; i++) {
            more.sale("A", 100 + i, "N" + i / 2, "L", i % 7 == 0 ? 9_000 : 1, i % 3 == 0 ? 0 : 700);
            more.stock("A", 100 + i, "L", -i, 3, 9);
            more.returned("A", 120, "L", 400);
        }
        assertEquals(before, check(more.build(), NOTHING_WRONG, 99));
    }
}

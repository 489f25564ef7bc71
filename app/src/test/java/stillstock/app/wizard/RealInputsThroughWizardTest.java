package stillstock.app.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.app.jobs.SameThreadJobs;
import stillstock.app.wizard.row.SourceKey;
import stillstock.importing.library.MappingLibrary;
import stillstock.importing.recognise.Suggestion;
import stillstock.importing.run.InputPlace;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/** Every real export opens from the wizard by what it finds out and the corrections that the user guide names. */
class RealInputsThroughWizardTest {
    @TempDir
    Path folder;

    private final SameThreadJobs jobs = new SameThreadJobs();
    private final Opened opened = new Opened();
    private WizardViewModel wizard;

    private void start(String input) {
        Path path = Path.of(System.getProperty("stillstock.shared", "../shared"), "data", input);
        assumeTrue(Files.exists(path), "skipped: the real data " + path + " is not here");
        wizard = new WizardViewModel(jobs, new MappingLibrary(folder), opened);
        wizard.start(InputPlace.of(path));
        assertEquals(List.of(), jobs.failures());
    }

    private Snapshot opened(int corrections) {
        assertEquals(corrections, wizard.changes());
        assertTrue(corrections <= 3);
        wizard.step().set(WizardStep.CHECK);
        assertEquals("", wizard.check().get().orElseThrow().problem());
        wizard.open();
        assertEquals(List.of(), jobs.failures());
        return opened.snapshot();
    }

    private void tick(String words) {
        Suggestion suggestion = wizard.recognition().get().orElseThrow().proposal().suggestions().stream()
                .filter(one -> one.words().contains(words))
                .findFirst()
                .orElseThrow();
        wizard.toggle(suggestion);
    }

    @Test
    void adventureWorksNeedsFinishedGoodsAndItsDay() {
        start("adventureworks_dw");
        tick("FinishedGoodsFlag");
        wizard.asOf("2013-12-31");
        Snapshot snapshot = opened(2);
        assertEquals(197, snapshot.products().size());
        assertEquals(197 * 1281, snapshot.inventory().size());
        assertEquals("2013-12-31", snapshot.asOf().toString());
        assertEquals(
                "Bikes / Road Bikes",
                snapshot.products().group(snapshot.products().row("606")));
        assertEquals(18_484 + 701, snapshot.side().customers().size());
    }

    @Test
    void theReturnsSetNeedsNothing() {
        start("adventureworks_returns");
        Snapshot snapshot = opened(0);
        assertEquals(56_046, snapshot.sales().size());
        assertEquals(1_809, snapshot.returns().size());
        assertEquals(293, snapshot.products().size());
        assertEquals(
                List.of(18_150L, 18_151L, 18_152L, 18_153L, 18_154L),
                opened.outcome.orElseThrow().report().rejects().stream()
                        .map(row -> row.problem().line())
                        .toList());
        assertEquals(10, snapshot.side().locations().size());
    }

    @Test
    void theRefineryNeedsOneMonthLeftOutAndItsPrices() {
        start("oil_refinery");
        tick("value stock at price");
        wizard.selected().set(new SourceKey(TableName.SALES, 0));
        wizard.edits().leaveOutMonths("1997-11");
        Snapshot snapshot = opened(2);
        assertEquals(7_024, snapshot.products().size());
        assertEquals("2001-08-31", snapshot.asOf().toString());
        long stocked = 0;
        for (int product = 0; product < snapshot.products().size(); product++) {
            stocked += snapshot.inventory().onHand(snapshot.inventory().from(product)) > 0 ? 1 : 0;
        }
        assertEquals(6_463, stocked);
        assertTrue(snapshot.side().suppliers().size() > 100);
    }

    @Test
    void theMillionInvoiceLinesNeedTwoTicks() {
        start("online_retail_ii");
        tick("StockCode is not 5 digits");
        tick("Invoice begins with A");
        Snapshot snapshot = opened(2);
        assertTrue(snapshot.side().corrections().size() > 1000);
        assertEquals("2011-12-09", snapshot.asOf().toString());
        assertTrue(snapshot.products().row("85123A") >= 0);
        assertEquals(-1, snapshot.products().row("85123a"));
        assertEquals(-1, snapshot.products().row("POST"));
        assertEquals(5_942, snapshot.side().customers().size(), 0);
    }

    @Test
    void northwindNeedsNothing() {
        start("northwind/northwind_original.db");
        Snapshot snapshot = opened(0);
        assertEquals(2_155, snapshot.sales().size());
        assertEquals(77, snapshot.products().size());
        assertEquals(29, snapshot.side().suppliers().size());
        assertEquals("1998-05-06", snapshot.asOf().toString());
    }

    @Test
    void classicModelsNeedsItsVendorsAsBrands() {
        start("classicmodels/classicmodels.db");
        wizard.selected().set(new SourceKey(TableName.PRODUCTS, 0));
        wizard.edits().feed("brand", "productVendor");
        wizard.edits().feed("supplier_id", "");
        Snapshot snapshot = opened(2);
        assertEquals(110, snapshot.products().size());
        assertEquals(122, snapshot.side().customers().size());
    }

    @Test
    void cdnowIsOneProduct() {
        start("cdnow");
        wizard.selected().set(new SourceKey(TableName.SALES, 0));
        wizard.edits().constant("product_id", "CD");
        wizard.edits().feed("customer_id", "ID");
        Snapshot snapshot = opened(2);
        assertEquals(1, snapshot.products().size());
        assertEquals("1998-06-30", snapshot.asOf().toString());
    }

    @Test
    void basketsNeedTheirDay() {
        start("groceries");
        wizard.selected().set(new SourceKey(TableName.SALES, 0));
        wizard.edits().constant("date", "2026-01-31");
        Snapshot snapshot = opened(1);
        assertEquals(169, snapshot.products().size());
        assertEquals(43_367, snapshot.sales().size());
        assertEquals(9_835, opened.outcome.orElseThrow().report().read());
    }
}

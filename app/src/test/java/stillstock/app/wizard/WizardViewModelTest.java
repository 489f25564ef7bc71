package stillstock.app.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.app.jobs.SameThreadJobs;
import stillstock.app.wizard.choice.FilterWords;
import stillstock.app.wizard.choice.FormatChoice;
import stillstock.app.wizard.row.CheckResult;
import stillstock.app.wizard.row.FormatQuestion;
import stillstock.app.wizard.row.SourceKey;
import stillstock.importing.library.MappingLibrary;
import stillstock.importing.mapping.MappingException;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.row.RecordKind;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.run.InputPlace;
import stillstock.importing.run.MappedRow;
import stillstock.snapshot.TableName;

class WizardViewModelTest {
    @TempDir
    Path folder;

    private final SameThreadJobs jobs = new SameThreadJobs();
    private final Opened opened = new Opened();
    private WizardViewModel wizard;
    private Path exports;

    @BeforeEach
    void shop() throws IOException {
        exports = Files.createDirectories(folder.resolve("exports"));
        StringBuilder sales = new StringBuilder("Beleg;Datum;Artikel;Menge;Preis\n");
        for (int i = 0; i < 60; i++) {
            sales.append(i % 20 == 7 ? "C" : "").append(1000 + i).append(';');
            sales.append(String.format("%02d.%02d.2025;A%d;", 1 + i % 28, 1 + i % 6, i % 10));
            sales.append(i % 20 == 7 ? -1 : 1 + i % 3).append(";4,50\n");
        }
        Files.writeString(exports.resolve("Umsatz.csv"), sales.append("1061;31.02.2025;A1;1;4,50\n"));
        StringBuilder items = new StringBuilder("Artikelnr;Bezeichnung;Warengruppe;Bestand\n");
        for (int i = 0; i < 10; i++) {
            items.append('A')
                    .append(i)
                    .append(";Ding ")
                    .append(i)
                    .append(";W")
                    .append(i % 3)
                    .append(';')
                    .append(i * 2)
                    .append('\n');
        }
        Files.writeString(exports.resolve("Artikelstamm.csv"), items);
        wizard = new WizardViewModel(jobs, new MappingLibrary(folder.resolve("mappings")), opened);
    }

    private TableSource source(TableName table) {
        return wizard.mapping().get().sources(table).get(0);
    }

    @Test
    void aGermanShopOpensWithoutAWord() throws IOException, MappingException {
        wizard.start(InputPlace.of(exports));
        assertEquals(List.of(), jobs.failures());
        assertTrue(wizard.shown().get());
        assertEquals("Beleg", source(TableName.SALES).columns().get("order_id"));
        assertEquals("C", source(TableName.SALES).rules().cancellationPrefix());
        assertEquals("Bestand", source(TableName.INVENTORY).columns().get("on_hand"));

        wizard.step().set(WizardStep.CHECK);
        CheckResult result = wizard.check().get().orElseThrow();
        assertEquals("", result.problem());
        assertEquals(1, result.outcome().report().rejected());
        wizard.name().set("Shop");
        wizard.open();
        assertEquals(List.of(), jobs.failures());
        assertFalse(wizard.shown().get());
        assertEquals(57, opened.snapshot().sales().size());
        assertEquals(3, opened.snapshot().returns().size());
        assertEquals("Shop", MappingJson.read(opened.mapping.orElseThrow()).name());
    }

    @Test
    void theFirstRowsAreShownAsWrittenAndAsRead() {
        wizard.start(InputPlace.of(exports));
        wizard.step().set(WizardStep.COLUMNS);
        assertEquals(TableName.SALES, wizard.selected().get().table());
        List<MappedRow> rows = wizard.preview().get().rows();
        int date = wizard.preview().get().canonical().indexOf("date");
        int price = wizard.preview().get().canonical().indexOf("unit_price");
        assertEquals(RecordKind.HEADER, rows.get(0).kind());
        assertEquals("Beleg;Datum;Artikel;Menge;Preis", rows.get(0).record());
        assertEquals("01.01.2025", rows.get(1).raw().get(1));
        assertEquals("2025-01-01", rows.get(1).read().get(date));
        assertEquals("4.5", rows.get(1).read().get(price));
        MappedRow last = rows.get(rows.size() - 1);
        assertEquals(MappedRow.Fate.REJECTED, last.fate());
        assertEquals(62, last.line());
        assertEquals("the date cannot be read", last.problems().get("Datum"));
    }

    @Test
    void everyChoiceIsOneStepThatCanBeTakenBack() {
        wizard.start(InputPlace.of(exports));
        wizard.step().set(WizardStep.COLUMNS);
        TableSource proposed = source(TableName.SALES);
        wizard.edits().feed("unit_price", "");
        wizard.edits().constant("customer_id", "K1");
        wizard.edits().scale("quantity", 12);
        wizard.edits().addFilter(FilterWords.filter("Artikel", "is none of", "A1, A2"));
        assertEquals(4, wizard.changes());
        assertEquals(
                "Artikel is none of A1, A2",
                FilterWords.of(source(TableName.SALES).filters().get(0)));
        assertTrue(wizard.preview().get().count(MappedRow.Fate.LEFT_OUT) > 0);
        wizard.undo();
        assertEquals(List.of(), source(TableName.SALES).filters());
        wizard.reset();
        assertEquals(proposed, source(TableName.SALES));
        wizard.undo();
        assertEquals(12, source(TableName.SALES).scales().get("quantity"));
    }

    @Test
    void aFileCanBeReadAsAnotherTable() {
        wizard.start(InputPlace.of(exports));
        wizard.remove(new SourceKey(TableName.INVENTORY, 0));
        assertTrue(wizard.mapping().get().sources(TableName.INVENTORY).isEmpty());
        wizard.add("Artikelstamm.csv", TableName.INVENTORY);
        assertEquals("Bestand", source(TableName.INVENTORY).columns().get("on_hand"));
        assertEquals(new SourceKey(TableName.INVENTORY, 0), wizard.selected().get());
    }

    @Test
    void anotherDelimiterIsLookedAtAnew() {
        wizard.start(InputPlace.of(exports));
        wizard.selected().set(new SourceKey(TableName.SALES, 0));
        wizard.format("Umsatz.csv", new FormatChoice("", "|", "", "", "", -1, -1, -1).in(SourceFormat.DETECT));
        assertEquals(
                List.of("Beleg;Datum;Artikel;Menge;Preis"),
                wizard.findings().profile("Umsatz.csv").orElseThrow().header());
        wizard.undo();
        assertEquals("Datum", source(TableName.SALES).columns().get("date"));
    }

    @Test
    void whatIsSaidOfQuoteAndFooterIsKeptAndThePreviewFollows() throws IOException {
        StringBuilder sales = new StringBuilder("Invoice,Date,StockCode,Qty,Price\n");
        for (int i = 0; i < 40; i++) {
            sales.append(String.format("%d,2025-01-%02d,`A,%d`,%d,1.50%n", 1000 + i, 1 + i % 28, i % 5, 1 + i % 3));
        }
        sales.append("1040,2025-01-30,of all branches,80,99\n");
        Path one = Files.createDirectories(folder.resolve("one"));
        Files.writeString(one.resolve("sales march.csv"), sales);
        wizard.start(InputPlace.of(one));
        wizard.add("sales march.csv", TableName.SALES);
        wizard.step().set(WizardStep.COLUMNS);
        wizard.format("sales march.csv", new FormatChoice("", "", "`", "", "", -1, -1, 1).in(SourceFormat.DETECT));
        assertEquals(List.of(), jobs.failures());
        assertEquals("`", source(TableName.SALES).format().quote());
        assertEquals(1, source(TableName.SALES).format().footerRows());
        List<MappedRow> rows = wizard.preview().get().rows();
        assertEquals(42, rows.size());
        assertEquals("A,0", rows.get(1).raw().get(2));
        assertEquals(RecordKind.FOOTER, rows.get(41).kind());
        wizard.undo();
        assertEquals("", wizard.format("sales march.csv").quote());
        assertEquals(6, wizard.preview().get().rows().get(1).raw().size());
        wizard.format("sales march.csv", new FormatChoice("", "", "`", "", "", -1, -1, 1).in(SourceFormat.DETECT));
        wizard.step().set(WizardStep.CHECK);
        assertEquals(40, wizard.check().get().orElseThrow().outcome().report().read());
    }

    @Test
    void aColumnThatMayBeReadInTwoWaysIsAskedAboutAndTheAnswerIsKept() throws IOException {
        StringBuilder sales = new StringBuilder("Invoice,Date,StockCode,Qty\n");
        for (int i = 0; i < 60; i++) {
            sales.append(
                    String.format("%d,%02d/%02d/2025,A%d,%d%n", 1000 + i, 1 + i % 12, 1 + i % 11, i % 5, 1 + i % 3));
        }
        Path one = Files.createDirectories(folder.resolve("one"));
        Files.writeString(one.resolve("sales.csv"), sales);
        wizard.start(InputPlace.of(one));
        FormatQuestion question = wizard.findings().questions().get(0);
        assertTrue(question.words().startsWith("sales.csv, Date: what is \""), question.words());
        assertEquals(
                List.of("d/M/yyyy", "M/d/yyyy"), List.copyOf(question.readings().keySet()));
        assertEquals("", question.answer());
        wizard.step().set(WizardStep.COLUMNS);
        int date = wizard.preview().get().canonical().indexOf("date");
        assertEquals("2025-01-12", wizard.preview().get().rows().get(12).read().get(date));
        wizard.answer(question, "M/d/yyyy");
        assertEquals("2025-12-01", wizard.preview().get().rows().get(12).read().get(date));
        assertEquals(
                "M/d/yyyy", source(TableName.SALES).columnRules().get("Date").dateFormat());
        assertEquals("M/d/yyyy", wizard.findings().questions().get(0).answer());
        wizard.undo();
        assertEquals(Map.of(), source(TableName.SALES).columnRules());
    }

    @Test
    void aColumnThatAJoinBringsIsAskedAboutToo() throws IOException {
        StringBuilder lines = new StringBuilder("OrderID,ProductID,Quantity\n");
        StringBuilder orders = new StringBuilder("OrderID,OrderDate,CustomerID\n");
        for (int i = 0; i < 60; i++) {
            lines.append(1000 + i)
                    .append(",A")
                    .append(i % 7)
                    .append(',')
                    .append(1 + i % 3)
                    .append('\n');
            orders.append(String.format("%d,%02d/%02d/2025,C%d%n", 1000 + i, 1 + i % 12, 1 + i % 11, i % 9));
        }
        Path shop = Files.createDirectories(folder.resolve("joined"));
        Files.writeString(shop.resolve("order details.csv"), lines);
        Files.writeString(shop.resolve("orders.csv"), orders);
        wizard.start(InputPlace.of(shop));
        assertEquals(1, source(TableName.SALES).joins().size());
        FormatQuestion question = wizard.findings().questions().get(0);
        assertEquals("OrderDate", question.column());
        wizard.answer(question, "M/d/yyyy");
        wizard.step().set(WizardStep.CHECK);
        assertEquals("2025-12-05", wizard.check().get().orElseThrow().asOf().orElseThrow());
    }

    @Test
    void whatAllRowsTellReplacesTheFirstLookAndIsWrittenDownInTheMapping() throws IOException, MappingException {
        StringBuilder sales = new StringBuilder("Invoice,Date,StockCode,Qty\n");
        for (int i = 0; i < 201_000; i++) {
            sales.append(1000 + i)
                    .append(",0")
                    .append(1 + i % 9)
                    .append("/0")
                    .append(1 + i % 9)
                    .append("/2025,A1,1\n");
        }
        sales.append("9,12/31/2024,A1,1\nTotal,,,201001\n");
        Path one = Files.createDirectories(folder.resolve("one"));
        Files.writeString(one.resolve("sales.csv"), sales);
        wizard.start(InputPlace.of(one));
        assertEquals(201_001, wizard.findings().rows("sales.csv"));
        assertTrue(wizard.findings().countedWhole("sales.csv"));
        assertEquals(List.of(), wizard.findings().questions());
        wizard.step().set(WizardStep.COLUMNS);
        List<MappedRow> rows = wizard.preview().get().rows();
        assertEquals(1001, rows.size());
        assertEquals(
                List.of(RecordKind.FOOTER, 201_003L),
                List.of(rows.get(1000).kind(), rows.get(1000).line()));
        wizard.step().set(WizardStep.CHECK);
        wizard.name().set("long");
        wizard.open();
        TableSource kept = MappingJson.read(opened.mapping.orElseThrow())
                .sources(TableName.SALES)
                .get(0);
        assertEquals("M/d/yyyy", kept.columnRules().get("Date").dateFormat());
        assertEquals(201_001, opened.snapshot().sales().size());
    }

    @Test
    void cancellingLeavesNothing() {
        wizard.start(InputPlace.of(exports));
        wizard.step().set(WizardStep.CHECK);
        wizard.cancel();
        assertFalse(wizard.shown().get());
        assertFalse(Files.exists(folder.resolve("mappings")));
        assertTrue(opened.outcome.isEmpty());
    }

    @Test
    void nextMonthTheSavedMappingIsOffered() throws IOException {
        wizard.start(InputPlace.of(exports));
        wizard.edits().constant("customer_id", "K1");
        wizard.step().set(WizardStep.CHECK);
        wizard.name().set("Shop, monthly");
        wizard.open();
        Files.move(exports.resolve("Umsatz.csv"), exports.resolve("Umsatz Juli.csv"));

        wizard.start(InputPlace.of(exports));
        assertEquals(
                "Shop, monthly", wizard.match().get().orElseThrow().mapping().name());
        wizard.useMatch();
        assertEquals("Umsatz Juli.csv", source(TableName.SALES).file());
        assertEquals("K1", source(TableName.SALES).constants().get("customer_id"));
        wizard.step().set(WizardStep.CHECK);
        assertTrue(wizard.check().get().orElseThrow().usable());
    }

    @Test
    void aMappingWithoutWhatItNeedsSaysSo() {
        wizard.start(InputPlace.of(exports));
        wizard.step().set(WizardStep.COLUMNS);
        wizard.edits().feed("date", "");
        assertEquals(
                "needed: choose a column or give a text for all rows",
                wizard.columns().get(0).reason());
        assertTrue(
                wizard.preview().get().problem().contains("feeds no [date]"),
                wizard.preview().get().problem());
        wizard.step().set(WizardStep.CHECK);
        assertFalse(wizard.check().get().orElseThrow().usable());
        wizard.open();
        assertTrue(opened.outcome.isEmpty());
    }
}

package stillstock.importing.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static stillstock.importing.run.Inputs.file;
import static stillstock.importing.run.Inputs.problems;
import static stillstock.importing.run.Inputs.read;
import static stillstock.importing.run.Inputs.usable;
import static stillstock.importing.run.Inputs.write;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.importing.Cause;
import stillstock.importing.FileReport;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportException;
import stillstock.importing.ImportOutcome;
import stillstock.importing.RowProblem;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.MappingException;
import stillstock.importing.mapping.MappingJson;
import stillstock.job.JobCancelledException;
import stillstock.job.JobContext;
import stillstock.job.ProgressJob;
import stillstock.snapshot.Days;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.side.Correction;

class MappedImportTest {
    @TempDir
    Path folder;

    @Test
    void aGermanExportOpensWithItsFormat() throws IOException, MappingException {
        Files.writeString(
                folder.resolve("Umsätze.csv"),
                "Datum;Artikel;Menge;Preis;Größe\n31.12.2024;007;1.234,5;9,90;groß\n01.01.2025;007;2;8,50 €;klein\n",
                Charset.forName("windows-1252"));
        ColumnMapping mapping = parse(
                """
                {"schemaVersion":1,"tables":{"sales":[{"file":"Ums*.csv",
                 "format":{"delimiter":";","encoding":"windows-1252","decimalComma":true,"dateFormat":"dd.MM.yyyy"},
                 "columns":{"date":"Datum","product_id":"Artikel","quantity":"Menge","unit_price":"Preis",
                            "product.name":"Größe"}}]}}""");
        Snapshot snapshot = usable(read(folder, Optional.of(mapping)));
        assertEquals(1234.5f, snapshot.sales().quantity(0));
        assertEquals(8.5f, snapshot.sales().unitPrice(1));
        assertEquals("007", snapshot.products().id(0));
        assertEquals("groß", snapshot.products().name(0));
    }

    @Test
    void eachColumnIsReadInTheWayThatIsSaidOfIt() throws IOException, MappingException {
        Files.writeString(
                folder.resolve("orders.csv"),
                "sold;item;units;price;listed\n03/04/2025;a;1.200;1,234;31.12.2024\n05/06/2025;a;2;2,5;01.01.2025\n");
        String plain =
                """
                {"schemaVersion":1,"tables":{"sales":[{"file":"orders.csv",
                 "columns":{"date":"sold","product_id":"item","quantity":"units","unit_price":"price"}%s}],
                 "products":[{"file":"orders.csv","rules":{"repeatsExpected":true},
                 "columns":{"product_id":"item","launch_date":"listed"}}]}}""";
        ImportOutcome guessed = read(folder, Optional.of(parse(plain.formatted(""))));
        assertEquals("2025-04-03", Days.text(usable(guessed).sales().day(0)));
        assertTrue(guessed.report().notes().stream().anyMatch(note -> note.contains("M/d/yyyy fits as well")));
        String rules =
                """
                ,"columnRules":{"sold":{"dateFormat":"M/d/yyyy"},"units":{"decimalMark":"."},"price":{"decimalMark":","}}""";
        ImportOutcome said = read(folder, Optional.of(parse(plain.formatted(rules))));
        SalesTable sales = usable(said).sales();
        assertEquals("2025-03-04", Days.text(sales.day(0)));
        assertEquals(1.2f, sales.quantity(0));
        assertEquals(1.234f, sales.unitPrice(0));
        assertEquals(0, said.report().rejected());
        assertTrue(said.report().notes().stream().noneMatch(note -> note.contains("fits as well")));
    }

    @Test
    void correctionsOfStockAreTakenWhereTheProductIsKnown() throws IOException {
        write(
                folder,
                Map.of(
                        "sales.csv",
                        "date,product_id,quantity\n2025-01-01,a,5\n2025-01-09,b,1\n",
                        "corrections.csv",
                        "date,product_id,quantity,reason\n2025-01-02,a,-3,broken\n2025-01-03,b,4,\n"
                                + "2025-01-04,never sold,-1,\n2025-01-05,a,0,\n"));
        ImportOutcome outcome = read(folder);
        Snapshot snapshot = usable(outcome);
        int a = snapshot.products().row("a");
        int b = snapshot.products().row("b");
        int day = Days.of(LocalDate.of(2025, 1, 2));
        assertEquals(
                List.of(new Correction(day, a, -3, "broken"), new Correction(day + 1, b, 4, "")),
                snapshot.side().corrections());
        assertEquals(2, snapshot.products().size());
        assertEquals(1, outcome.report().problems().size());
    }

    @Test
    void cancelledAndNegativeLinesBecomeReturns() throws IOException, MappingException {
        write(
                folder,
                Map.of(
                        "inv.csv",
                        "no,date,sku,qty\n1,2025-01-01,a,5\nC1,2025-01-02,A,-2\n2,2025-01-03,a,-1\nA9,2025-01-03,a,7\n"));
        ColumnMapping mapping = parse(
                """
                {"schemaVersion":1,"tables":{"sales":[{"file":"inv.csv",
                 "columns":{"date":"date","product_id":"sku","quantity":"qty","order_id":"no"},
                 "filters":[{"column":"no","notMatches":"A.*"}],
                 "rules":{"negativeQuantityIsReturn":true,"cancellationColumn":"no","cancellationPrefix":"C",
                          "upperCaseProductIds":true}}]}}""");
        ImportOutcome outcome = read(folder, Optional.of(mapping));
        Snapshot snapshot = usable(outcome);
        ReturnTable returns = snapshot.returns();
        assertEquals(1, snapshot.sales().size());
        assertEquals(List.of(2f, 1f), List.of(returns.quantity(0), returns.quantity(1)));
        assertEquals("cancelled", snapshot.codes().reasons().text(returns.reason(0)));
        assertEquals("", snapshot.codes().reasons().text(returns.reason(1)));
        FileReport report = file(outcome, "inv.csv", TableName.SALES);
        assertEquals(List.of(4L, 4L, 1L), List.of(report.read(), report.accepted(), report.filtered()));
    }

    @Test
    void movementsOfProductsThatAFilterLeavesOutAreLeftOutToo() throws IOException, MappingException {
        write(
                folder,
                Map.of(
                        "p.csv", "id,kind\nA,good\nB,part\n",
                        "s.csv", "date,id,n\n2025-01-01,A,1\n2025-01-01,B,1\n2025-01-01,C,1\n"));
        ColumnMapping mapping = parse(
                """
                {"schemaVersion":1,"tables":{
                 "products":[{"file":"p.csv","columns":{"product_id":"id"},"filters":[{"column":"kind","in":["good"]}]}],
                 "sales":[{"file":"s.csv","columns":{"date":"date","product_id":"id","quantity":"n"}}]}}""");
        ImportOutcome outcome = read(folder, Optional.of(mapping));
        FileReport report = file(outcome, "s.csv", TableName.SALES);
        assertEquals(2, usable(outcome).sales().size());
        assertEquals(
                List.of(3L, 2L, 1L, 0L, 1L),
                List.of(report.read(), report.accepted(), report.repaired(), report.rejected(), report.filtered()));
    }

    @Test
    void stockWithoutADateStandsAtTheAsOfDateElseAtTheLastMovement() throws IOException, MappingException {
        write(folder, Map.of("s.csv", "date,id,n\n2025-01-09,A,1\n", "i.csv", "id,n\nA,7\n"));
        String json =
                """
                {"schemaVersion":1,%s"tables":{
                 "sales":[{"file":"s.csv","columns":{"date":"date","product_id":"id","quantity":"n"}}],
                 "inventory":[{"file":"i.csv","columns":{"product_id":"id","on_hand":"n"}}]}}""";
        Snapshot last = usable(read(folder, Optional.of(parse(json.formatted("")))));
        Snapshot set = usable(read(folder, Optional.of(parse(json.formatted("\"asOf\":\"2025-01-31\",")))));
        assertEquals("2025-01-09", Days.text(last.inventory().day(0)));
        assertEquals("2025-01-31", Days.text(set.inventory().day(0)));
        assertEquals("2025-01-31", set.asOf().toString());
    }

    @Test
    void aBadMonthCellIsLeftOutAndTheOthersAreTaken() throws IOException, MappingException {
        write(folder, Map.of("m.csv", "id,2025-01,2025-02,2025-03\nA,1,?,-2\nB,,0,4\n"));
        ColumnMapping mapping = parse(
                """
                {"schemaVersion":1,"tables":{"sales":[{"file":"m.csv","columns":{"product_id":"id"},
                 "months":{"pattern":"yyyy-MM"}}]}}""");
        ImportOutcome outcome = read(folder, Optional.of(mapping));
        Snapshot snapshot = usable(outcome);
        assertEquals(2, snapshot.sales().size());
        assertEquals("2025-01-31", Days.text(snapshot.sales().day(0)));
        assertEquals(1, snapshot.returns().size());
        assertEquals(
                List.of(new RowProblem("m.csv", 2, "2025-02", "?", Cause.BAD_NUMBER, "the cell was left out")),
                problems(folder, outcome));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'file':'none.csv'}|has no none.csv",
                "{'file':'s.csv','columns':{'date':'day'}}|s.csv has no column \"day\"",
                "{'file':'s.csv','columns':{'date':'date','product_id':'id'}}|feeds no [quantity] of sales",
                "{'file':'s.csv','columns':{'date':'x'},'joins':[{'file':'q.csv','from':'id','key':'id','take':{'x':'y'}}]}|q.csv, which is not there",
                "{'file':'s.csv','columns':{'product_id':'id'},'months':{'pattern':'yyyy-MM'}}|no column named like a month",
                "{'file':'s.csv','columns':{'date':'date','product_id':'id','quantity':'n'},'columnRules':{'date':{'dateFormat':'qqqq{'}}}|dateFormat \"qqqq{\" is none",
                "{'file':'s.csv','columns':{'date':'date','product_id':'id','quantity':'n'},'format':{'dateFormat':'qqqq{'}}|dateFormat \"qqqq{\" is none",
                "{'file':'s.csv','columns':{'date':'date','product_id':'id','quantity':'n'},'format':{'encoding':'klingon'}}|encoding \"klingon\"",
            })
    void aMappingThatDoesNotFitSaysWhere(String source, String words) throws IOException, MappingException {
        write(folder, Map.of("s.csv", "date,id,n\n2025-01-01,A,1\n"));
        ColumnMapping mapping = parse(("{'schemaVersion':1,'tables':{'sales':[" + source + "]}}").replace('\'', '"'));
        String line = read(folder, Optional.of(mapping)).report().unusable();
        assertTrue(line.contains(words), line);
    }

    @Test
    void theOrderOfRowsChangesNothing() throws IOException {
        Random random = new Random(11);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            rows.add("2025-01-" + (10 + random.nextInt(20)) + ",P" + random.nextInt(40) + "," + (i + 1));
        }
        String first = summary(rows);
        Collections.shuffle(rows, random);
        assertEquals(first, summary(rows));
    }

    private String summary(List<String> rows) throws IOException {
        write(folder, Map.of("sales.csv", "date,product_id,quantity\n" + String.join("\n", rows)));
        Snapshot snapshot = usable(read(folder));
        List<String> lines = new ArrayList<>();
        SalesTable sales = snapshot.sales();
        for (int product = 0; product < snapshot.products().size(); product++) {
            for (int row = sales.from(product); row < sales.to(product); row++) {
                lines.add(snapshot.products().id(product) + Days.text(sales.day(row)) + sales.quantity(row));
            }
        }
        Collections.sort(lines);
        return lines.toString();
    }

    @Test
    void aCancelledImportStops() throws IOException {
        write(folder, Map.of("sales.csv", "date,product_id,quantity\n2025-01-01,A,1\n"));
        ProgressJob job = new ProgressJob((fraction, message) -> {});
        job.cancel();
        assertThrows(JobCancelledException.class, () -> new SnapshotImporter()
                .read(folder, Optional.empty(), ImportConfig.defaults(), job));
    }

    @Test
    void aFileThatCannotBeReadIsTheEnvironmentsFault() {
        Path file = Path.of("/proc/self/mem");
        assumeTrue(Files.exists(file), "skipped: this system has no file that exists and cannot be read");
        ImportException e = assertThrows(ImportException.class, () -> new SnapshotImporter()
                .read(file, Optional.empty(), ImportConfig.defaults(), JobContext.none()));
        assertTrue(e.getMessage().startsWith("cannot read /proc/self/mem"), e.getMessage());
    }

    @Test
    void aSingleInvoiceFileIsRecognisedByCommonColumnNames() throws IOException {
        Files.writeString(
                folder.resolve("export-2025.txt"),
                "Invoice No\tSKU\tQty\tInvoice Date\tPrice\tDescription\n1\t007\t3\t2025-01-01\t2.5\tBolt\n");
        Snapshot snapshot = usable(read(folder.resolve("export-2025.txt")));
        assertEquals("Bolt", snapshot.products().name(snapshot.products().row("007")));
        assertEquals(2.5f, snapshot.sales().unitPrice(0));
    }

    private static ColumnMapping parse(String json) throws MappingException {
        return MappingJson.parse(json, "test");
    }

    @Test
    void weeksAreColumnsAndIssuesBelowZeroAreSales() throws IOException, MappingException {
        write(folder, Map.of("weeks.csv", "sku,2026-W01,2026-W02\na,-3,2\nb,-1,0\n"));
        ColumnMapping mapping = parse(
                """
                {"schemaVersion":1,"tables":{"sales":[{"file":"weeks.csv","columns":{"product_id":"sku"},
                 "months":{"pattern":"yyyy-'W'ww"},"scales":{"quantity":-1}}]}}""");
        Snapshot snapshot = usable(read(folder, Optional.of(mapping)));
        assertEquals(2, snapshot.sales().size());
        assertEquals(1, snapshot.returns().size());
        assertEquals("2026-01-11", snapshot.asOf().toString());
    }

    @Test
    void numbersAreCountedInTheUnitThatTheMappingSays() throws IOException, MappingException {
        write(folder, Map.of("s.csv", "d,p,dozens,cents,off\n2026-01-01,a,2,950,15\n"));
        ColumnMapping mapping = parse(
                """
                {"schemaVersion":1,"tables":{"sales":[{"file":"s.csv",
                 "columns":{"date":"d","product_id":"p","quantity":"dozens","unit_price":"cents","discount":"off"},
                 "scales":{"quantity":12,"unit_price":0.01,"discount":0.01}}]}}""");
        SalesTable sales = usable(read(folder, Optional.of(mapping))).sales();
        assertEquals(List.of(24f, 9.5f, 0.15f), List.of(sales.quantity(0), sales.unitPrice(0), sales.discount(0)));
    }

    @Test
    void basketsOfAnyLengthAreOrders() throws IOException, MappingException {
        write(folder, Map.of("b.csv", "milk,bread\nmilk\nbread,eggs,milk,salt\n"));
        ColumnMapping mapping = parse(
                """
                {"schemaVersion":1,"tables":{"sales":[{"file":"b.csv","constants":{"date":"2026-01-31"},
                 "format":{"delimiter":",","noHeader":true,"preambleRows":0},"baskets":{"skip":0}}]}}""");
        ImportOutcome outcome = read(folder, Optional.of(mapping));
        Snapshot snapshot = usable(outcome);
        assertEquals(7, snapshot.sales().size());
        assertEquals(4, snapshot.products().size());
        assertEquals(3, file(outcome, "b.csv", TableName.SALES).accepted());
    }
}

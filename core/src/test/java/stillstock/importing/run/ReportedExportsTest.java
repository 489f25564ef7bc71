package stillstock.importing.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillstock.importing.run.Inputs.read;
import static stillstock.importing.run.Inputs.usable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.importing.ImportOutcome;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/** Exports as ERP and shop systems write them, imported without a word said. */
class ReportedExportsTest {
    @TempDir
    Path folder;

    @Test
    void aReportWithTitleCommasAndSumImportsWithItsOwnDatesAndNumbers() throws IOException {
        String text =
                """
                Verkäufe;;;
                Stand: 31.12.2024;;;
                date;product_id;quantity;unit_price
                03.01.2024;00123;1;1.234,50
                04.01.2024;00124;2;NULL
                25.01.2024;00125;3;7,25
                Summe;;6;
                """;
        Files.write(folder.resolve("sales.csv"), text.getBytes(Charset.forName("windows-1252")));

        ImportOutcome outcome = read(folder);

        Snapshot snapshot = usable(outcome);
        assertEquals(3, Inputs.file(outcome, "sales.csv", TableName.SALES).accepted());
        assertEquals(0, outcome.report().rejected() + outcome.report().repaired());
        assertEquals("2024-01-03", Days.text(snapshot.sales().day(0)));
        assertEquals(1234.5f, snapshot.sales().unitPrice(0));
        assertEquals("00123", snapshot.products().id(0));
        assertTrue(outcome.report().notes().stream().anyMatch(note -> note.contains("footer from line 7")));
    }

    @Test
    void datesThatCouldBeEitherAreReadDayFirstAndSaidSo() throws IOException {
        Inputs.write(folder, Map.of("sales.csv", "date,product_id,quantity\n03/04/2024,A,1\n05/06/2024,B,2\n"));
        ImportOutcome outcome = read(folder);
        assertEquals("2024-04-03", Days.text(usable(outcome).sales().day(0)));
        assertTrue(
                outcome.report().notes().stream()
                        .anyMatch(note -> note.contains("d/M/yyyy, though M/d/yyyy fits as well")),
                outcome.report().notes()::toString);
    }

    @Test
    void aLateRowThatTellsTheOrderOfDayAndMonthHoldsForAllRows() throws IOException {
        StringBuilder text = new StringBuilder("date,product_id,quantity\n");
        for (int i = 0; i < 60_000; i++) {
            text.append(1 + i % 12).append("/5/2024,P").append(i % 100).append(",1\n");
        }
        text.append("12/25/2024,P1,1\n");
        Inputs.write(folder, Map.of("sales.csv", text.toString()));
        ImportOutcome outcome = read(folder);
        Snapshot snapshot = usable(outcome);
        assertEquals(0, outcome.report().rejected());
        assertEquals("2024-12-25", Days.text(snapshot.asOfDay()));
        assertEquals(60_001, snapshot.sales().size());
    }

    @Test
    void aHeadThatIsWrongAboutNumbersIsCorrectedByTheRest() throws IOException {
        StringBuilder text = new StringBuilder("date;product_id;quantity;unit_price\n");
        for (int i = 0; i < 40_000; i++) {
            text.append("2024-01-01;P")
                    .append(i % 100)
                    .append(";1;")
                    .append(i < 30_000 ? "5" : "5,25")
                    .append('\n');
        }
        Inputs.write(folder, Map.of("sales.csv", text.toString()));
        ImportOutcome outcome = read(folder);
        assertEquals(0, outcome.report().repaired() + outcome.report().rejected());
        assertEquals(40_000, usable(outcome).sales().size());
    }

    @Test
    void aRepeatedHeaderInTheMiddleIsNoRow() throws IOException {
        String week = "date,product_id,quantity\n2025-01-01,A,1\n2025-01-02,B,2\n";
        Inputs.write(folder, Map.of("sales.csv", week + week.replace("-01-0", "-02-0")));
        ImportOutcome outcome = read(folder);
        assertEquals(4, usable(outcome).sales().size());
        assertEquals(0, outcome.report().rejected());
    }

    @Test
    void severalFilesOpenTogether() throws IOException {
        Inputs.write(
                folder,
                Map.of(
                        "sales.csv",
                        "date,product_id,quantity\n2025-01-01,A,1\n",
                        "products.csv",
                        "product_id,name\nA,Bolt\n"));
        ImportInput input = new ImportInput(
                java.util.List.of(folder.resolve("sales.csv"), folder.resolve("products.csv")),
                java.util.Optional.empty(),
                java.util.List.of());
        try {
            ImportOutcome outcome = new SnapshotImporter()
                    .read(input, stillstock.importing.ImportConfig.defaults(), stillstock.job.JobContext.none());
            assertEquals("Bolt", usable(outcome).products().name(0));
        } catch (stillstock.importing.ImportException e) {
            throw new AssertionError(e);
        }
    }
}

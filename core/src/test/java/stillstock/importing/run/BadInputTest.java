package stillstock.importing.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillstock.importing.run.Inputs.file;
import static stillstock.importing.run.Inputs.problems;
import static stillstock.importing.run.Inputs.read;
import static stillstock.importing.run.Inputs.usable;
import static stillstock.importing.run.Inputs.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.importing.Cause;
import stillstock.importing.FileReport;
import stillstock.importing.ImportOutcome;
import stillstock.importing.RowProblem;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/** Whatever the input, there is a clear message or a row problem, and no row is lost. */
class BadInputTest {
    private static final String SALES = "date,order_id,product_id,quantity,unit_price\n";
    private static final String GOOD = "2025-01-01,o1,0805,2,9.50\n";

    @TempDir
    Path folder;

    @Test
    void anEmptyFolderSaysWhatToChoose() {
        assertUnusable(folder, "holds no CSV file");
    }

    @Test
    void aPathThatIsNotThereSaysSo() {
        assertUnusable(folder.resolve("none"), "does not exist");
    }

    @Test
    void aFolderWithoutSalesNamesTheMissingTable() throws IOException {
        write(folder, Map.of("products.csv", "product_id,name\n1,Bolt\n"));
        assertUnusable(folder, "has no sales table");
    }

    @Test
    void salesWithoutTheirColumnsNameThem() throws IOException {
        write(folder, Map.of("sales.csv", "day,sku,pieces\n2025-01-01,1,2\n"));
        assertUnusable(folder, "sales.csv lacks the columns [date, quantity]");
    }

    @Test
    void anOptionalTableWithoutItsColumnsIsLeftOutAloud() throws IOException {
        write(folder, Map.of("sales.csv", SALES + GOOD, "customers.csv", "name\nAnn\n"));
        ImportOutcome outcome = read(folder);
        usable(outcome);
        assertTrue(outcome.report().notes().stream().anyMatch(note -> note.startsWith("customers.csv lacks")));
    }

    @Test
    void aBinaryFileIsNotTakenForText() throws IOException {
        byte[] bytes = new byte[5000];
        new java.util.Random(1).nextBytes(bytes);
        Files.write(folder.resolve("sales.csv"), bytes);
        assertUnusable(folder, "is not a text file");
    }

    @Test
    void aFileOfNothingSaysSo() throws IOException {
        write(folder, Map.of("sales.csv", ""));
        assertUnusable(folder, "sales.csv is empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-01-02,o2,0805|WRONG_FIELD_COUNT||2025-01-02,o2,0805",
                "2025-01-02,o2,0805,1,2,3|WRONG_FIELD_COUNT||2025-01-02,o2,0805,1,2,3",
                "02.01.2025,o2,0805,1,2|BAD_DATE|date|02.01.2025",
                "2025-02-30,o2,0805,1,2|BAD_DATE|date|2025-02-30",
                "2025-01-02,o2,0805,two,2|BAD_NUMBER|quantity|two",
                "2025-01-02,o2,0805,0,2|BAD_QUANTITY|quantity|0",
                "2025-01-02,o2,0805,-3,2|BAD_QUANTITY|quantity|-3",
                "2025-01-02,o2,,1,2|MISSING_VALUE|product_id|''",
                ",o2,0805,1,2|MISSING_VALUE|date|''",
                "2125-01-02,o2,0805,1,2|IMPLAUSIBLE_DATE|date|2125-01-02",
                "1901-01-02,o2,0805,1,2|IMPLAUSIBLE_DATE|date|1901-01-02",
            })
    void aBadRowIsRejectedWithItsPlaceAndTheOthersAreTaken(String row, Cause cause, String column, String raw)
            throws IOException {
        write(folder, Map.of("sales.csv", SALES + GOOD + GOOD + row + "\n" + GOOD));

        ImportOutcome outcome = read(folder);

        assertEquals(3, usable(outcome).sales().size());
        RowProblem expected = new RowProblem("sales.csv", 4, column == null ? "" : column, raw, cause, "");
        assertEquals(List.of(expected), problems(folder, outcome));
        assertEquals(new FileReport("sales.csv", TableName.SALES, 4, 3, 0, 1, 0, sha(outcome)), sales(outcome));
        assertEquals(
                List.of(row.split(",", -1)), outcome.report().rejects().get(0).fields());
        assertTrue(outcome.report().rejectLimitExceeded());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-01-02,o2,0805,1,cheap|BAD_NUMBER|unit_price|cheap|left blank",
                "2025-01-02,o2,0805,1,-5|OUT_OF_RANGE|unit_price|-5|left blank",
            })
    void aBadValueThatIsNotRequiredIsLeftBlank(String row, Cause cause, String column, String raw, String repair)
            throws IOException {
        write(folder, Map.of("sales.csv", SALES + GOOD + row + "\n"));

        ImportOutcome outcome = read(folder);

        Snapshot snapshot = usable(outcome);
        assertEquals(2, snapshot.sales().size());
        assertTrue(Float.isNaN(snapshot.sales().unitPrice(1)));
        assertEquals(List.of(new RowProblem("sales.csv", 3, column, raw, cause, repair)), problems(folder, outcome));
        assertEquals(new FileReport("sales.csv", TableName.SALES, 2, 1, 1, 0, 0, sha(outcome)), sales(outcome));
    }

    @Test
    void aQuoteThatNeverClosesCostsOneRow() throws IOException {
        write(
                folder,
                Map.of("sales.csv", "product_id,date,quantity\nA,2025-01-01,1\n\"B,2025-01-02,1\nC,2025-01-03,1\n"));

        ImportOutcome outcome = read(folder);

        assertEquals(3, usable(outcome).sales().size());
        assertEquals(
                List.of(new RowProblem(
                        "sales.csv", 3, "", "\"B,2025-01-02,1", Cause.BAD_QUOTE, "a quotation mark was taken as text")),
                problems(folder, outcome));
    }

    @Test
    void linesAreCountedOverQuotedLineEndsAndMixedOnes() throws IOException {
        write(
                folder,
                Map.of(
                        "sales.csv",
                        "\uFEFFdate,product_id,quantity,order_id\r\n2025-01-01,A,1,\"two\nlines\"\n\r\n2025-01-02,A,x,1\r2025-01-03,A,1,\"say \"\"hi\"\"\"\n"));

        ImportOutcome outcome = read(folder);

        Snapshot snapshot = usable(outcome);
        assertEquals(5, outcome.report().problems().get(0).line());
        assertEquals(
                "two\nlines", snapshot.codes().orders().text(snapshot.sales().order(0)));
        assertEquals(
                "say \"hi\"", snapshot.codes().orders().text(snapshot.sales().order(1)));
    }

    @Test
    void aNulCharacterIsLeftOut() throws IOException {
        write(folder, Map.of("sales.csv", SALES + GOOD.repeat(50) + "2025-01-02,o2,08\00005,1,2\n"));
        ImportOutcome outcome = read(folder);
        assertEquals(1, usable(outcome).products().size());
        assertEquals(Cause.BAD_CHARACTER, outcome.report().problems().get(0).cause());
    }

    @Test
    void aRowOfManyMillionCharactersIsRejectedAndTheNextOnesAreTaken() throws IOException {
        String row = "2025-01-02,o2," + "x".repeat(5_000_000) + ",1,2\n";
        write(folder, Map.of("sales.csv", SALES + GOOD + row + GOOD));
        ImportOutcome outcome = read(folder);
        assertEquals(2, usable(outcome).sales().size());
        assertEquals(Cause.TOO_LONG, outcome.report().problems().get(0).cause());
    }

    @Test
    void aProductThatSaysSomethingElseTheSecondTimeIsRejected() throws IOException {
        write(
                folder,
                Map.of("sales.csv", SALES + GOOD, "products.csv", "product_id,name\n0805,Bolt\n0805,Bolt\n0805,Nut\n"));
        ImportOutcome outcome = read(folder);
        Snapshot snapshot = usable(outcome);
        assertEquals("Bolt", snapshot.products().name(0));
        assertEquals(
                List.of(new RowProblem("products.csv", 4, "product_id", "0805", Cause.DUPLICATE_KEY, "")),
                problems(folder, outcome));
        assertEquals(2, file(outcome, "products.csv", TableName.PRODUCTS).accepted());
    }

    @Test
    void aSecondStockRecordOfADayIsRejected() throws IOException {
        String stock =
                "date,product_id,location_id,on_hand\n2025-01-01,0805,A,5\n2025-01-01,0805,B,6\n2025-01-01,0805,A,7\n";
        write(folder, Map.of("sales.csv", SALES + GOOD, "inventory.csv", stock));
        ImportOutcome outcome = read(folder);
        assertEquals(2, usable(outcome).inventory().size());
        assertEquals(
                List.of(new RowProblem("inventory.csv", 4, "product_id", "0805", Cause.DUPLICATE_KEY, "")),
                problems(folder, outcome));
    }

    @Test
    void anUnknownProductIsAddedWithItsIdAlone() throws IOException {
        write(
                folder,
                Map.of(
                        "sales.csv",
                        SALES + GOOD + "2025-01-02,o2,X,1,2\n",
                        "products.csv",
                        "product_id,name\n0805,Bolt\n"));
        ImportOutcome outcome = read(folder);
        assertEquals(2, usable(outcome).products().size());
        assertEquals(
                List.of(new RowProblem(
                        "sales.csv",
                        3,
                        "product_id",
                        "X",
                        Cause.UNKNOWN_PRODUCT,
                        "the product was added with its id alone")),
                problems(folder, outcome));
        assertEquals(1, sales(outcome).repaired());
    }

    @Test
    void negativeStockIsTakenAsRecordedAndNoted() throws IOException {
        write(
                folder,
                Map.of("sales.csv", SALES + GOOD, "inventory.csv", "date,product_id,on_hand\n2025-01-01,0805,-4\n"));
        ImportOutcome outcome = read(folder);
        assertEquals(-4, usable(outcome).inventory().onHand(0));
        assertTrue(outcome.report().notes().stream()
                .anyMatch(note -> note.contains("1 rows (first: line 2, column on_hand, -4)")));
    }

    @Test
    void identicalSalesLinesAreLegal() throws IOException {
        write(folder, Map.of("sales.csv", SALES + GOOD + GOOD));
        ImportOutcome outcome = read(folder);
        assertEquals(2, usable(outcome).sales().size());
        assertFalse(outcome.report().rejectLimitExceeded());
    }

    @Test
    void noReadableRowAtAllIsUnusable() throws IOException {
        write(folder, Map.of("sales.csv", SALES + "x,o,p,q,r\n"));
        assertUnusable(folder, "no sale, return or stock record");
    }

    private static FileReport sales(ImportOutcome outcome) {
        return file(outcome, "sales.csv", TableName.SALES);
    }

    private static String sha(ImportOutcome outcome) {
        return sales(outcome).sha256();
    }

    private static void assertUnusable(Path source, String words) {
        ImportOutcome outcome = read(source);
        assertTrue(outcome.snapshot().isEmpty());
        String line = outcome.report().unusable();
        assertTrue(line.contains(words), line);
        assertFalse(line.contains("\n"), line);
    }
}

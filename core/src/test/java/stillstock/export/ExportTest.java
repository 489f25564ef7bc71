package stillstock.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stillstock.files.AtomicFile;
import stillstock.job.JobContext;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.traces.BarTrace;

class ExportTest {
    private record Item(String id, double value, double share, LocalDate date) {}

    private static final List<ColumnSpec<Item>> COLUMNS = List.of(
            ColumnSpec.text("id", "Id", Item::id),
            ColumnSpec.number("value", "Value", "currency", stillstock.export.CellType.MONEY, Item::value),
            ColumnSpec.number("share", "Share", "", stillstock.export.CellType.SHARE, Item::share),
            ColumnSpec.date("date", "Date", Item::date));

    private static final ResultTable<Item> TABLE = ResultTable.of(
            "items",
            COLUMNS,
            List.of(
                    new Item("0805", -5, 0.25, LocalDate.of(2025, 12, 31)),
                    new Item("=SUM(A1)", 1234567.005, Double.NaN, null)));

    @Test
    void csvKeepsLeadingZerosAndNumbersAndMakesFormulasInert() throws IOException {
        StringWriter out = new StringWriter();
        CsvTableWriter.print(TABLE, out, JobContext.none());
        assertEquals(
                """
                id,value,share,date
                0805,-5.00,0.25,2025-12-31
                '=SUM(A1),1234567.01,,
                """,
                out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx"})
    void everyPrefixThatStartsAFormulaIsDefused(String text) {
        assertEquals("'" + text, CellText.inert(text));
    }

    @ParameterizedTest
    @CsvSource({
        "0,MONEY,0.00",
        "-0.001,MONEY,0.00",
        "1e12,NUMBER,1000000000000",
        "120,NUMBER,120",
        "0.00004,NUMBER,0",
        "0.5,SHARE,0.5",
        "NaN,SHARE,''",
        "Infinity,NUMBER,''",
        "2.345,MONEY,2.35"
    })
    void numbersAreWrittenWithoutExponents(double value, stillstock.export.CellType type, String expected) {
        assertEquals(expected, CellText.number(value, type));
    }

    @Test
    void workbookCellsAreTyped(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("analysis.xlsx");
        XlsxWriter.write(List.of(TABLE), file, JobContext.none());
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<Row> stream = book.getFirstSheet().openStream()) {
            List<Row> rows = stream.toList();
            assertEquals("items", book.getFirstSheet().getName());
            assertEquals("0805", rows.get(1).getCell(0).asString());
            assertEquals(CellType.NUMBER, rows.get(1).getCell(1).getType());
            assertEquals(
                    0, new BigDecimal("-5").compareTo(rows.get(1).getCell(1).asNumber()));
            assertEquals(
                    LocalDate.of(2025, 12, 31), rows.get(1).getCell(3).asDate().toLocalDate());
            assertEquals(CellType.STRING, rows.get(2).getCell(0).getType());
            assertEquals("=SUM(A1)", rows.get(2).getCell(0).asString());
        }
    }

    @Test
    void theSameTablesGiveTheSameWorkbookBytes(@TempDir Path dir) throws Exception {
        XlsxWriter.write(List.of(TABLE), dir.resolve("a.xlsx"), JobContext.none());
        Thread.sleep(2100); // zip entries carry times in steps of two seconds
        XlsxWriter.write(List.of(TABLE), dir.resolve("b.xlsx"), JobContext.none());
        assertEquals(-1, Files.mismatch(dir.resolve("a.xlsx"), dir.resolve("b.xlsx")));
    }

    @Test
    void theReportLoadsNothingFromElsewhereAndNoTextEndsItsScript(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("report.html");
        BarTrace bars = BarTrace.builder(new Object[] {"</script><b>x"}, new double[] {1})
                .build();
        new HtmlReport("Items <&>", "As of today")
                .tile("1,234.00", "tied up")
                .section("Charts", "")
                .chart(new Figure(bars))
                .section("Rows", "")
                .table(TABLE, 1)
                .write(file, "made by a test");
        String html = Files.readString(file);
        assertTrue(html.contains("\\u003c/script>\\u003cb>x"), "category text is escaped");
        assertTrue(html.contains("Items &lt;&amp;&gt;"));
        assertTrue(html.contains("The first 1 of 2"));
        String shell = html.replaceAll("(?s)<script type=\"text/plain\".*?</script>", "");
        assertTrue(!shell.contains("src=") && !shell.contains("http"), "nothing is loaded from elsewhere");
        assertEquals(2, shell.split("</script>", -1).length, "one script element");
    }

    @Test
    void tablesawTablesHaveTheSameRows() {
        Table table = TablesawTables.of(TABLE);
        assertEquals(2, table.rowCount());
        assertEquals("0805", table.stringColumn("id").get(0));
        assertTrue(table.doubleColumn("share").isMissing(1));
    }

    @Test
    void aWriteThatFailsLeavesTheOldFileAndNoPart(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("x.csv");
        Files.writeString(file, "old");
        assertThrows(
                IOException.class,
                () -> AtomicFile.writeText(file, out -> {
                    out.write("half");
                    throw new IOException("disk full");
                }));
        assertEquals("old", Files.readString(file));
        try (Stream<Path> files = Files.list(dir)) {
            assertEquals(List.of(file), files.toList());
        }
    }
}

package stillstock.export.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stillstock.export.CsvTableWriter;
import stillstock.job.JobContext;
import stillstock.recommend.feedback.FeedbackEntry;
import stillstock.recommend.feedback.FeedbackEntry.Verdict;
import stillstock.recommend.feedback.FeedbackException;

class PairSheetTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    private static SheetRow row(String anchor, String item, String group, Verdict verdict, double sold, String image) {
        return new SheetRow(
                new SheetRow.Product(anchor, "Lamp " + anchor),
                new SheetRow.Product(item, "Rug " + item),
                group,
                1,
                12,
                19.95,
                0.2,
                15.96,
                0.31,
                2.4,
                "Same category; 240 tied up for 210 days; 31 % margin left at 20 % off.",
                image,
                verdict,
                sold);
    }

    private static final PairSheet SHEET = new PairSheet(
            DAY,
            List.of(
                    row("0001", "0805", "Garden / Tools", Verdict.ACCEPTED, 3, "https://example.org/1.jpg"),
                    row("0001", "0806", "Garden / Tools", Verdict.REJECTED, Double.NaN, ""),
                    row("0002", "=0807", "Home: [x] / Lamps", Verdict.OPEN, Double.NaN, "")));

    private static final List<FeedbackEntry> SAID = List.of(
            new FeedbackEntry("0001", "0805", Verdict.ACCEPTED, 3, DAY),
            new FeedbackEntry("0001", "0806", Verdict.REJECTED, Double.NaN, DAY));

    @ParameterizedTest
    @EnumSource(PairSheetXlsx.Layout.class)
    void aWorkbookIsReadBackAsItWasFilledIn(PairSheetXlsx.Layout layout, @TempDir Path dir) throws Exception {
        Path file = dir.resolve("sheet.xlsx");
        PairSheetXlsx.write(SHEET, layout, file, JobContext.none());
        assertEquals(new PairSheetReader.Read(SAID, 3), PairSheetReader.read(file));
        Path again = dir.resolve("again.xlsx");
        PairSheetXlsx.write(SHEET, layout, again, JobContext.none());
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            List<String> names = book.getSheets().map(Sheet::getName).toList();
            assertEquals(
                    layout == PairSheetXlsx.Layout.ONE_LIST ? List.of("Pairings") : List.of("Garden", "Home   x"),
                    names);
        }
    }

    @Test
    void aCsvIsReadBackAsItWasFilledIn(@TempDir Path dir) throws Exception {
        Path file = dir.resolve("sheet.csv");
        CsvTableWriter.write(SHEET.table(), file, JobContext.none());
        assertEquals(new PairSheetReader.Read(SAID, 3), PairSheetReader.read(file));
        Files.writeString(
                file,
                "Decision;Anchor ID;Item ID;As of;Remark\nReject;'=1;0805;2025-12-31;too dear\n;2;0806;2025-12-31;\n");
        assertEquals(
                new PairSheetReader.Read(
                        List.of(new FeedbackEntry("=1", "0805", Verdict.REJECTED, Double.NaN, DAY)), 2),
                PairSheetReader.read(file));
    }

    @Test
    void aCellThatCannotBeReadIsNamed(@TempDir Path dir) throws Exception {
        Path file = dir.resolve("sheet.csv");
        Files.writeString(file, "as_of,anchor_id,product_id,decision,sold\n2025-12-31,1,2,accept,many\n");
        FeedbackException problem = assertThrows(FeedbackException.class, () -> PairSheetReader.read(file));
        assertTrue(problem.getMessage().startsWith("sheet.csv, row 2:"), problem.getMessage());
        Files.writeString(file, "a,b\n1,2\n");
        assertTrue(assertThrows(FeedbackException.class, () -> PairSheetReader.read(file))
                .getMessage()
                .contains("is no pairing sheet"));
        Path noBook = dir.resolve("sheet.xlsx");
        Files.writeString(noBook, "not a workbook");
        assertThrows(FeedbackException.class, () -> PairSheetReader.read(noBook));
    }

    @Test
    void thePageToPrintHoldsEveryPairAndNothingFromElsewhere(@TempDir Path dir) throws Exception {
        Path file = dir.resolve("sheet.html");
        PairSheetHtml.write(SHEET, file);
        String page = Files.readString(file);
        assertEquals(4, page.split("<tr><td", -1).length);
        assertTrue(page.contains("Home: [x] / Lamps") && page.contains("20 %") && page.contains("15.96"));
        assertTrue(!page.contains("<script") && !page.contains("<img") && !page.contains("<link"));
    }
}

package stillstock.importing.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.importing.row.HeldRow;
import stillstock.importing.row.RecordKind;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.UnusableInputException;
import stillstock.importing.text.CsvTables;
import stillstock.importing.type.ColumnKind;
import stillstock.importing.type.ColumnType;
import stillstock.job.JobContext;

class TablePreviewerTest {
    private static final String REPORT =
            """
            Verkaufsbericht Filiale Köln
            Stand: 31.12.2024

            Artikel;Datum;Menge;Umsatz
            00123;03.01.2024;1;1.234,50
            00124;04.01.2024;-2;12,00
            00125;25.01.2024;3;7,25
            00126;26.01.2024;3;7,25;
            00127;27.01.2024;x;7,25
            00128;28.01.2024;2;8,00
            Summe;;;1.269,50
            """;

    @TempDir
    Path folder;

    @Test
    void aReportWithTitleAndSumIsReadAsItsTable() throws IOException, UnusableInputException {
        TablePreview preview = preview(REPORT, "windows-1252", SourceFormat.DETECT);

        assertEquals("windows-1252", preview.found().encoding());
        assertEquals(";", preview.found().delimiter());
        assertEquals(
                List.of("Artikel", "Datum", "Menge", "Umsatz"),
                preview.columns().stream().map(ColumnType::name).toList());
        assertEquals(2, preview.count(RecordKind.PREAMBLE));
        assertEquals(1, preview.count(RecordKind.FOOTER));
        assertEquals(6, preview.read());
        assertEquals(
                List.of(ColumnKind.TEXT, ColumnKind.DATE, ColumnKind.TEXT, ColumnKind.NUMBER),
                preview.columns().stream().map(column -> column.kind()).toList());
        assertEquals("d.M.yyyy", preview.columns().get(1).format());
        HeldRow first = preview.rows().get(3);
        assertEquals("1234.5", preview.columns().get(3).read(first.text(3)).orElseThrow());
        assertEquals("00123;03.01.2024;1;1.234,50", first.record());
        assertEquals(5, first.line());
        assertEquals("Summe;;;1.269,50", preview.footer().get(0).record());
        HeldRow mended = preview.problems().get(0);
        assertEquals(List.of(8L, RecordKind.REPAIRED), List.of(mended.line(), mended.kind()));
        assertTrue(mended.repair().contains("blank fields"), mended.repair());
    }

    @Test
    void whatIsSaidIsBelieved() throws IOException, UnusableInputException {
        TablePreview preview = preview("a;b\n1,5;2\n2,5;3\n", "UTF-8", new SourceFormat(",", "", false, "", false));
        assertEquals(",", preview.found().delimiter());

        TablePreview without = preview("a;b\n1,5;2\n2,5;3\n", "UTF-8", new SourceFormat("", "", false, "", true));
        assertEquals(3, without.read());
        assertEquals("column1", without.columns().get(0).name());
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252,Käse für Größe; Straße und Öl mit Übermaß für Mädchen; çedille à la carte",
        "windows-31j,赤いペンと青いノートブックの注文書; 東京都港区の倉庫に在庫があります; 商品名と数量",
        "windows-1251,Красная ручка и синяя тетрадь на складе в Москве; количество товара и цена; заказ принят",
        "UTF-16LE,Käse und Öl; 東京; 東京",
        "UTF-8,Käse und Öl; 東京; 東京"
    })
    void encodingsAreFoundByTheirLetters(String encoding, String words) throws IOException, UnusableInputException {
        StringBuilder text = new StringBuilder("id;a;b;c\n");
        for (int i = 0; i < 20; i++) {
            text.append(i).append(';').append(words).append('\n');
        }
        TablePreview preview = preview(text.toString(), encoding, SourceFormat.DETECT);
        assertEquals(
                words.split("; ")[0],
                preview.rows().get(1).text(1),
                preview.found().encoding());
    }

    @Test
    void aFooterThatARowFollowsIsNone() throws IOException, UnusableInputException {
        TablePreview preview = preview("a,b\nx,1\nTotal,\ny,2\nz,3\nw,4\nu,5\nv,6\n", "UTF-8", SourceFormat.DETECT);
        assertEquals(0, preview.count(RecordKind.FOOTER));
        assertEquals(7, preview.read());
        assertEquals(
                List.of("x", "Total", "y", "z", "w", "u", "v"),
                preview.rows().stream()
                        .filter(row -> row.kind().isRow())
                        .map(row -> row.text(0))
                        .toList());
    }

    private TablePreview preview(String text, String encoding, SourceFormat said)
            throws IOException, UnusableInputException {
        Path file = Files.write(folder.resolve("t.csv"), text.getBytes(Charset.forName(encoding)));
        try (CsvTables tables = CsvTables.of(List.of(file), JobContext.none())) {
            return new TablePreviewer().preview(tables, "t.csv", said, 100, JobContext.none());
        }
    }
}

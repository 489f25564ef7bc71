package stillstock.importing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.importing.csv.TextInput;
import stillstock.importing.detect.plain.CsvNormalizer;
import stillstock.importing.detect.plain.NormalizedFile;
import stillstock.importing.row.RecordKind;
import stillstock.importing.row.UnusableInputException;
import stillstock.job.JobContext;

/** The rows at a table's end that are no data, as the user says how many they are. */
class FooterRowsTest {
    private static final String REPORT =
            "item,qty,price\nA1,1,2.50\nA2,2,3.50\n# checked\nA3,3,4.50\nTotal,6,\nAll branches,9,1.0\n\n";

    @TempDir
    Path folder;

    private NormalizedFile read(String text, DialectOverrides said) throws IOException, UnusableInputException {
        Path file = Files.writeString(folder.resolve("report.csv"), text);
        return new CsvNormalizer()
                .normalize(file, said, Files.createDirectories(folder.resolve("out")), JobContext.none());
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 0", "1, 4, 1", "2, 3, 2", "3, 2, 3", "5, 0, 5", "9, 0, 5"})
    void asManyRowsAsAreSaidAreLeftOut(int said, long rows, long footer) throws IOException, UnusableInputException {
        DialectOverrides overrides =
                DialectOverrides.NONE.withComment(Optional.of("#")).withFooterRows(Optional.of(said));
        NormalizedFile made = read(REPORT, overrides);
        assertEquals(rows, made.read());
        assertEquals(footer, made.footerRows());
        assertEquals(1 + 1 + footer, made.asides());
        assertEquals(1 + rows, Files.readAllLines(made.files().get(0)).size());
    }

    @Test
    void aRowThatWouldBeRejectedIsNoneWhereItIsSaidToBeFooter() throws IOException, UnusableInputException {
        String text = "item,qty\nA1,1\nA2,2\nA3,3\nA4,4\nA5,5\nA6,6\nA,B,C,\"D\nprinted by hand\n";
        NormalizedFile made = read(text, DialectOverrides.NONE.withFooterRows(Optional.of(2)));
        assertEquals(6, made.read());
        assertEquals(6, made.accepted());
        assertEquals(
                List.of("line,byte_offset,column,cause,text"),
                Files.readAllLines(made.files().get(1)));
    }

    @Test
    void theLastRowsOfALongFileAreFound() throws IOException, UnusableInputException {
        StringBuilder text = new StringBuilder("item,qty\n");
        for (int i = 0; i < 700_000; i++) {
            text.append("item number ").append(i).append(',').append(i % 7).append('\n');
        }
        assertTrue(text.length() > 3 * (4 << 20));
        Path file = Files.writeString(folder.resolve("long.csv"), text);
        FoundTable found =
                FoundTable.of(TextInput.in(file).get(0), DialectOverrides.NONE.withFooterRows(Optional.of(2)));
        long rows = 0;
        List<Long> footer = new ArrayList<>();
        try (TableRecords records = found.records()) {
            while (records.next()) {
                rows += records.kind() == RecordKind.ROW ? 1 : 0;
                if (records.kind() == RecordKind.FOOTER) {
                    footer.add(records.line());
                }
            }
        }
        assertEquals(699_998, rows);
        assertEquals(List.of(700_000L, 700_001L), footer);
    }
}

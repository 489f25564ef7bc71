package stillstock.importing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.importing.detect.plain.CsvNormalizer;
import stillstock.importing.row.UnusableInputException;
import stillstock.job.JobContext;

class FaultyColumnTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-01-03,A,oops,7,red,x|qty|the row has 6 fields, the table 4",
                "2025-01-03|''|the row has 1 fields, the table 4",
                "A17,red|day|the row has 2 fields, the table 4"
            })
    void aRejectedRowNamesTheColumnWhereThatIsKnown(String row, String column, String cause)
            throws IOException, UnusableInputException {
        StringBuilder text = new StringBuilder("day,item,qty,note\n");
        for (int i = 0; i < 40; i++) {
            text.append(String.format("2025-01-%02d,Item %c,%d,some words%n", 1 + i % 28, 'a' + i % 26, i % 10));
        }
        text.append(row).append("\n2025-02-01,Item z,3,some words\n");
        Path file = Files.writeString(folder.resolve("t.csv"), text);
        Path out = Files.createDirectories(folder.resolve("out"));
        new CsvNormalizer().normalize(file, DialectOverrides.NONE, out, JobContext.none());
        List<String> rejects = Files.readAllLines(out.resolve("t.rejects.csv"));
        assertEquals("line,byte_offset,column,cause,text", rejects.get(0));
        int offset = text.indexOf("\n" + row + "\n") + 1;
        assertEquals(
                "42," + offset + "," + column + ",\"" + cause + "\",",
                rejects.get(1).replaceAll("(table 4\",).*", "$1"));
    }
}

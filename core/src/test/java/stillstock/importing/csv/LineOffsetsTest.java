package stillstock.importing.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineOffsetsTest {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void everyLineBeginsWhereTheTextSays(String charset) throws IOException {
        String[] lines = {"a;ü\r\n", "\r", "b\n", "\n", "\r\n", "c\r", "d\r", "\r", "last"};
        Charset set = Charset.forName(charset);
        byte[] bytes = String.join("", lines).getBytes(set);
        try (LineOffsets offsets = new LineOffsets(new ByteArrayInputStream(bytes), set)) {
            long expected = 0;
            for (int i = 0; i < lines.length; i++) {
                assertEquals(expected, offsets.of(i + 1), "line " + (i + 1));
                expected += lines[i].getBytes(set).length;
            }
            assertEquals(-1, offsets.of(lines.length + 2));
        }
    }

    @Test
    void linesMayBeLeftOut() throws IOException {
        byte[] bytes = "1\n2\r3\r\n4\n5".getBytes(Charset.forName("UTF-8"));
        try (LineOffsets offsets = new LineOffsets(new ByteArrayInputStream(bytes), Charset.forName("UTF-8"))) {
            assertEquals(4, offsets.of(3));
            assertEquals(4, offsets.of(3));
            assertEquals(9, offsets.of(5));
        }
    }
}

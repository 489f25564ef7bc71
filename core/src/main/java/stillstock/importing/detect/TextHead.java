package stillstock.importing.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import stillstock.importing.csv.CsvFormat;
import stillstock.importing.csv.TextInput;
import stillstock.importing.csv.TolerantCsvReader;

/**
 * The beginning of a text, to detect by.
 *
 * @param text its first characters
 * @param whole true where there are no more
 */
record TextHead(String text, boolean whole) {
    private static final int CHARACTERS = 1 << 19;

    /**
     * One record of the head.
     *
     * @param sure true where its quotation marks could be read
     * @param strict true where they follow the rules to the letter
     */
    record Row(List<String> fields, boolean sure, boolean strict, String text) {}

    static TextHead of(TextInput input, Charset charset, int bomBytes) throws IOException {
        try (InputStream in = input.open()) {
            in.skipNBytes(bomBytes);
            Reader reader = new InputStreamReader(in, charset);
            char[] chars = new char[CHARACTERS];
            int size = 0;
            int n = reader.read(chars, 0, CHARACTERS);
            while (n > 0) {
                size += n;
                n = size < CHARACTERS ? reader.read(chars, size, CHARACTERS - size) : -1;
            }
            return new TextHead(new String(chars, 0, size), size < CHARACTERS);
        }
    }

    /** The records of the head under a dialect, at most so many; the last may be cut and is left out. */
    List<Row> rows(char delimiter, char quote, char escape, int most) throws IOException {
        List<Row> rows = new ArrayList<>();
        CsvFormat format = new CsvFormat(Charset.defaultCharset(), delimiter, quote, escape, false);
        try (TolerantCsvReader reader = new TolerantCsvReader(new StringReader(text), format)) {
            while (rows.size() < most && reader.next(0)) {
                List<String> fields = new ArrayList<>(reader.size());
                for (int i = 0; i < reader.size(); i++) {
                    fields.add(reader.raw(i));
                }
                boolean sure = !reader.broken() && !reader.mended() && !reader.tooLong();
                rows.add(new Row(fields, sure, reader.strict(), reader.record()));
            }
        }
        if (!whole && rows.size() > 1 && rows.size() < most) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }

    /** "CRLF", "LF", "CR", "mixed" or "none". */
    String recordEnd() {
        int crlf = 0;
        int lf = 0;
        int cr = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                crlf++;
                i++;
            } else {
                lf += c == '\n' ? 1 : 0;
                cr += c == '\r' ? 1 : 0;
            }
        }
        int kinds = (crlf > 0 ? 1 : 0) + (lf > 0 ? 1 : 0) + (cr > 0 ? 1 : 0);
        if (kinds == 0) {
            return "none";
        }
        if (kinds > 1) {
            return "mixed";
        }
        return crlf > 0 ? "CRLF" : lf > 0 ? "LF" : "CR";
    }
}

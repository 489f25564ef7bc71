package stillstock.importing.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Hands well-formed records with quotation marks to commons-csv, one at a time through one long-lived parser (a parser
 * for each record would cost more than the parsing).
 */
final class QuotedRowParser {
    private final Feed feed = new Feed();
    private final Iterator<CSVRecord> records;

    QuotedRowParser(char delimiter, char quote) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote(quote)
                .setIgnoreEmptyLines(false)
                .get();
        try {
            records =
                    CSVParser.builder().setReader(feed).setFormat(format).get().iterator();
        } catch (IOException e) {
            throw new UncheckedIOException("a parser over memory cannot fail to open", e);
        }
    }

    /** The fields of one record, its line end not included. */
    String[] parse(char[] chars, int from, int length) {
        feed.put(chars, from, length);
        return records.next().values();
    }

    /** Gives the parser exactly one record and its line end. */
    private static final class Feed extends Reader {
        private char[] text = new char[256];
        private int size;
        private int at;

        void put(char[] chars, int from, int length) {
            if (text.length < length + 1) {
                text = new char[Math.max(length + 1, text.length * 2)];
            }
            System.arraycopy(chars, from, text, 0, length);
            text[length] = '\n';
            size = length + 1;
            at = 0;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (at == size) {
                throw new IOException("the record was not as well formed as it seemed");
            }
            int n = Math.min(length, size - at);
            System.arraycopy(text, at, target, offset, n);
            at += n;
            return n;
        }

        @Override
        public void close() {
            at = size;
        }
    }
}

package stillstock.importing.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/**
 * Cuts text into records without ever losing its way: a record ends at a line end (LF, CR, CRLF, mixed too) outside
 * quotation marks. A quotation mark opens a field only at its beginning and closes it only before a delimiter or a line
 * end, so that text with unescaped marks is cut as it was meant. A field that never closes, or that closes in the
 * middle of a later line, was not meant to be open: then the record is its first line alone and {@link #broken()}.
 *
 * <p>Memory: the longest record, at most {@link #MAX_RECORD} characters and as much again.
 */
final class RecordCutter implements Closeable {
    /** Longest record in characters; of a longer line only the beginning is kept. */
    static final int MAX_RECORD = 1 << 20;
    /** Most lines that one quoted field may span. */
    static final int MAX_LINES = 2000;

    private static final int KEPT_OF_TOO_LONG = 4096;

    private final CharWindow window;
    private final char delimiter;
    private final char quote;
    private final char escape;

    private int length;
    private int next;
    private long line = 1;
    private long nextLine = 1;
    private boolean quoted;
    private boolean strict;
    private boolean broken;
    private boolean mended;
    private boolean tooLong;
    private boolean nul;

    /**
     * @param quote NUL where the text has none
     * @param escape character that makes the next one text inside marks ("\\"); NUL where marks are doubled instead
     */
    RecordCutter(Reader reader, char delimiter, char quote, char escape) {
        this.window = new CharWindow(reader);
        this.delimiter = delimiter;
        this.quote = quote;
        this.escape = escape;
    }

    /** Goes to the next record that is not blank; false at the end of the text. */
    boolean next() throws IOException {
        do {
            window.advance(next);
            next = 0;
            line = nextLine;
            if (!window.has(0)) {
                length = 0;
                return false;
            }
            cut();
        } while (length == 0);
        return true;
    }

    /** Takes only the first line of this record instead, its quotation marks as text; the next record follows it. */
    void firstLineOnly() throws IOException {
        broken = true;
        quoted = true;
        strict = false;
        int at = 0;
        while (window.has(at) && !isLineEnd(window.at(at))) {
            at++;
            if (at >= MAX_RECORD) {
                overrun(at);
                return;
            }
        }
        finish(at, line);
    }

    private void cut() throws IOException {
        quoted = false;
        strict = true;
        broken = false;
        mended = false;
        tooLong = false;
        nul = false;
        nextLine = line;
        int at = 0;
        boolean fieldStart = true;
        while (window.has(at)) {
            if (!fieldStart) {
                int plain = window.skipPlain(at, delimiter, quote, MAX_RECORD - 1);
                if (plain > at) {
                    at = plain;
                    continue;
                }
            }
            char c = window.at(at);
            if (isLineEnd(c)) {
                break;
            }
            if (c == quote && quote != 0) {
                quoted = true;
                if (fieldStart) {
                    at = closing(at + 1);
                    if (at < 0) {
                        firstLineOnly();
                        return;
                    }
                    fieldStart = false;
                    continue;
                }
                strict = false;
            }
            nul |= c == 0;
            boolean blank = c == ' ' && fieldStart && delimiter != ' ';
            strict &= !blank;
            fieldStart = blank || c == delimiter;
            at++;
            if (at >= MAX_RECORD) {
                overrun(at);
                return;
            }
        }
        finish(at, nextLine);
    }

    /** The place after the mark that closes the field opened before a place; -1 where none does. */
    private int closing(int from) throws IOException {
        int at = from;
        long before = nextLine;
        while (window.has(at) && at < MAX_RECORD && nextLine - before <= MAX_LINES) {
            char c = window.at(at);
            if (c == escape && escape != 0 && window.has(at + 1)) {
                strict = false;
                at += 2;
                continue;
            }
            if (c == quote) {
                if (window.has(at + 1) && window.at(at + 1) == quote) {
                    at += 2;
                    continue;
                }
                if (closes(at + 1)) {
                    return at + 1;
                }
                if (nextLine > before) {
                    return -1;
                }
                strict = false;
                mended = true;
            } else if (isLineEnd(c)) {
                nextLine += isSecondOfCrLf(at) ? 0 : 1;
            }
            nul |= c == 0;
            at++;
        }
        return -1;
    }

    /** True where a delimiter, a line end or the text's end follows, blanks passed over. */
    private boolean closes(int from) throws IOException {
        int at = from;
        while (delimiter != ' ' && window.has(at) && window.at(at) == ' ' && at < MAX_RECORD) {
            at++;
            strict = false;
        }
        return !window.has(at) || window.at(at) == delimiter || isLineEnd(window.at(at));
    }

    private void overrun(int from) throws IOException {
        tooLong = true;
        int at = from;
        while (window.has(at) && !isLineEnd(window.at(at))) {
            at++;
            if (at >= 2 * MAX_RECORD) {
                window.cut(KEPT_OF_TOO_LONG, at);
                at = KEPT_OF_TOO_LONG;
            }
        }
        finish(at, line);
        length = Math.min(length, KEPT_OF_TOO_LONG);
    }

    private void finish(int at, long lastLine) throws IOException {
        length = at;
        next = at;
        nextLine = lastLine;
        if (window.has(at)) {
            boolean crlf = window.at(at) == '\r' && window.has(at + 1) && window.at(at + 1) == '\n';
            next = at + (crlf ? 2 : 1);
            nextLine++;
        }
    }

    private boolean isSecondOfCrLf(int at) {
        return window.at(at) == '\n' && at > 0 && window.at(at - 1) == '\r';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** Characters of the record, its line end not counted. */
    int length() {
        return length;
    }

    /** The characters that hold the record, from {@link #from()} on; valid until the next call of any method. */
    char[] chars() {
        return window.chars();
    }

    int from() {
        return window.base();
    }

    /** Line of the record's first character, from 1. */
    long line() {
        return line;
    }

    /** True where the record spans several lines. */
    boolean multiLine() {
        return nextLine - line > 1;
    }

    /** True where a quotation mark is in it. */
    boolean quoted() {
        return quoted;
    }

    /** True where its quotation marks follow RFC 4180 to the letter. */
    boolean strict() {
        return strict;
    }

    /** True where a field that was opened never closed. */
    boolean broken() {
        return broken;
    }

    /** True where a mark inside a quoted field was neither doubled nor at its end, and was taken as text. */
    boolean mended() {
        return mended;
    }

    /** True where only its beginning was kept. */
    boolean tooLong() {
        return tooLong;
    }

    /** True where it holds NUL characters. */
    boolean nul() {
        return nul;
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}

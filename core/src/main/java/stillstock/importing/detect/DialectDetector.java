package stillstock.importing.detect;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import stillstock.importing.csv.FileScan;
import stillstock.importing.csv.TextInput;
import stillstock.importing.row.UnusableInputException;
import stillstock.importing.type.ColumnType;
import stillstock.importing.type.TableTyper;

/**
 * Detects how a text table is written: the character set from all bytes, the rest from the first half million
 * characters. What the user says is believed. Deterministic.
 */
final class DialectDetector {
    private static final char[] DELIMITERS = {',', ';', '\t', '|', '^', '~', ':', '\u001f', '\u0001', ' '};
    /** What a row counts in which quotation marks stand inside fields: a wrong delimiter puts them there. */
    private static final double LOOSE = 0.2;

    private static final int ROWS = 2000;
    private static final int ROWS_FOR_DELIMITER = 200;

    private final DialectOverrides said;

    DialectDetector(DialectOverrides said) {
        this.said = said;
    }

    /**
     * Looks at a file.
     *
     * @throws UnusableInputException where it is no text
     */
    FoundTable detect(TextInput input, FileScan scan) throws IOException, UnusableInputException {
        if (scan.binary() && said.encoding().isEmpty()) {
            throw new UnusableInputException(
                    input.name() + " is not a text file: export the table as CSV and read that");
        }
        Charset charset = charset(input.name(), scan);
        TextHead head = TextHead.of(input, charset, scan.bomBytes());
        char quote = said.quote().orElseGet(() -> quote(head.text()));
        char escape = escape(head.text(), quote);
        char delimiter = delimiter(head, quote, escape);
        List<TextHead.Row> rows = head.rows(delimiter, quote, escape, ROWS);
        HeaderFinder.Layout layout = new HeaderFinder(said).find(rows);
        Dialect dialect = new Dialect(
                charset.name(),
                scan.bomBytes() > 0,
                delimiter,
                quote,
                escape,
                head.recordEnd(),
                said.comment().orElse(layout.commentPrefix()),
                layout.preambleRows(),
                layout.headerRows(),
                said.footerRows().orElse(Dialect.FOOTER_BY_WORDS),
                said.columns().orElse(layout.columns()),
                layout.shapes().fields());
        return new FoundTable(
                input, scan, dialect, layout.shapes(), typed(beforeFooter(rows, head.whole()), dialect), head.whole());
    }

    /** The rows without those that the user said are the footer, where they are in the head. */
    private List<TextHead.Row> beforeFooter(List<TextHead.Row> rows, boolean whole) {
        int footer = whole && rows.size() < ROWS ? said.footerRows().orElse(0) : 0;
        return rows.subList(0, Math.max(0, rows.size() - footer));
    }

    /** What the columns hold by the rows of the head. */
    private static List<ColumnType> typed(List<TextHead.Row> rows, Dialect dialect) {
        TableTyper typer = new TableTyper(dialect.names());
        int asides = dialect.preambleRows() + dialect.headerRows();
        long line = 0;
        for (TextHead.Row row : rows) {
            boolean comment = HeaderFinder.isComment(row.text(), dialect.commentPrefix());
            boolean fits = row.sure() && row.fields().size() == dialect.fields();
            if (!comment && line++ >= asides && fits && !endsTable(row, dialect)) {
                for (int i = 0; i < typer.size(); i++) {
                    typer.column(i).accept(row.fields().get(i), line);
                }
            }
        }
        return typer.types();
    }

    private static boolean endsTable(TextHead.Row row, Dialect dialect) {
        return dialect.footerRows() < 0 && FooterWords.may(row.fields(), dialect.fields());
    }

    private Charset charset(String name, FileScan scan) throws UnusableInputException {
        if (said.encoding().isEmpty()) {
            return scan.charset();
        }
        try {
            return Charset.forName(said.encoding().get());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnusableInputException(name + ": the encoding \""
                    + said.encoding().get() + "\" is unknown: use a name such as UTF-8 or windows-1252");
        }
    }

    /** A double quotation mark, or a single one where only those stand around fields. */
    private static char quote(String text) {
        if (text.indexOf('"') >= 0) {
            return '"';
        }
        int around = 0;
        for (int at = text.indexOf('\''); at >= 0; at = text.indexOf('\'', at + 1)) {
            boolean opens = at == 0 || ",;\t|\n\r".indexOf(text.charAt(at - 1)) >= 0;
            boolean closes = at + 1 == text.length() || ",;\t|\n\r".indexOf(text.charAt(at + 1)) >= 0;
            around += opens || closes ? 1 : -2;
        }
        return around >= 4 ? '\'' : '"';
    }

    /** A backslash where it stands before quotes and quotes are not doubled inside fields. */
    private char escape(String text, char quote) {
        if (said.escape().isPresent()) {
            char escape = said.escape().get();
            return escape == quote ? '\0' : escape;
        }
        int escaped = 0;
        int doubled = 0;
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            boolean afterBackslash = at > 0 && text.charAt(at - 1) == '\\';
            boolean twice = at + 1 < text.length() && text.charAt(at + 1) == quote;
            boolean alone = at == 0 || ",;\t|\n\r ".indexOf(text.charAt(at - 1)) >= 0;
            escaped += afterBackslash ? 1 : 0;
            doubled += twice && !alone && !afterBackslash ? 1 : 0;
            at += twice ? 1 : 0;
        }
        return escaped > doubled ? '\\' : '\0';
    }

    private char delimiter(TextHead head, char quote, char escape) throws IOException {
        if (said.delimiter().isPresent()) {
            return said.delimiter().get();
        }
        char best = ',';
        double bestScore = 0;
        for (char candidate : DELIMITERS) {
            if (head.text().indexOf(candidate) >= 0) {
                double score = score(head.rows(candidate, quote, escape, ROWS_FOR_DELIMITER), candidate);
                if (score > bestScore) {
                    bestScore = score;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** How evenly a delimiter cuts the rows, and into how many fields; blanks and colons stand in texts too. */
    private static double score(List<TextHead.Row> rows, char delimiter) {
        if (rows.isEmpty()) {
            return 0;
        }
        int fields = HeaderFinder.usualFields(rows);
        if (fields < 2) {
            return 0;
        }
        double even = rows.stream()
                        .filter(row -> row.fields().size() == fields && row.sure())
                        .mapToDouble(row -> row.strict() ? 1 : LOOSE)
                        .sum()
                / rows.size();
        double weight = delimiter == ' ' || delimiter == ':' ? 0.3 : 1;
        return weight * even * (2 - 1.0 / fields);
    }
}

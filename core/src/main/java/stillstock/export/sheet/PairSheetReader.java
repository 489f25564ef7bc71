package stillstock.export.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import stillstock.recommend.feedback.FeedbackEntry;
import stillstock.recommend.feedback.FeedbackException;

/**
 * Reads a sheet that came back filled in, XLSX or CSV. Columns are found by their titles, so that they may be moved and
 * others added; rows that say nothing are left out.
 */
public final class PairSheetReader {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int HEAD = 20;

    private PairSheetReader() {}

    /**
     * What was read.
     *
     * @param entries what was decided and sold
     * @param rows pairs on the sheet, those without a word too
     */
    public record Read(List<FeedbackEntry> entries, int rows) {}

    /** A row's cells by number, and where it is. */
    private record Line(String where, Map<Integer, String> cells) {
        String cell(Integer column) {
            return column == null ? "" : cells.getOrDefault(column, "").strip();
        }
    }

    /**
     * Reads a file.
     *
     * @throws FeedbackException where it is no pairing sheet, or a cell cannot be read; says which
     */
    public static Read read(Path file) throws IOException, FeedbackException {
        String name = file.getFileName().toString();
        List<List<Line>> sheets =
                name.toLowerCase(Locale.ROOT).endsWith(".csv") ? List.of(csv(file)) : workbook(file, name);
        List<FeedbackEntry> entries = new ArrayList<>();
        int rows = 0;
        boolean any = false;
        for (List<Line> sheet : sheets) {
            Optional<Header> header = header(sheet);
            any |= header.isPresent();
            for (Line line : header.map(Header::below).orElse(List.of())) {
                if (header.get().names(line)) {
                    FeedbackEntry entry = header.get().entry(name, line);
                    rows++;
                    if (entry.says()) {
                        entries.add(entry);
                    }
                }
            }
        }
        if (!any) {
            throw new FeedbackException(
                    name + " is no pairing sheet: no row names the columns Anchor ID, Item ID and Decision. Choose the"
                            + " sheet that was exported here.",
                    null);
        }
        return new Read(List.copyOf(entries), rows);
    }

    private static List<List<Line>> workbook(Path file, String name) throws IOException, FeedbackException {
        List<List<Line>> sheets = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            if (!ReadableWorkbook.isOOXMLZipHeader(in.readNBytes(4))) {
                throw new FeedbackException(
                        name + " is neither a workbook (.xlsx) nor .csv. Save it as one of them and try again.", null);
            }
        }
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : book.getSheets().toList()) {
                List<Line> lines = new ArrayList<>();
                for (Row row : sheet.read()) {
                    Map<Integer, String> cells = new TreeMap<>();
                    for (Cell cell : row) {
                        if (cell != null) {
                            cells.put(cell.getColumnIndex(), cell.getText());
                        }
                    }
                    lines.add(new Line("sheet " + sheet.getName() + ", row " + row.getRowNum(), cells));
                }
                sheets.add(lines);
            }
        } catch (org.dhatim.fastexcel.reader.ExcelReaderException e) {
            throw new FeedbackException(
                    name + " cannot be read as a workbook (" + e.getMessage() + "). Save it as .xlsx or .csv and try"
                            + " again.",
                    e);
        }
        return sheets;
    }

    private static List<Line> csv(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        String text = Files.readString(file, StandardCharsets.UTF_8);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String first = text.lines().findFirst().orElse("");
        char delimiter = first.chars().filter(c -> c == ';').count()
                        > first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (Reader in = new java.io.StringReader(text)) {
            for (CSVRecord row : format.parse(in)) {
                Map<Integer, String> cells = new TreeMap<>();
                for (int c = 0; c < row.size(); c++) {
                    cells.put(c, row.get(c));
                }
                lines.add(new Line("row " + row.getRecordNumber(), cells));
            }
        }
        return lines;
    }

    private static Optional<Header> header(List<Line> lines) {
        LocalDate day = null;
        for (int i = 0; i < Math.min(HEAD, lines.size()); i++) {
            Map<String, Integer> columns = new TreeMap<>();
            for (Map.Entry<Integer, String> cell : lines.get(i).cells().entrySet()) {
                columns.putIfAbsent(key(cell.getValue()), cell.getKey());
                Matcher date = DATE.matcher(cell.getValue());
                day = day == null && date.find() ? date(date.group()) : day;
            }
            if (columns.containsKey("anchor id") && columns.containsKey("item id") && columns.containsKey("decision")) {
                return Optional.of(new Header(day, columns, lines.subList(i + 1, lines.size())));
            }
        }
        return Optional.empty();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static String key(String title) {
        String key = title.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replaceAll("\\s*\\(.*\\)$", "");
        return key.equals("product id") ? "item id" : key;
    }

    private record Header(LocalDate day, Map<String, Integer> columns, List<Line> below) {
        boolean names(Line line) {
            return !line.cell(columns.get("anchor id")).isEmpty()
                    && !line.cell(columns.get("item id")).isEmpty();
        }

        FeedbackEntry entry(String file, Line line) throws FeedbackException {
            try {
                LocalDate of = columns.containsKey("as of") ? date(line.cell(columns.get("as of"))) : day;
                if (of == null) {
                    throw new IllegalArgumentException("the day of the list is not said");
                }
                String sold = line.cell(columns.get("sold")).replace(",", "");
                return new FeedbackEntry(
                        id(line.cell(columns.get("anchor id"))),
                        id(line.cell(columns.get("item id"))),
                        FeedbackEntry.Verdict.of(line.cell(columns.get("decision"))),
                        sold.isEmpty() ? Double.NaN : Double.parseDouble(sold),
                        of);
            } catch (IllegalArgumentException e) {
                throw new FeedbackException(
                        file + ", " + line.where() + ": " + e.getMessage() + ". Correct the cell and read it again.",
                        e);
            }
        }

        /** CSV files guard ids that look like formulas with an apostrophe. */
        private static String id(String cell) {
            return cell.startsWith("'") ? cell.substring(1) : cell;
        }
    }
}

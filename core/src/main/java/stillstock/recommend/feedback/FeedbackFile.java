package stillstock.recommend.feedback;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import stillstock.files.AtomicFile;

/** Feedback as CSV: anchor_id, product_id, verdict (accept, reject or blank), sold (units or blank), day. */
public final class FeedbackFile {
    private static final String[] HEADER = {"anchor_id", "product_id", "verdict", "sold", "day"};
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private FeedbackFile() {}

    /** Writes the file whole or not at all. */
    public static void write(Feedback feedback, Path file) throws IOException {
        AtomicFile.writeText(file, out -> {
            CSVPrinter printer = FORMAT.print(out);
            printer.printRecord((Object[]) HEADER);
            for (FeedbackEntry entry : feedback.entries()) {
                printer.printRecord(
                        entry.anchor(),
                        entry.item(),
                        entry.verdict().word(),
                        Double.isNaN(entry.sold()) ? "" : number(entry.sold()),
                        entry.day());
            }
            printer.flush();
        });
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /**
     * Reads a file; one that is not there holds nothing.
     *
     * @throws FeedbackException where a line cannot be read, with its number
     */
    public static Feedback read(Path file) throws IOException, FeedbackException {
        if (!Files.exists(file)) {
            return Feedback.none();
        }
        List<FeedbackEntry> entries = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            CSVFormat format = FORMAT.builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .get();
            for (CSVRecord row : format.parse(in)) {
                entries.add(entry(file, row));
            }
        } catch (IllegalArgumentException e) {
            throw new FeedbackException(file.getFileName() + " is no feedback file: " + e.getMessage(), e);
        }
        return new Feedback(entries);
    }

    private static FeedbackEntry entry(Path file, CSVRecord row) throws FeedbackException {
        try {
            String sold = row.get("sold").strip();
            return new FeedbackEntry(
                    row.get("anchor_id"),
                    row.get("product_id"),
                    FeedbackEntry.Verdict.of(row.get("verdict")),
                    sold.isEmpty() ? Double.NaN : Double.parseDouble(sold),
                    LocalDate.parse(row.get("day")));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new FeedbackException(
                    file.getFileName() + ", record " + row.getRecordNumber() + ": " + e.getMessage()
                            + ". Correct the line or take it out.",
                    e);
        }
    }
}

package stillstock.recommend.file;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads named columns of a CSV file with a header; further columns are not looked at. */
final class CsvRows {
    /** Hears of each row. */
    @FunctionalInterface
    interface Row {
        /**
         * @param line of the file, from 1
         * @param values of the columns asked for, trimmed; null for an optional column that the file does not have
         */
        void read(long line, String[] values) throws BasketFileException;
    }

    private CsvRows() {}

    /**
     * Reads all rows.
     *
     * @param required columns that must be there
     * @param optional columns that may be missing
     */
    static void read(Path file, List<String> required, List<String> optional, Row row) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.DEFAULT.parse(reader)) {
            int[] columns = null;
            for (CSVRecord values : parser) {
                if (columns == null) {
                    columns = columns(file, values, required, optional);
                } else if (values.size() > 1 || !values.get(0).isBlank()) {
                    row.read(parser.getCurrentLineNumber(), pick(file, parser, values, columns, required.size()));
                }
            }
            if (columns == null) {
                throw new BasketFileException(
                        file + " is empty: its first line must name the columns " + String.join(", ", required) + ".");
            }
        } catch (NoSuchFileException missing) {
            throw new BasketFileException(file + " does not exist: check the path.", missing);
        } catch (UncheckedIOException | CharacterCodingException broken) {
            throw new BasketFileException(
                    file + " cannot be read as UTF-8 CSV (" + broken.getMessage() + "): export it again.", broken);
        }
    }

    private static int[] columns(Path file, CSVRecord header, List<String> required, List<String> optional)
            throws BasketFileException {
        String[] names = new String[header.size()];
        Arrays.setAll(names, i -> header.get(i).replace("\uFEFF", "").trim().toLowerCase(Locale.ROOT));
        int[] columns = new int[required.size() + optional.size()];
        for (int i = 0; i < columns.length; i++) {
            String wanted = i < required.size() ? required.get(i) : optional.get(i - required.size());
            columns[i] = Arrays.asList(names).indexOf(wanted);
            if (columns[i] < 0 && i < required.size()) {
                throw new BasketFileException(file + ", line 1: there is no column \"" + wanted + "\" among "
                        + String.join(", ", names) + ". Name it so in the header.");
            }
        }
        return columns;
    }

    private static String[] pick(Path file, CSVParser parser, CSVRecord row, int[] columns, int required)
            throws BasketFileException {
        String[] values = new String[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = columns[i] >= 0 && columns[i] < row.size()
                    ? row.get(columns[i]).trim()
                    : null;
            if (i < required && (values[i] == null || values[i].isEmpty())) {
                throw new BasketFileException(file + ", line " + parser.getCurrentLineNumber() + ": column "
                        + (columns[i] + 1) + " is empty. Fill it in or leave the line out.");
            }
        }
        return values;
    }
}

package stillstock.forecast.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads series from a UTF-8 CSV file in one of two layouts: long, with columns id, t and value (t a whole number or an
 * ISO date; gaps in whole numbers are missing values), or wide, one series a line with columns id, freq, n_train, h and
 * then its values, of which the first n_train are read. An empty cell, NA or NaN is a missing value.
 */
public final class SeriesFile {
    private static final int WIDE_VALUES_FROM = 4;
    private static final int LONGEST_SERIES = 1_000_000;

    private final Path file;

    private SeriesFile(Path file) {
        this.file = file;
    }

    /**
     * The series of a file in the order of their first line.
     *
     * @throws SeriesFileException where the layout or a value is not understood
     */
    public static List<NamedSeries> read(Path file) throws IOException {
        return new SeriesFile(file).read();
    }

    private List<NamedSeries> read() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (BufferedReader reader = Files.newBufferedReader(file);
                CSVParser lines = format.parse(reader)) {
            List<CSVRecord> records = new ArrayList<>();
            lines.forEach(records::add);
            if (records.isEmpty()) {
                throw new SeriesFileException(file + " is empty; it needs a header and at least one series");
            }
            List<String> header = records.get(0).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT).replace("\uFEFF", ""))
                    .toList();
            List<CSVRecord> rows = records.subList(1, records.size());
            if (header.containsAll(List.of("id", "freq", "n_train", "h"))) {
                return wide(rows);
            }
            if (header.containsAll(List.of("id", "t", "value"))) {
                return longLayout(rows, header.indexOf("id"), header.indexOf("t"), header.indexOf("value"));
            }
            throw new SeriesFileException(file + " line 1: the header is " + header
                    + "; it must name id, t, value or id, freq, n_train, h and values");
        }
    }

    private List<NamedSeries> wide(List<CSVRecord> rows) throws SeriesFileException {
        List<NamedSeries> series = new ArrayList<>();
        for (CSVRecord row : rows) {
            if (row.size() < WIDE_VALUES_FROM) {
                throw problem(row, "there are " + row.size() + " cells", "give id, freq, n_train, h and the values");
            }
            int count = whole(row, 2);
            if (count < 0 || row.size() < WIDE_VALUES_FROM + count) {
                throw problem(
                        row,
                        "n_train is " + count + " but " + (row.size() - WIDE_VALUES_FROM) + " values follow",
                        "correct one of them");
            }
            double[] values = new double[count];
            for (int i = 0; i < count; i++) {
                values[i] = number(row, WIDE_VALUES_FROM + i);
            }
            series.add(new NamedSeries(row.get(0), whole(row, 1), whole(row, 3), values));
        }
        return series;
    }

    private List<NamedSeries> longLayout(List<CSVRecord> rows, int id, int time, int value) throws SeriesFileException {
        Map<String, TreeMap<String, Double>> series = new LinkedHashMap<>();
        for (CSVRecord row : rows) {
            if (row.size() <= Math.max(id, Math.max(time, value))) {
                throw problem(row, "there are only " + row.size() + " cells", "give id, t and value");
            }
            TreeMap<String, Double> points = series.computeIfAbsent(row.get(id), key -> new TreeMap<>());
            if (points.put(sortable(row.get(time)), number(row, value)) != null) {
                throw problem(row, "t " + row.get(time) + " of " + row.get(id) + " occurs twice", "keep one of them");
            }
        }
        List<NamedSeries> result = new ArrayList<>();
        for (Map.Entry<String, TreeMap<String, Double>> entry : series.entrySet()) {
            result.add(new NamedSeries(entry.getKey(), 0, 0, values(entry.getKey(), entry.getValue())));
        }
        return result;
    }

    /** Values in order of time; where time is in whole numbers, each number without a row is a missing value. */
    private double[] values(String id, TreeMap<String, Double> points) throws SeriesFileException {
        boolean counted = points.keySet().stream().allMatch(time -> time.matches("\\d{20}"));
        if (!counted) {
            return points.values().stream().mapToDouble(Double::doubleValue).toArray();
        }
        long first = Long.parseLong(points.firstKey());
        long length = Long.parseLong(points.lastKey()) - first + 1;
        if (length > LONGEST_SERIES) {
            throw new SeriesFileException(file + ": t of series " + id + " runs from " + first + " over " + length
                    + " steps; give t as 1, 2, 3 or as dates");
        }
        double[] values = new double[(int) length];
        Arrays.fill(values, Double.NaN);
        points.forEach((time, value) -> values[(int) (Long.parseLong(time) - first)] = value);
        return values;
    }

    /** Whole numbers padded so that they sort as numbers; dates sort as they are. */
    private static String sortable(String time) {
        return time.matches("\\d{1,18}") ? String.format(Locale.ROOT, "%020d", Long.parseLong(time)) : time;
    }

    private double number(CSVRecord row, int cell) throws SeriesFileException {
        String text = row.get(cell);
        if (text.isEmpty() || text.equalsIgnoreCase("NA") || text.equalsIgnoreCase("NaN")) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw problem(row, "cell " + (cell + 1) + " is \"" + text + "\"", "write a number with a dot, or NA");
        }
        throw problem(row, "cell " + (cell + 1) + " is \"" + text + "\"", "write a finite number, or NA");
    }

    private int whole(CSVRecord row, int cell) throws SeriesFileException {
        double value = number(row, cell);
        if (value != Math.rint(value) || Math.abs(value) > LONGEST_SERIES) {
            throw problem(row, "cell " + (cell + 1) + " is \"" + row.get(cell) + "\"", "write a whole number");
        }
        return (int) value;
    }

    private SeriesFileException problem(CSVRecord row, String found, String remedy) {
        return new SeriesFileException(file + " line " + row.getRecordNumber() + ": " + found + "; " + remedy);
    }
}

package stillstock.forecast;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;

/** Answers of other programs and open series, where the shared folder is present; else the test is skipped. */
public final class ReferenceFiles {
    private ReferenceFiles() {}

    /** The rows of a reference file by column name; the commas of an unquoted "ETS(A,Ad,N)" are part of the name. */
    public static List<Map<String, String>> rows(String file) throws IOException {
        Path path = shared().resolve("reference").resolve(file);
        String text = Files.readString(path).replaceAll("(?m)(^[^,\n]*,)(ETS\\([^)\n]*\\))", "$1\"$2\"");
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                rows.add(row.toMap());
            }
            return rows;
        }
    }

    /** Training values of a series file by id. */
    public static Map<String, double[]> series(String file) throws IOException {
        Map<String, double[]> series = new LinkedHashMap<>();
        for (String line : Files.readAllLines(shared().resolve("data/series").resolve(file))) {
            String[] cells = line.split(",");
            if (!cells[0].equals("id")) {
                int n = Integer.parseInt(cells[2]);
                series.put(cells[0], numbers(Arrays.copyOfRange(cells, 4, 4 + n)));
            }
        }
        return series;
    }

    /** The named base-R series with their season. */
    public static Map<String, SeasonalSeries> classical() throws IOException {
        Map<String, SeasonalSeries> series = new LinkedHashMap<>();
        for (String line : Files.readAllLines(shared().resolve("reference/classical_series.csv"))) {
            String[] cells = line.split(",");
            if (!cells[0].equals("name")) {
                series.put(cells[0], new SeasonalSeries(numbers(Arrays.copyOfRange(cells, 3, cells.length)), (int)
                        Math.max(1, Double.parseDouble(cells[1]))));
            }
        }
        return series;
    }

    /** Values and steps in a season. */
    public record SeasonalSeries(double[] values, int season) {}

    /** Numbers in one cell. */
    public static double[] numbers(String text, String separator) {
        return numbers(text.split(separator));
    }

    private static double[] numbers(String[] cells) {
        return Arrays.stream(cells)
                .mapToDouble(cell -> cell.equals("NA") ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    private static Path shared() {
        String folder = System.getProperty("stillstock.shared", "");
        Path path = Path.of(folder);
        Assumptions.assumeTrue(
                !folder.isEmpty() && Files.isDirectory(path.resolve("reference")),
                "skipped: the folder of reference numbers (-Dstillstock.shared) is not here");
        return path;
    }
}

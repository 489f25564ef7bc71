package stillstock.series;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Numbers of other people's programs, read from the shared folder; tests are skipped where it is absent. */
public final class Reference {
    private Reference() {}

    /** A series with its season. */
    public record Series(String id, int season, double[] values) {}

    /** The rows of a comma-separated reference file by column name. */
    public static List<Map<String, String>> rows(String file) {
        List<String> lines = lines("reference/" + file);
        String[] names = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** The classical series and the training part of the monthly M3 series by name. */
    public static Map<String, Series> series() {
        Map<String, Series> result = new HashMap<>();
        for (String line : lines("reference/classical_series.csv")) {
            String[] cells = line.split(",");
            if (!cells[0].equals("name")) {
                put(result, cells[0], cells[1], cells, 3, cells.length);
            }
        }
        for (String line : lines("data/series/m3_monthly.csv")) {
            String[] cells = line.split(",");
            if (!cells[0].equals("id")) {
                put(result, cells[0], cells[1], cells, 4, 4 + Integer.parseInt(cells[2]));
            }
        }
        return result;
    }

    /** A number of R, NaN for NA. */
    public static double number(String text) {
        return text.trim().equals("NA") ? Double.NaN : Double.parseDouble(text);
    }

    private static void put(Map<String, Series> all, String id, String season, String[] cells, int from, int to) {
        double[] values =
                Arrays.stream(cells, from, to).mapToDouble(Reference::number).toArray();
        all.put(id, new Series(id, (int) Math.max(1, Double.parseDouble(season)), values));
    }

    private static List<String> lines(String name) {
        String folder = System.getProperty("stillstock.shared", "");
        Path path = Path.of(folder, name);
        Assumptions.assumeTrue(!folder.isEmpty() && Files.exists(path), "no reference file " + path);
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

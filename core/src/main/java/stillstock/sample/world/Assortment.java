package stillstock.sample.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The subcategories the shop sells, read from assortment.csv beside this class. */
public final class Assortment {
    private static final String RESOURCE = "assortment.csv";

    private final List<Subcategory> subcategories;

    private Assortment(List<Subcategory> subcategories) {
        this.subcategories = List.copyOf(subcategories);
    }

    static Assortment load() {
        try (InputStream in = Assortment.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing beside " + Assortment.class.getName());
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            List<CSVRecord> rows = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
            List<String> names =
                    rows.stream().map(row -> row.get("subcategory")).toList();
            List<Subcategory> found = new ArrayList<>();
            for (CSVRecord row : rows) {
                found.add(subcategory(row, names));
            }
            return new Assortment(found);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    private static Subcategory subcategory(CSVRecord row, List<String> names) {
        String companion = row.get("companion");
        int companionIndex = companion.isEmpty() ? -1 : names.indexOf(companion);
        if (!companion.isEmpty() && companionIndex < 0) {
            throw new IllegalStateException(RESOURCE + ": companion (" + companion + ") is no subcategory");
        }
        String sizes = row.get("sizes");
        String shelfLife = row.get("shelf_life_days");
        return new Subcategory(
                new Subcategory.Names(
                        row.get("department"), row.get("category"), row.get("subcategory"), row.get("noun")),
                number(row, "min_price"),
                number(row, "max_price"),
                Subcategory.Season.valueOf(row.get("season").toUpperCase(Locale.ROOT)),
                number(row, "amplitude"),
                number(row, "units_a_line"),
                number(row, "return_rate"),
                number(row, "elasticity"),
                number(row, "yearly_trend"),
                shelfLife.isEmpty() ? 0 : Integer.parseInt(shelfLife),
                sizes.isEmpty() ? List.of() : List.of(sizes.split("\\|")),
                companionIndex,
                number(row, "companion_probability"));
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    /** Subcategories. */
    public int size() {
        return subcategories.size();
    }

    /** A subcategory by its index. */
    public Subcategory get(int index) {
        return subcategories.get(index);
    }
}

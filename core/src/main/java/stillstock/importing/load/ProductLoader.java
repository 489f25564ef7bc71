package stillstock.importing.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillstock.importing.Cause;
import stillstock.importing.judge.BoundRow;
import stillstock.importing.judge.ImportLog;
import stillstock.importing.mapping.MovementRules;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.parse.Flags;
import stillstock.snapshot.ProductRecord;

/** Takes product rows. A row that repeats an id says nothing new (accepted) or something else (rejected). */
public final class ProductLoader implements TableLoader {
    private static final String ID = "product_id";

    private final Products products;
    private final MovementRules rules;
    private final ImportLog log;
    private final String file;
    private final int id;
    private final int[] texts;
    private final int unitCost;
    private final int unitPrice;
    private final int launch;
    private final int discontinued;
    private final int shelfLife;
    private final Map<String, Integer> attributes = new LinkedHashMap<>();

    ProductLoader(BoundRow row, Products products, MovementRules rules, ImportLog log, String file) {
        this.products = products;
        this.rules = rules;
        this.log = log;
        this.file = file;
        id = row.column(ID);
        texts = List.of("name", "department", "category", "subcategory", "brand", "supplier_id", "season").stream()
                .mapToInt(row::column)
                .toArray();
        unitCost = row.column("unit_cost");
        unitPrice = row.column("unit_price");
        launch = row.column("launch_date");
        discontinued = row.column("discontinued");
        shelfLife = row.column("shelf_life_days");
        for (String column : row.columns()) {
            if (column.startsWith(TableSource.ATTRIBUTE_PREFIX)) {
                attributes.put(column.substring(TableSource.ATTRIBUTE_PREFIX.length()), row.column(column));
            }
        }
    }

    /** Remembers the product of a row that a filter leaves out, so that its movements are left out too. */
    public void leaveOut(BoundRow row) {
        products.leaveOut(Products.id(row.text(id), rules.upperCaseProductIds()));
    }

    @Override
    public void load(BoundRow row) {
        String key = Products.id(row.requiredText(id, ID), rules.upperCaseProductIds());
        if (row.rejected()) {
            return;
        }
        ProductRecord product = read(row, key);
        ProductRecord before = products.described(key);
        if (before == null) {
            products.describe(product);
        } else if (before.equals(product)) {
            log.note(file + " repeats some products with the same values: each was taken once");
        } else if (!rules.repeatsExpected()) {
            row.reject(id, Cause.DUPLICATE_KEY);
        }
    }

    private ProductRecord read(BoundRow row, String key) {
        Map<String, String> free = new LinkedHashMap<>();
        attributes.forEach((name, column) -> {
            String text = row.text(column);
            if (!text.isEmpty()) {
                free.put(name, text);
            }
        });
        return new ProductRecord(
                key,
                row.text(texts[0]),
                row.text(texts[1]),
                row.text(texts[2]),
                row.text(texts[3]),
                row.text(texts[4]),
                row.text(texts[5]),
                row.optionalNumber(unitCost, 0, Double.MAX_VALUE),
                row.optionalNumber(unitPrice, 0, Double.MAX_VALUE),
                row.optionalDay(launch),
                flag(row),
                row.optionalNumber(shelfLife, 0, Double.MAX_VALUE),
                row.text(texts[6]),
                Map.copyOf(free));
    }

    private boolean flag(BoundRow row) {
        return Flags.parse(row.text(discontinued)).orElseGet(() -> {
            row.leaveBlank(discontinued, Cause.BAD_VALUE);
            return false;
        });
    }
}

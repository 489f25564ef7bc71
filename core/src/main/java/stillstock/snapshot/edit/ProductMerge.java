package stillstock.snapshot.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.column.Dictionary;
import stillstock.snapshot.side.Correction;
import stillstock.snapshot.side.Embedding;
import stillstock.snapshot.side.GroupMember;
import stillstock.snapshot.side.Promotion;

/** The product table after some products became others, and where each old row went. */
final class ProductMerge {
    private final int[] row;
    private final List<ProductRecord> records = new ArrayList<>();
    private final Dictionary ids = new Dictionary();

    ProductMerge(ProductTable table, int[] into) {
        if (into.length != table.size()) {
            throw new IllegalArgumentException(
                    "targets (" + into.length + ") must be as many as products (" + table.size() + ")");
        }
        row = new int[into.length];
        for (int p = 0; p < into.length; p++) {
            if (into[p] == p) {
                row[p] = ids.add(table.id(p));
                records.add(table.record(p));
            }
        }
        for (int p = 0; p < into.length; p++) {
            if (into[p] != p) {
                if (into[into[p]] != into[p]) {
                    throw new IllegalArgumentException("product " + table.id(p) + " is merged into " + table.id(into[p])
                            + ", which is merged itself");
                }
                row[p] = row[into[p]];
                records.set(row[p], filled(records.get(row[p]), table.record(p)));
            }
        }
    }

    /** The new row of each old product. */
    int[] row() {
        return row;
    }

    /** Products that stay. */
    int size() {
        return records.size();
    }

    ProductTable products() {
        return ProductTable.of(ids, records);
    }

    Snapshot.SideTables side(Snapshot.SideTables side) {
        return new Snapshot.SideTables(
                side.customers(),
                side.locations(),
                side.shipping(),
                side.suppliers(),
                side.promotions().stream().map(this::moved).toList(),
                side.groups().stream()
                        .map(member -> new GroupMember(row[member.product()], member.groupId()))
                        .distinct()
                        .toList(),
                firstOfEach(side.embeddings()),
                side.external(),
                side.corrections().stream()
                        .map(correction -> new Correction(
                                correction.day(),
                                row[correction.product()],
                                correction.quantity(),
                                correction.reason()))
                        .toList());
    }

    private Promotion moved(Promotion promotion) {
        return promotion.product() == Dictionary.MISSING
                ? promotion
                : new Promotion(
                        promotion.id(),
                        row[promotion.product()],
                        promotion.category(),
                        promotion.startDay(),
                        promotion.endDay(),
                        promotion.discount(),
                        promotion.channel());
    }

    private List<Embedding> firstOfEach(List<Embedding> embeddings) {
        Map<Integer, Embedding> result = new LinkedHashMap<>();
        for (Embedding embedding : embeddings) {
            int product = row[embedding.product()];
            result.putIfAbsent(product, new Embedding(product, embedding.vector()));
        }
        return List.copyOf(result.values());
    }

    private static ProductRecord filled(ProductRecord kept, ProductRecord other) {
        Map<String, String> attributes = new LinkedHashMap<>(kept.attributes());
        other.attributes().forEach(attributes::putIfAbsent);
        return new ProductRecord(
                kept.id(),
                either(kept.name(), other.name()),
                either(kept.department(), other.department()),
                either(kept.category(), other.category()),
                either(kept.subcategory(), other.subcategory()),
                either(kept.brand(), other.brand()),
                either(kept.supplierId(), other.supplierId()),
                either(kept.unitCost(), other.unitCost()),
                either(kept.unitPrice(), other.unitPrice()),
                earlier(kept.launchDay(), other.launchDay()),
                kept.discontinued() && other.discontinued(),
                either(kept.shelfLifeDays(), other.shelfLifeDays()),
                either(kept.season(), other.season()),
                attributes);
    }

    private static String either(String kept, String other) {
        return kept.isEmpty() ? other : kept;
    }

    private static double either(double kept, double other) {
        return Double.isNaN(kept) ? other : kept;
    }

    private static int earlier(int a, int b) {
        return a == Days.MISSING ? b : b == Days.MISSING ? a : Math.min(a, b);
    }
}

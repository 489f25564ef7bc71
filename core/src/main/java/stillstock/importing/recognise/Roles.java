package stillstock.importing.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stillstock.importing.recognise.match.Field;
import stillstock.importing.recognise.match.References;
import stillstock.importing.recognise.match.TableFit;
import stillstock.importing.recognise.match.TableMatcher;
import stillstock.importing.recognise.name.Synonyms;
import stillstock.importing.recognise.profile.TableProfile;
import stillstock.importing.recognise.profile.ValueSketch;
import stillstock.snapshot.TableName;

/**
 * Casts the files of an input: the product file first, then the movements whose products it knows, then the side tables
 * that those refer to.
 */
final class Roles {
    /** Below this a file is left alone. */
    static final double LEAST = 0.45;

    private static final double LEAST_SIDE = 0.6;
    /** Files of one shape are parts of one table. */
    private static final double SAME_SHAPE = 0.8;
    /** Files that share so many orders hold the same orders. */
    private static final double COPY = 0.5;

    private final List<TableProfile> tables;
    private final Synonyms synonyms;
    private final References references;
    private final Map<TableName, List<TableFit>> cast = new EnumMap<>(TableName.class);
    private final Map<String, ValueSketch> keys = new HashMap<>();
    private TableMatcher matcher;
    private List<TableProfile> master = List.of();

    Roles(List<TableProfile> tables, Synonyms synonyms, References references) {
        this.tables = tables;
        this.synonyms = synonyms;
        this.references = references;
        matcher = new TableMatcher(synonyms, references, keys);
    }

    /** For each canonical table the files that feed it. */
    Map<TableName, List<TableFit>> cast() {
        best(TableName.PRODUCTS, tables, LEAST).ifPresent(fit -> {
            cast.put(TableName.PRODUCTS, List.of(fit));
            master = List.of(fit.profile());
            keys.put(
                    "product_id",
                    fit.field("product_id").orElseThrow().profile().values());
            fit.field("category")
                    .ifPresent(field -> keys.put("category", field.profile().values()));
        });
        movements(TableName.SALES);
        movements(TableName.RETURNS);
        movements(TableName.INVENTORY);
        referred(TableName.CUSTOMERS, "customer_id", List.of(TableName.SALES));
        referred(TableName.SUPPLIERS, "supplier_id", List.of(TableName.PRODUCTS));
        if (locationsMatter()) {
            referred(TableName.LOCATIONS, "location_id", List.of(TableName.INVENTORY, TableName.SALES));
        }
        for (TableName side : List.of(
                TableName.SHIPPING,
                TableName.INTERACTIONS,
                TableName.CORRECTIONS,
                TableName.PROMOTIONS,
                TableName.GROUPS,
                TableName.EXTERNAL)) {
            best(side, unused(), LEAST_SIDE).ifPresent(fit -> cast.put(side, List.of(fit)));
        }
        return cast;
    }

    /** Where stock is kept without places, the places of sales are where customers are: no matter for stock. */
    boolean locationsMatter() {
        List<TableFit> stock = cast.getOrDefault(TableName.INVENTORY, List.of());
        return stock.isEmpty()
                || stock.stream().anyMatch(fit -> fit.field("location_id").isPresent());
    }

    /** A file as a table, whether it was cast so or not. */
    TableFit fit(TableProfile profile, TableName table) {
        return matcher.fit(profile, table, profile == first(master) ? List.of() : master);
    }

    private static TableProfile first(List<TableProfile> list) {
        return list.isEmpty() ? null : list.get(0);
    }

    private List<TableProfile> unused() {
        Set<TableProfile> used = new LinkedHashSet<>();
        cast.values().forEach(fits -> fits.forEach(fit -> used.add(fit.profile())));
        return tables.stream().filter(table -> !used.contains(table)).toList();
    }

    private Optional<TableFit> best(TableName table, List<TableProfile> among, double least) {
        List<TableFit> fits = new ArrayList<>();
        for (TableProfile profile : among) {
            TableFit fit = fit(profile, table);
            if (fit.confidence() >= least) {
                fits.add(fit);
            }
        }
        // a view shows what tables hold: it is taken only where no table will do
        return fits.stream()
                .max(Comparator.comparing((TableFit fit) -> !fit.profile().view())
                        .thenComparingDouble(TableFit::confidence)
                        .thenComparing(fit -> fit.profile().rows())
                        .thenComparing(fit -> fit.profile().name(), Comparator.reverseOrder()));
    }

    /** The best file and those of its shape that hold other rows. */
    private void movements(TableName table) {
        Optional<TableFit> best = best(table, tables, LEAST);
        if (best.isEmpty()) {
            return;
        }
        List<TableFit> parts = new ArrayList<>(List.of(best.get()));
        for (TableProfile profile : tables) {
            if (profile != best.get().profile()
                    && !profile.view()
                    && shared(profile.header(), best.get().profile().header()) >= SAME_SHAPE) {
                TableFit part = fit(profile, table);
                if (part.confidence() >= LEAST && parts.stream().noneMatch(other -> copies(part, other))) {
                    parts.add(part);
                }
            }
        }
        parts.sort(Comparator.comparing(fit -> fit.profile().name()));
        cast.put(table, parts);
    }

    private static boolean copies(TableFit part, TableFit other) {
        Optional<Field> a = part.field("order_id");
        Optional<Field> b = other.field("order_id");
        return a.isPresent()
                && b.isPresent()
                && a.get().profile().values().containedIn(b.get().profile().values()) > COPY;
    }

    private double shared(List<String> a, List<String> b) {
        Set<String> both = new LinkedHashSet<>(a);
        both.retainAll(b);
        Set<String> either = new LinkedHashSet<>(a);
        either.addAll(b);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }

    /** The files whose keys the movements refer to, each once; else the file that is certainly it. */
    private void referred(TableName table, String column, List<TableName> by) {
        List<TableFit> found = new ArrayList<>();
        for (TableName referring : by) {
            for (TableFit fit : cast.getOrDefault(referring, List.of())) {
                fit.field(column).ifPresent(field -> target(fit.profile(), field, table)
                        .filter(target -> found.stream().noneMatch(other -> other.profile() == target.profile()))
                        .ifPresent(found::add));
            }
        }
        if (found.isEmpty() && by.stream().noneMatch(t -> cast.containsKey(t) && names(t, column))) {
            return;
        }
        if (found.isEmpty()) {
            best(table, unused(), LEAST_SIDE)
                    .filter(fit -> !fit.profile().view())
                    .ifPresent(found::add);
        }
        if (!found.isEmpty()) {
            cast.put(table, found);
        }
    }

    private boolean names(TableName table, String column) {
        return cast.get(table).stream().anyMatch(fit -> fit.field(column).isPresent());
    }

    private Optional<TableFit> target(TableProfile from, Field field, TableName table) {
        TableProfile holder =
                field.joined() ? field.via().get(field.via().size() - 1).to() : from;
        return references.of(holder, field.profile().name()).stream()
                .map(reference -> fit(reference.to(), table))
                .filter(fit -> fit.confidence() >= 0.3)
                .max(Comparator.comparingDouble(TableFit::confidence));
    }
}

package stillstock.importing.recognise.match;

import java.util.Map;
import java.util.Set;
import stillstock.importing.recognise.name.NameFit;
import stillstock.importing.recognise.name.Synonyms;
import stillstock.importing.recognise.profile.ColumnProfile;
import stillstock.importing.recognise.profile.ValueSketch;
import stillstock.snapshot.TableName;

/** How well one foreign column feeds one canonical column: by name, by kind of value, by values that are known keys. */
final class ColumnScore {
    /** Below this a pairing is a guess that would mislead. */
    static final double LEAST = 0.3;

    /** A column of the table itself is meant before one that a join brings. */
    private static final double JOINED = 0.9;

    private static final double SHARED_KEYS = 0.98;
    /** What a column without any value would still score of its name. */
    private static final double BLANKS = 0.8;

    private static final double BY_VALUES_ALONE = 0.5;
    private static final double BY_KIND_ALONE = 0.34;

    /** Columns worth a join; anything else is taken from the table itself. */
    private static final Map<TableName, Set<String>> JOINABLE = Map.of(
            TableName.PRODUCTS, Set.of("department", "category", "subcategory", "brand"),
            TableName.SALES, Set.of("date", "customer_id", "location_id"),
            TableName.RETURNS, Set.of("date", "customer_id", "location_id", "product_id"),
            TableName.CUSTOMERS, Set.of("region", "segment"),
            TableName.LOCATIONS, Set.of("region"));

    private final Synonyms synonyms;
    private final Map<String, ValueSketch> keys;

    /** @param keys canonical id column to the known keys, where a table of them was recognised already */
    ColumnScore(Synonyms synonyms, Map<String, ValueSketch> keys) {
        this.synonyms = synonyms;
        this.keys = keys;
    }

    ColumnChoice of(TableName table, String canonical, Field field) {
        ColumnProfile column = field.profile();
        boolean allowed =
                !field.joined() || JOINABLE.getOrDefault(table, Set.of()).contains(canonical);
        if (column.empty() || !allowed) {
            return none(canonical, field);
        }
        NameFit name = name(table, canonical, field);
        Kind wanted = Kind.of(canonical);
        // in a table that is looked up each group stands once
        double kind = (field.joined() && wanted == Kind.GROUP ? Kind.TEXT : wanted).fit(column);
        double shared = keys.containsKey(canonical) ? column.values().containedIn(keys.get(canonical)) : Double.NaN;
        boolean keyed = shared >= SHARED_KEYS && column.distinct() > 2;
        double filled = (double) column.filled() / (column.filled() + column.blank());
        double score = name.score() * kind * (BLANKS + (1 - BLANKS) * filled);
        String reason = name.score() > 0 ? "the name means " + name.phrase() : "";
        if (keyed && score < BY_VALUES_ALONE) {
            score = Math.max(score, BY_VALUES_ALONE * kind * (column.whole() && column.distinct() < 30 ? 0.5 : 1));
        } else if (shared < 0.5 && !Double.isNaN(shared)) {
            score *= wanted == Kind.ID ? 0.5 : 0.3;
        }
        if (score < LEAST && canonical.equals("date") && !field.joined() && !column.whole()) {
            score = Math.max(score, BY_KIND_ALONE * kind * (name.score() > 0 ? 1 : contradicted(table, column)));
        }
        score *= field.joined() ? JOINED : 1;
        return new ColumnChoice(canonical, field.name(), score, reason + values(canonical, field, shared, reason));
    }

    private double contradicted(TableName table, ColumnProfile column) {
        return synonyms.column(table, "date", "order " + column.name()).score() < 0.3 ? 0.5 : 1;
    }

    private static ColumnChoice none(String canonical, Field field) {
        return new ColumnChoice(canonical, field.name(), 0, "");
    }

    private NameFit name(TableName table, String canonical, Field field) {
        NameFit bare = synonyms.column(table, canonical, field.profile().name());
        if (!field.joined()) {
            return bare;
        }
        // categories.name is a category, products.name is not
        String from = field.via().get(field.via().size() - 1).to().name().replaceFirst("\\.[A-Za-z]{1,4}$", "");
        NameFit placed =
                synonyms.column(table, canonical, from + " " + field.profile().name());
        return placed.score() > bare.score() ? placed : bare;
    }

    private static String values(String canonical, Field field, double shared, String name) {
        ColumnProfile column = field.profile();
        StringBuilder words = new StringBuilder(name.isEmpty() ? "" : "; ");
        switch (Kind.of(canonical)) {
            case DATE -> words.append(
                    column.dated() ? "dates as " + column.type().format() : "dates");
            case YEAR -> words.append(column.dated() ? "dates" : "years");
            case NUMBER, SHARE -> words.append(String.format(
                    java.util.Locale.ROOT, "numbers from %s to %s", plain(column.least()), plain(column.most())));
            default -> words.append(String.format(java.util.Locale.ROOT, "%,d different values", column.distinct()));
        }
        if (shared >= SHARED_KEYS) {
            words.append(String.format(", %.0f %% of them known keys", 100 * shared));
        }
        for (Reference reference : field.via()) {
            words.append("; looked up in ").append(reference.to().name()).append(" by ");
            words.append(reference.column().name());
        }
        return words.toString();
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(java.util.Locale.ROOT, "%,d", (long) value)
                : String.format(java.util.Locale.ROOT, "%,.2f", value);
    }
}

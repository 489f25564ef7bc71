package stillstock.importing.recognise.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillstock.importing.CanonicalNames;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.recognise.name.NameFit;
import stillstock.importing.recognise.name.Synonyms;
import stillstock.importing.recognise.profile.ColumnProfile;
import stillstock.importing.recognise.profile.TableProfile;
import stillstock.importing.recognise.profile.ValueSketch;
import stillstock.snapshot.TableName;

/** Looks at a foreign table as if it were a canonical one: matches its columns at best, and says how sure that is. */
public final class TableMatcher {
    private static final double FOR_COLUMNS = 0.6;
    private static final double FOR_NAME = 0.25;
    private static final double FOR_FURTHER = 0.15;
    private static final double UNLIKELY = 0.3;

    private final Synonyms synonyms;
    private final References references;
    private final ColumnScore scores;

    /** @param keys canonical id column to the known keys; filled while tables are recognised */
    public TableMatcher(Synonyms synonyms, References references, Map<String, ValueSketch> keys) {
        this.synonyms = synonyms;
        this.references = references;
        this.scores = new ColumnScore(synonyms, keys);
    }

    /**
     * Looks at a table.
     *
     * @param notJoined tables whose columns are not to be brought in
     */
    public TableFit fit(TableProfile profile, TableName table, List<TableProfile> notJoined) {
        List<Field> fields = references.fields(profile, notJoined);
        List<String> canonical = new ArrayList<>(table.columns());
        if (table == TableName.SALES) {
            List.of("name", "category", "subcategory", "brand")
                    .forEach(column -> canonical.add(TableSource.PRODUCT_PREFIX + column));
        }
        ColumnChoice[][] choices = new ColumnChoice[canonical.size()][fields.size()];
        double[][] score = new double[canonical.size()][fields.size()];
        for (int i = 0; i < canonical.size(); i++) {
            for (int j = 0; j < fields.size(); j++) {
                choices[i][j] = choice(table, canonical.get(i), fields.get(j));
                double value = choices[i][j].confidence();
                // a required column is worth more than another that wants the same field
                score[i][j] = value < ColumnScore.LEAST ? 0 : value * (required(table, canonical.get(i)) ? 1.5 : 1);
            }
        }
        int[] assigned = Assignment.best(score);
        Map<String, Field> found = new LinkedHashMap<>();
        Map<String, ColumnChoice> why = new LinkedHashMap<>();
        for (int i = 0; i < assigned.length; i++) {
            if (assigned[i] >= 0) {
                found.put(canonical.get(i), fields.get(assigned[i]));
                why.put(canonical.get(i), choices[i][assigned[i]]);
            }
        }
        return judged(profile, table, found, why);
    }

    private ColumnChoice choice(TableName table, String canonical, Field field) {
        if (!canonical.startsWith(TableSource.PRODUCT_PREFIX)) {
            return scores.of(table, canonical, field);
        }
        ColumnChoice said = field.joined()
                ? new ColumnChoice(canonical, field.name(), 0, "")
                : scores.of(TableName.PRODUCTS, canonical.substring(TableSource.PRODUCT_PREFIX.length()), field);
        return new ColumnChoice(canonical, said.foreign(), said.confidence() * 0.95, said.reason());
    }

    private static boolean required(TableName table, String column) {
        return CanonicalNames.required(table).contains(column);
    }

    private TableFit judged(
            TableProfile profile, TableName table, Map<String, Field> fields, Map<String, ColumnChoice> choices) {
        NameFit name = synonyms.table(table, profile.name());
        double columns = requiredShare(profile, table, choices);
        double further = choices.entrySet().stream()
                .filter(entry -> !required(table, entry.getKey()))
                .mapToDouble(entry -> entry.getValue().confidence())
                .sum();
        double confidence = columns == 0
                ? 0
                : (FOR_COLUMNS * columns + FOR_NAME * name.score() + FOR_FURTHER * Math.min(1, further / 3))
                        * likelihood(profile, table, fields, choices, name);
        String words = name.score() > 0.3 ? "named like " + name.phrase() + "; " : "";
        return new TableFit(
                profile,
                table,
                Math.min(0.99, confidence),
                words + "it has " + String.join(", ", choices.keySet()),
                fields,
                choices);
    }

    /** Mean confidence of the required columns; 0 where one is missing that nothing else can give. */
    private static double requiredShare(TableProfile profile, TableName table, Map<String, ColumnChoice> choices) {
        double sum = 0;
        int n = 0;
        boolean months = table == TableName.SALES && profile.months().isPresent();
        for (String column : CanonicalNames.required(table)) {
            if (months && (column.equals("date") || column.equals("quantity"))) {
                continue;
            }
            if (!choices.containsKey(column)) {
                return 0;
            }
            sum += choices.get(column).confidence();
            n++;
        }
        return n == 0 ? 0 : months ? Math.min(1, sum / n) : sum / n;
    }

    /** What the table as a whole says for or against it. */
    private double likelihood(
            TableProfile profile,
            TableName table,
            Map<String, Field> fields,
            Map<String, ColumnChoice> choices,
            NameFit name) {
        return switch (table) {
            case PRODUCTS -> unique(fields, "product_id")
                    * (fields.size() > 1 ? 1 : 0.4)
                    * (fields.containsKey("name") || fields.containsKey("category") || fields.containsKey("unit_price")
                            ? 1
                            : 0.5)
                    * (saysReturn(profile) ? UNLIKELY : 1);
            case CUSTOMERS -> unique(fields, "customer_id") * (name.score() > 0.3 || fields.size() > 2 ? 1 : 0.5);
            case LOCATIONS -> unique(fields, "location_id") * (name.score() > 0.3 ? 1 : 0.4);
            case SUPPLIERS -> unique(fields, "supplier_id")
                    * (name.score() > 0.3 || fields.containsKey("lead_time_days") ? 1 : 0.3);
            case SALES -> (profile.months().isEmpty() && isUnique(fields, "product_id") && profile.rows() > 20
                            ? UNLIKELY
                            : 1)
                    * (saysReturn(profile) ? UNLIKELY : 1)
                    * (fields.containsKey("date") && fields.get("date").joined() ? 0.95 : 1);
            case RETURNS -> saysReturn(profile) ? 1 : 0;
            case INTERACTIONS -> fields.containsKey("views") || fields.containsKey("clicks") ? 1 : 0;
            case SHIPPING -> name.score() > 0.3 && (fields.containsKey("cost_per_unit") || fields.containsKey("days"))
                    ? 1
                    : 0;
            case PROMOTIONS -> (fields.containsKey("product_id") || fields.containsKey("category"))
                            && (fields.containsKey("discount") || name.score() > 0.3)
                    ? 1
                    : 0;
            case GROUPS -> name.score() > 0.3 ? 1 : 0.3;
            case CORRECTIONS -> name.score() > 0.3 ? 1 : 0;
            case INVENTORY -> sure(choices, "on_hand") || name.score() > 0.6 ? 1 : UNLIKELY;
            case EXTERNAL -> 1;
            case EMBEDDINGS -> 0;
        };
    }

    private static boolean sure(Map<String, ColumnChoice> choices, String column) {
        return choices.get(column).confidence() >= 0.6;
    }

    private static double unique(Map<String, Field> fields, String key) {
        return isUnique(fields, key) ? 1 : UNLIKELY;
    }

    private static boolean isUnique(Map<String, Field> fields, String key) {
        return fields.containsKey(key) && fields.get(key).profile().unique();
    }

    private boolean saysReturn(TableProfile profile) {
        return synonyms.words(profile.name()).contains("return")
                || profile.columns().stream()
                                .map(ColumnProfile::name)
                                .filter(column -> synonyms.words(column).contains("return"))
                                .count()
                        >= 2;
    }
}

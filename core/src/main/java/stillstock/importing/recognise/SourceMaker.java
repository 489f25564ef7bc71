package stillstock.importing.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stillstock.importing.mapping.KeyJoin;
import stillstock.importing.mapping.MonthColumns;
import stillstock.importing.mapping.MovementRules;
import stillstock.importing.mapping.RowFilter;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.recognise.match.ColumnChoice;
import stillstock.importing.recognise.match.Field;
import stillstock.importing.recognise.match.Kind;
import stillstock.importing.recognise.match.Reference;
import stillstock.importing.recognise.match.References;
import stillstock.importing.recognise.match.TableFit;
import stillstock.importing.recognise.name.Synonyms;
import stillstock.importing.recognise.profile.ColumnProfile;
import stillstock.importing.recognise.profile.TableProfile;
import stillstock.importing.row.SourceFormat;
import stillstock.snapshot.TableName;

/** Turns a matched file into a source that can be read: format, joins, units, signs, checks. */
final class SourceMaker {
    private static final double MOSTLY = 0.9;
    /** Marks a field that no canonical column reads but a filter. */
    private static final String FOR_FILTER = "filter ";

    private final Synonyms synonyms;
    private final References references;
    private final Roles roles;
    private final Map<String, SourceFormat> formats;

    /** @param formats what the user said of how files are written, by file */
    SourceMaker(Synonyms synonyms, References references, Roles roles, Map<String, SourceFormat> formats) {
        this.roles = roles;
        this.synonyms = synonyms;
        this.references = references;
        this.formats = formats;
    }

    /** A file matched as another table. */
    TableFit refit(TableProfile profile, TableName table) {
        return roles.fit(profile, table);
    }

    /** @param leftOut canonical columns not to feed */
    SourceProposal make(TableFit fit, List<String> leftOut) {
        List<String> remarks = new ArrayList<>();
        Map<String, Field> fields = new LinkedHashMap<>(fit.fields());
        leftOut.forEach(fields::remove);
        if (fit.table() == TableName.PRODUCTS) {
            Attributes.of(fit, synonyms).forEach(fields::putIfAbsent);
        }
        List<RowFilter> filters = new ArrayList<>();
        if (fit.table() == TableName.PRODUCTS) {
            superseded(fit.profile(), filters, remarks);
        }
        if (fit.table() == TableName.SALES) {
            cancelled(fit.profile(), fields, filters, remarks);
        }
        Map<String, String> columns = new LinkedHashMap<>();
        fields.forEach((canonical, field) -> {
            if (!canonical.startsWith(FOR_FILTER)) {
                columns.put(canonical, field.name());
            }
        });
        TableSource source = new TableSource(
                fit.profile().name(),
                formats.getOrDefault(fit.profile().name(), SourceFormat.DETECT),
                columns,
                Map.of(),
                Map.of(),
                filters,
                joins(fit.profile(), fields, remarks),
                rules(fit, fields, remarks),
                months(fit, remarks),
                checks(fields, remarks),
                scales(fields, remarks),
                null,
                Map.of());
        List<ColumnChoice> choices = fit.choices().values().stream()
                .filter(choice -> columns.containsKey(choice.canonical()))
                .toList();
        return new SourceProposal(fit.table(), source, fit.confidence(), fit.reason(), choices, remarks);
    }

    private MonthColumns months(TableFit fit, List<String> remarks) {
        if (fit.table() != TableName.SALES || fit.profile().months().isEmpty()) {
            return null;
        }
        long found = fit.profile().columns().stream()
                .filter(column -> fit.profile().isMonth(column))
                .count();
        remarks.add(found + " columns are periods named like "
                + fit.profile().months().get().pattern() + ": each cell above 0 is a sale, below 0 a return");
        return fit.profile().months().get();
    }

    /** A file that keeps the former records of a product marks the one that holds: the others look like dead stock. */
    private void superseded(TableProfile table, List<RowFilter> filters, List<String> remarks) {
        for (ColumnProfile column : table.columns()) {
            List<String> current = column.few().keySet().stream()
                    .filter(value -> value.equalsIgnoreCase("current"))
                    .toList();
            if (!current.isEmpty() && column.few().size() <= 4) {
                long others = table.looked() - column.few().get(current.get(0));
                if (others > 0) {
                    filters.add(new RowFilter(column.name(), current, null, null, null, null));
                    remarks.add(others + " rows whose " + column.name()
                            + " is not Current are former records of products: they are left out");
                }
                return;
            }
        }
    }

    private void cancelled(
            TableProfile table, Map<String, Field> fields, List<RowFilter> filters, List<String> remarks) {
        for (Field field : references.fields(table, List.of())) {
            if (!synonyms.words(field.profile().name()).contains("status")
                    || field.via().size() > 1) {
                continue;
            }
            List<String> values = field.profile().few().keySet().stream()
                    .filter(value -> value.toLowerCase(Locale.ROOT).matches("cancel.*|storn.*|void.*|annul.*"))
                    .sorted()
                    .toList();
            if (!values.isEmpty()) {
                fields.put(FOR_FILTER + field.name(), field);
                filters.add(new RowFilter(field.name(), null, values, null, null, null));
                remarks.add("lines whose " + field.name() + " is " + String.join(" or ", values) + " are left out");
                return;
            }
        }
    }

    private List<KeyJoin> joins(TableProfile table, Map<String, Field> fields, List<String> remarks) {
        Map<Reference, Map<String, String>> taken = new LinkedHashMap<>();
        Map<Reference, String> from = new LinkedHashMap<>();
        for (Field field : fields.values()) {
            String key = field.joined() ? field.via().get(0).column().name() : "";
            for (int i = 0; i < field.via().size(); i++) {
                Reference step = field.via().get(i);
                from.putIfAbsent(step, key);
                boolean end = i == field.via().size() - 1;
                ColumnProfile column =
                        end ? field.profile() : field.via().get(i + 1).column();
                String alias = end ? field.name() : alias(table, step.to(), column);
                taken.computeIfAbsent(step, reference -> new LinkedHashMap<>()).put(alias, column.name());
                key = alias;
            }
        }
        List<KeyJoin> joins = new ArrayList<>();
        taken.forEach((step, take) -> {
            joins.add(new KeyJoin(
                    step.to().name(),
                    formats.getOrDefault(step.to().name(), SourceFormat.DETECT),
                    from.get(step),
                    step.key().name(),
                    take));
            remarks.add(step.words() + ": " + String.join(", ", take.values()) + " looked up there");
        });
        return joins;
    }

    private static String alias(TableProfile table, TableProfile other, ColumnProfile column) {
        boolean taken = table.header().stream().anyMatch(name -> name.equalsIgnoreCase(column.name()));
        return taken ? other.name().replaceFirst("\\.[A-Za-z]{1,4}$", "") + "." + column.name() : column.name();
    }

    private static MovementRules rules(TableFit fit, Map<String, Field> fields, List<String> remarks) {
        Field quantity = fields.get("quantity");
        if (fit.table() != TableName.SALES || quantity == null) {
            return MovementRules.NONE;
        }
        ColumnProfile column = quantity.profile();
        if (column.negatives() == 0 || column.negatives() == column.numbers()) {
            return MovementRules.NONE;
        }
        boolean turned = column.negatives() > MOSTLY * column.numbers();
        long returns = turned ? column.numbers() - column.negatives() : column.negatives();
        remarks.add(String.format(
                Locale.ROOT,
                "%,d of the first %,d quantities are %s 0: taken as returns",
                returns,
                column.numbers(),
                turned ? "not below" : "below"));
        return new MovementRules(true, "", "", false, false);
    }

    private static Map<String, String> checks(Map<String, Field> fields, List<String> remarks) {
        Map<String, String> checks = new LinkedHashMap<>();
        fields.forEach((canonical, field) -> {
            ColumnProfile column = field.profile();
            long others = column.filled() - column.integers();
            boolean key = Kind.of(canonical) == Kind.ID && !field.joined();
            if (key && others > 0 && column.loneKeys() == others && others < 0.01 * column.filled()) {
                checks.put(canonical, "[0-9]+");
                remarks.add(others + " rows have a " + column.name()
                        + " that is no number and hardly anything else: they are rejected as remarks");
            }
        });
        return checks;
    }

    private Map<String, Double> scales(Map<String, Field> fields, List<String> remarks) {
        Map<String, Double> scales = new LinkedHashMap<>();
        fields.forEach((canonical, field) -> {
            double scale = scale(canonical, field.profile());
            if (scale != 1) {
                scales.put(canonical, scale);
                remarks.add(field.name() + " is multiplied by " + scale + " to give " + canonical);
            }
        });
        return scales;
    }

    private double scale(String canonical, ColumnProfile column) {
        List<String> words = synonyms.words(column.name());
        if (Kind.of(canonical) == Kind.SHARE && column.most() > 1) {
            return 0.01;
        }
        if (canonical.endsWith("_days") || canonical.equals("days")) {
            return words.contains("weeks") || words.contains("week")
                    ? 7
                    : words.contains("months") || words.contains("month") ? 30 : 1;
        }
        if (canonical.equals("quantity")) {
            return words.contains("dozen") || words.contains("dozens")
                    ? 12
                    : column.negatives() > MOSTLY * column.numbers() ? -1 : 1;
        }
        return (canonical.equals("unit_price") || canonical.equals("unit_cost"))
                        && (words.contains("cents") || words.contains("cent") || words.contains("pence"))
                ? 0.01
                : 1;
    }
}

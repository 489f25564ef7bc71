package stillstock.app.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stillstock.app.wizard.row.ColumnRow;
import stillstock.importing.CanonicalNames;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.recognise.Recognition;
import stillstock.importing.recognise.SourceProposal;
import stillstock.importing.recognise.match.ColumnChoice;
import stillstock.snapshot.TableName;

/** The canonical columns of a source with what feeds each and why. */
final class ColumnRows {
    private ColumnRows() {}

    static List<ColumnRow> of(TableName table, TableSource source, Optional<Recognition> recognition) {
        List<String> names = new ArrayList<>(table.columns());
        if (table == TableName.SALES) {
            List.of("name", "category", "subcategory", "brand")
                    .forEach(column -> names.add(TableSource.PRODUCT_PREFIX + column));
        }
        source.columns().keySet().stream()
                .filter(column -> !names.contains(column))
                .sorted()
                .forEach(names::add);
        List<ColumnRow> rows = new ArrayList<>();
        for (String canonical : names) {
            rows.add(row(table, source, canonical, recognition));
        }
        return rows;
    }

    private static ColumnRow row(
            TableName table, TableSource source, String canonical, Optional<Recognition> recognition) {
        String foreign = source.columns().getOrDefault(canonical, "");
        String constant = source.constants().getOrDefault(canonical, "");
        boolean required = CanonicalNames.required(table).contains(canonical);
        Optional<ColumnChoice> proposed = recognition.flatMap(found -> proposed(found, table, source, canonical));
        if (proposed.isPresent() && proposed.get().foreign().equals(foreign)) {
            return new ColumnRow(
                    canonical,
                    required,
                    foreign,
                    constant,
                    proposed.get().confidence(),
                    proposed.get().reason());
        }
        String reason = !foreign.isEmpty() || !constant.isEmpty()
                ? canonical.startsWith(TableSource.ATTRIBUTE_PREFIX) ? "describes products further" : "set"
                : needed(source, canonical, required) ? "needed: choose a column or give a text for all rows" : "";
        return new ColumnRow(canonical, required, foreign, constant, Double.NaN, reason);
    }

    private static boolean needed(TableSource source, String canonical, boolean required) {
        boolean given = (source.months() != null && (canonical.equals("date") || canonical.equals("quantity")))
                || (source.baskets() != null && (canonical.equals("product_id") || canonical.equals("quantity")));
        return required && !given;
    }

    private static Optional<ColumnChoice> proposed(
            Recognition found, TableName table, TableSource source, String canonical) {
        return found.proposal().sources().stream()
                .filter(proposal ->
                        proposal.table() == table && proposal.source().file().equals(source.file()))
                .map(SourceProposal::columns)
                .flatMap(List::stream)
                .filter(choice -> choice.canonical().equals(canonical))
                .findFirst();
    }
}

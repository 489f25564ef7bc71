package stillstock.importing.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stillstock.importing.mapping.RowFilter;
import stillstock.importing.recognise.match.TableFit;
import stillstock.importing.recognise.name.Synonyms;
import stillstock.importing.recognise.profile.ColumnProfile;
import stillstock.snapshot.Days;
import stillstock.snapshot.TableName;

/** What may be meant and only the user knows: which product rows count, and which day the data speaks of. */
final class Hints {
    /** Stock that is recorded for so long after the last sale tells of a day nobody sold on. */
    private static final int SILENT_DAYS = 60;

    private static final Set<String> WANTED = Set.of("finished", "sellable", "saleable", "active", "stocked", "listed");

    private Hints() {}

    static List<Suggestion> ofProducts(TableFit products, Synonyms synonyms) {
        List<Suggestion> found = new ArrayList<>();
        for (ColumnProfile column : products.profile().columns()) {
            List<String> words = synonyms.words(column.name());
            for (Map.Entry<String, Long> value : column.few().entrySet()) {
                String text = value.getKey();
                boolean flag = words.stream().anyMatch(WANTED::contains)
                        && column.flags() == column.filled()
                        && column.few().size() == 2
                        && text.toLowerCase(Locale.ROOT).matches("true|1|y|yes|t");
                long others = products.profile().looked() - value.getValue();
                if (flag && others > 0) {
                    found.add(new Suggestion(
                            List.of(TableName.PRODUCTS),
                            products.profile().name(),
                            String.format(
                                    Locale.ROOT,
                                    "keep only the products whose %s is %s (leaves out %,d of %,d)",
                                    column.name(),
                                    text,
                                    others,
                                    products.profile().looked()),
                            new Suggestion.Filter(
                                    new RowFilter(column.name(), List.of(text), null, null, null, null))));
                }
            }
        }
        costFromPrice(products, found);
        return found;
    }

    private static void costFromPrice(TableFit products, List<Suggestion> found) {
        if (products.field("unit_cost").isEmpty()
                && products.field("unit_price").isPresent()) {
            String price = products.field("unit_price").get().name();
            found.add(new Suggestion(
                    List.of(TableName.PRODUCTS, TableName.INVENTORY),
                    products.profile().name(),
                    "value stock at " + price + ": no column tells what products cost",
                    new Suggestion.Feed("unit_cost", price)));
        }
    }

    static Optional<AsOfHint> asOf(List<TableFit> sales, List<TableFit> stock) {
        int sold = last(sales);
        int counted = last(stock);
        return sold == Days.MISSING || counted == Days.MISSING || counted - sold < SILENT_DAYS
                ? Optional.empty()
                : Optional.of(new AsOfHint(
                        Days.date(sold),
                        "stock is recorded until " + Days.text(counted) + ", but nothing was sold after "
                                + Days.text(sold)));
    }

    private static int last(List<TableFit> fits) {
        int last = Days.MISSING;
        for (TableFit fit : fits) {
            int day = fit.field("date")
                    .map(field -> field.profile().type().lastDay())
                    .orElse(Days.MISSING);
            last = day == Days.MISSING ? last : last == Days.MISSING ? day : Math.max(last, day);
        }
        return last;
    }
}

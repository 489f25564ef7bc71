package stillstock.importing.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import stillstock.importing.mapping.BasketRows;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.MovementRules;
import stillstock.importing.mapping.RowFilter;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.recognise.match.TableFit;
import stillstock.importing.recognise.name.Synonyms;
import stillstock.importing.recognise.profile.TableProfile;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.TableSet;
import stillstock.job.JobContext;
import stillstock.snapshot.TableName;

/** Makes the mapping and its evidence of files that were cast. */
final class ProposalMaker {
    private final Map<TableName, List<TableFit>> cast;
    private final SourceMaker maker;
    private final boolean locations;
    private final TableSet tables;
    private final JobContext job;
    private final List<SourceProposal> sources = new ArrayList<>();
    private final List<Suggestion> suggestions = new ArrayList<>();

    ProposalMaker(
            Map<TableName, List<TableFit>> cast,
            SourceMaker maker,
            boolean locations,
            TableSet tables,
            JobContext job) {
        this.cast = cast;
        this.maker = maker;
        this.locations = locations;
        this.tables = tables;
        this.job = job;
    }

    Proposal make(Recognition input) throws IOException {
        for (Map.Entry<TableName, List<TableFit>> entry : cast.entrySet()) {
            for (TableFit fit : entry.getValue()) {
                List<String> leftOut = locations ? List.of() : List.of("location_id");
                SourceProposal made = maker.make(fit, leftOut);
                if (entry.getKey() == TableName.SALES && made.source().months() == null) {
                    made = looked(made);
                }
                sources.add(made);
            }
        }
        customersFromSales();
        suppliersFromLeadTimes();
        withoutProducts(input);
        joinParts();
        sources.sort(java.util.Comparator.comparing(SourceProposal::table));
        cast.getOrDefault(TableName.PRODUCTS, List.of())
                .forEach(fit -> suggestions.addAll(Hints.ofProducts(fit, Synonyms.standard())));
        return new Proposal(
                mapping(),
                sources,
                verdicts(input),
                suggestions,
                Hints.asOf(
                        cast.getOrDefault(TableName.SALES, List.of()),
                        cast.getOrDefault(TableName.INVENTORY, List.of())),
                missing(input));
    }

    private ColumnMapping mapping() {
        Map<TableName, List<TableSource>> byTable = new EnumMap<>(TableName.class);
        sources.forEach(source -> byTable.computeIfAbsent(source.table(), key -> new ArrayList<>())
                .add(source.source()));
        return new ColumnMapping(ColumnMapping.SCHEMA_VERSION, "", "", byTable);
    }

    private SourceProposal looked(SourceProposal made) throws IOException {
        SalesScan scan = SalesScan.of(tables, made.source(), job);
        suggestions.addAll(scan.suggestions(made.source()));
        String prefix = scan.cancellationPrefix();
        MovementRules rules = made.source().rules();
        boolean negative = rules.negativeQuantityIsReturn();
        String column = prefix.isEmpty() ? "" : made.source().columns().get("order_id");
        MovementRules found = new MovementRules(negative, column, prefix, scan.twoSpellings(), false);
        SourceProposal result = made;
        if (!prefix.isEmpty()) {
            result = result.with(
                    result.source().ruled(found),
                    String.format(
                            Locale.ROOT,
                            "%s beginning with %s are cancellations: %,d lines, their quantities below 0",
                            column,
                            prefix,
                            scan.cancelled(prefix)));
        }
        if (scan.twoSpellings()) {
            result = result.with(
                    result.source().ruled(found),
                    "some product codes differ in upper and lower case alone: they are read as one");
        }
        return scan.correctsStock() ? corrected(result, found, scan) : result;
    }

    /** Lines without a price are no sales: they are read as corrections of stock. */
    private SourceProposal corrected(SourceProposal sales, MovementRules rules, SalesScan scan) {
        Map<String, String> columns = sales.source().columns();
        String price = columns.get("unit_price");
        String reason = columns.getOrDefault(TableSource.PRODUCT_PREFIX + "name", "");
        TableSource source = TableSource.of(
                        sales.source().file(), sales.source().format(), Map.of())
                .with("date", columns.get("date"))
                .with("product_id", columns.get("product_id"))
                .with("quantity", columns.get("quantity"))
                .with("reason", reason)
                .filtered(List.of(new RowFilter(price, null, null, "0([.,]0*)?", null, null)))
                .ruled(new MovementRules(false, "", "", rules.upperCaseProductIds(), false));
        String words = String.format(
                Locale.ROOT,
                "%,d lines have no %s, and quantities above and below 0: corrections of stock, not sales",
                scan.freeLines(),
                price);
        sources.add(new SourceProposal(TableName.CORRECTIONS, source, 0.7, words, List.of(), List.of(words)));
        List<RowFilter> filters = new ArrayList<>(sales.source().filters());
        filters.add(new RowFilter(price, null, null, null, null, 0.0));
        return sales.with(sales.source().filtered(filters), words);
    }

    /** An invoice file that says where its customers are stands in for a customer file. */
    private void customersFromSales() {
        if (has(TableName.CUSTOMERS)) {
            return;
        }
        for (TableFit sales : cast.getOrDefault(TableName.SALES, List.of())) {
            if (sales.field("customer_id").filter(field -> !field.joined()).isEmpty()) {
                continue;
            }
            SourceProposal made = maker.make(
                    maker.refit(sales.profile(), TableName.CUSTOMERS), List.of("joined", "birth_year", "gender"));
            String id = made.source().columns().getOrDefault("customer_id", "");
            if (made.source().columns().containsKey("region") && !id.isEmpty()) {
                TableSource source = made.source()
                        .filtered(List.of(new RowFilter(id, null, null, ".+", null, null)))
                        .ruled(new MovementRules(false, "", "", false, true));
                sources.add(new SourceProposal(
                                TableName.CUSTOMERS,
                                source,
                                0.9 * sales.confidence(),
                                "the sales lines say where customers are",
                                made.columns(),
                                made.remarks())
                        .with(source, "each customer is taken from the first line that names one"));
            }
        }
    }

    private boolean has(TableName table) {
        return sources.stream().anyMatch(source -> source.table() == table);
    }

    /** Lead times by product have a place only with a supplier: each lead time becomes one. */
    private void suppliersFromLeadTimes() {
        if (has(TableName.SUPPLIERS) || !has(TableName.PRODUCTS)) {
            return;
        }
        TableProfile master = cast.get(TableName.PRODUCTS).get(0).profile();
        TableFit fit = maker.refit(master, TableName.SUPPLIERS);
        SourceProposal suppliers = maker.make(fit, List.of());
        String lead = suppliers.source().columns().getOrDefault("lead_time_days", "");
        for (int i = 0; i < sources.size(); i++) {
            SourceProposal products = sources.get(i);
            if (products.table() == TableName.PRODUCTS
                    && !lead.isEmpty()
                    && !products.source().columns().containsKey("supplier_id")) {
                Map<String, String> prefix = Map.of("supplier_id", "lead time ");
                sources.set(
                        i,
                        products.with(
                                products.source().with("supplier_id", lead).prefixed(prefix),
                                "lead times are kept by supplier: each " + lead + " stands for one"));
                TableSource source = TableSource.of(
                                master.name(),
                                products.source().format(),
                                Map.of("supplier_id", lead, "lead_time_days", lead))
                        .prefixed(prefix)
                        .scaled(
                                suppliers.source().scales().containsKey("lead_time_days")
                                        ? Map.of(
                                                "lead_time_days",
                                                suppliers.source().scales().get("lead_time_days"))
                                        : Map.of());
                sources.add(new SourceProposal(
                                TableName.SUPPLIERS,
                                source,
                                fit.confidence("lead_time_days"),
                                fit.reason(),
                                suppliers.columns(),
                                List.of())
                        .with(source, "each lead time of the product file is a supplier of its own"));
                return;
            }
        }
    }

    /** Purchases that name no product, and lists of baskets, are sales all the same. */
    private void withoutProducts(Recognition input) throws IOException {
        if (has(TableName.SALES)) {
            return;
        }
        for (TableProfile profile : input.profiles()) {
            SourceFormat format =
                    profile.raggedShare() > 0.3 ? BasketScan.format(tables, profile.name()) : SourceFormat.DETECT;
            if (format.noHeader()) {
                TableSource source = new TableSource(
                        profile.name(),
                        format,
                        Map.of(),
                        Map.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new BasketRows(0),
                        null);
                sources.add(new SourceProposal(
                        TableName.SALES,
                        source,
                        0.6,
                        "its rows are of all lengths: lists of what was bought together",
                        List.of(),
                        List.of("each cell is a product, each row an order, one unit each")));
                return;
            }
        }
        for (TableProfile profile : input.profiles()) {
            SourceProposal made = maker.make(maker.refit(profile, TableName.SALES), List.of());
            Map<String, String> columns = made.source().columns();
            if (columns.containsKey("date") && columns.containsKey("quantity") && !columns.containsKey("product_id")) {
                sources.add(made.with(
                        made.source().with("product_id", "").constant("product_id", "all"),
                        "no column names a product: all is read as one product"));
                return;
            }
        }
    }

    /** Files that differ in digits alone become one source, so that next month's file is read too. */
    private void joinParts() {
        Map<List<Object>, List<SourceProposal>> alike = sources.stream()
                .collect(Collectors.groupingBy(
                        source -> List.of(
                                source.table(),
                                source.source().named("*"),
                                pattern(source.source().file())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        sources.clear();
        alike.values().forEach(parts -> {
            if (parts.size() == 1) {
                sources.add(parts.get(0));
            } else {
                String pattern = pattern(parts.get(0).source().file());
                sources.add(parts.get(0)
                        .with(parts.get(0).source().named(pattern), parts.size() + " files are parts of one table"));
            }
        });
    }

    private static String pattern(String file) {
        return file.replaceAll("[0-9]+", "*");
    }

    private List<FileVerdict> verdicts(Recognition input) {
        List<FileVerdict> verdicts = new ArrayList<>();
        for (TableProfile profile : input.profiles()) {
            List<SourceProposal> feeding = sources.stream()
                    .filter(source -> source.source().file().equals(profile.name())
                            || source.source().file().equals(pattern(profile.name())))
                    .toList();
            List<String> lookers = sources.stream()
                    .filter(source -> source.source().joins().stream()
                            .anyMatch(join -> join.file().equals(profile.name())))
                    .map(source -> source.table().id())
                    .distinct()
                    .toList();
            String reason = feeding.isEmpty()
                    ? lookers.isEmpty()
                            ? "nothing in it fits a table that is wanted: left alone"
                            : "looked up by " + String.join(" and ", lookers)
                    : feeding.get(0).reason();
            verdicts.add(new FileVerdict(
                    profile.name(),
                    profile.rows(),
                    profile.view(),
                    feeding.stream().map(SourceProposal::table).distinct().toList(),
                    feeding.stream()
                            .mapToDouble(SourceProposal::confidence)
                            .max()
                            .orElse(lookers.isEmpty() ? 0 : 0.8),
                    reason));
        }
        input.unreadable()
                .forEach((file, cause) -> verdicts.add(new FileVerdict(file, -1, false, List.of(), 0, cause)));
        return verdicts;
    }

    private List<String> missing(Recognition input) {
        List<String> missing = new ArrayList<>();
        if (!has(TableName.SALES)) {
            missing.add("no file looks like sales: say which one holds the lines sold");
        }
        for (SourceProposal source : sources) {
            if (source.source().baskets() != null) {
                missing.add(source.source().file() + " has no dates: give the day its baskets were bought");
            }
        }
        return missing;
    }
}

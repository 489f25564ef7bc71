package stillstock.importing.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import stillstock.importing.CanonicalNames;
import stillstock.importing.ImportConfig;
import stillstock.importing.ImportOutcome;
import stillstock.importing.bind.ForeignColumns;
import stillstock.importing.judge.DateGate;
import stillstock.importing.judge.ImportLog;
import stillstock.importing.load.LoaderChoice;
import stillstock.importing.load.Movements;
import stillstock.importing.load.Products;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.TableName;

/** One import from open tables to a snapshot. Used once. */
final class ImportRun {
    /** Products first, so that unknown ids can be told; dated tables before stock, whose date may follow from them. */
    private static final List<TableName> ORDER = List.of(
            TableName.PRODUCTS,
            TableName.SALES,
            TableName.RETURNS,
            TableName.INVENTORY,
            TableName.CUSTOMERS,
            TableName.LOCATIONS,
            TableName.SHIPPING,
            TableName.SUPPLIERS,
            TableName.INTERACTIONS,
            TableName.CORRECTIONS,
            TableName.PROMOTIONS,
            TableName.GROUPS,
            TableName.EMBEDDINGS,
            TableName.EXTERNAL);

    private final TableSet tables;
    private final String input;
    private final ImportLog log;
    private final JobContext job;
    private final SnapshotBuilder builder = new SnapshotBuilder();
    private final Products products = new Products(builder);
    private final Movements.LastDay last = new Movements.LastDay();

    ImportRun(TableSet tables, String input, ImportLog log, JobContext job) {
        this.tables = tables;
        this.input = input;
        this.log = log;
        this.job = job;
    }

    ImportOutcome read(Optional<ColumnMapping> mapping, ImportConfig config)
            throws IOException, UnusableInputException {
        boolean canonical = mapping.isEmpty();
        Map<TableName, List<TableSource>> plan = canonical ? canonicalPlan() : expanded(mapping.get());
        if (!plan.containsKey(TableName.SALES)) {
            throw new UnusableInputException(input + " has no sales table (it has " + tables.names()
                    + "): add sales.csv with date, product_id and quantity, or give a mapping");
        }
        Optional<Integer> asOf = canonical
                ? SnapshotInfo.asOfDay(tables)
                : mapping.flatMap(ColumnMapping::asOfDate).map(Days::of);
        int sources = plan.values().stream().mapToInt(List::size).sum();
        for (TableName table : ORDER) {
            readTable(table, plan.getOrDefault(table, List.of()), asOf, 1.0 / sources);
        }
        products.describeFromSales();
        if (last.day() == Days.MISSING) {
            throw new UnusableInputException(input
                    + " has no sale, return or stock record that could be read: see the import report for the causes");
        }
        asOf.ifPresent(builder::asOf);
        job.checkCancelled();
        Snapshot snapshot = builder.build();
        noteMissing(plan.keySet(), snapshot);
        log.locate(tables);
        return new ImportOutcome(Optional.of(snapshot), log.report("", config.rejectLimit()));
    }

    private void readTable(TableName table, List<TableSource> sources, Optional<Integer> asOf, double share)
            throws IOException, UnusableInputException {
        DateGate gate = new DateGate();
        List<SourceRun> runs = new ArrayList<>();
        for (TableSource source : sources) {
            job.checkCancelled();
            job.message("Reading " + source.file());
            LoaderChoice choice = new LoaderChoice(builder, products, last, asOf.orElse(last.day()), log);
            SourceRun run = new SourceRun(tables, table, source, log, choice, gate);
            run.read(job.sub(share));
            runs.add(run);
        }
        gate.settle();
        runs.forEach(SourceRun::finish);
        if (table == TableName.PRODUCTS && !sources.isEmpty()) {
            products.comeFromFile();
        }
    }

    private Map<TableName, List<TableSource>> canonicalPlan() throws IOException, UnusableInputException {
        Map<TableName, List<TableSource>> plan = new EnumMap<>(TableName.class);
        boolean single = tables.names().size() == 1;
        for (String name : tables.names()) {
            Optional<TableName> table = CanonicalNames.table(name).or(() -> only(single));
            if (name.equals(SnapshotInfo.TABLE)) {
                continue;
            }
            if (table.isEmpty()) {
                log.note(name + " is none of the canonical tables: left alone");
            } else if (plan.containsKey(table.get())) {
                log.note(name + ": there is another " + table.get().id() + " table already: left alone");
            } else {
                canonicalSource(table.get(), name).ifPresent(source -> plan.put(table.get(), List.of(source)));
            }
        }
        return plan;
    }

    /** A file that comes alone can only be sales. */
    private static Optional<TableName> only(boolean single) {
        return single ? Optional.of(TableName.SALES) : Optional.empty();
    }

    private Optional<TableSource> canonicalSource(TableName table, String name)
            throws IOException, UnusableInputException {
        try (RowSource rows = tables.open(name, SourceFormat.DETECT)) {
            Map<String, String> columns = CanonicalNames.columns(table, rows.header());
            List<String> missing = new ArrayList<>(CanonicalNames.required(table));
            missing.removeAll(columns.keySet());
            if (missing.isEmpty()) {
                return Optional.of(TableSource.of(name, SourceFormat.DETECT, columns));
            }
            throw new UnusableInputException(name + " lacks the columns " + missing + " (it has "
                    + ForeignColumns.shortened(rows.header())
                    + "): rename its columns or give a mapping");
        } catch (UnusableInputException e) {
            if (table.required()) {
                throw e;
            }
            log.note(e.getMessage() + "; the import went on without it");
            return Optional.empty();
        }
    }

    /** The mapping's sources with names instead of patterns. */
    private Map<TableName, List<TableSource>> expanded(ColumnMapping mapping) throws UnusableInputException {
        Map<TableName, List<TableSource>> plan = new EnumMap<>(TableName.class);
        for (Map.Entry<TableName, List<TableSource>> entry : mapping.tables().entrySet()) {
            Map<String, TableSource> named = new LinkedHashMap<>();
            for (TableSource source : entry.getValue()) {
                Pattern pattern = source.filePattern();
                List<String> found = tables.names().stream()
                        .filter(name -> pattern.matcher(name).matches())
                        .toList();
                if (found.isEmpty()) {
                    throw new UnusableInputException(input + " has no " + source.file() + ", which the mapping"
                            + (mapping.name().isEmpty() ? "" : " \"" + mapping.name() + "\"") + " reads (it has "
                            + tables.names() + "): add it or choose another mapping");
                }
                found.forEach(name -> named.put(name + "\n" + named.size(), source.named(name)));
            }
            plan.put(entry.getKey(), List.copyOf(named.values()));
        }
        return plan;
    }

    /** Returns and stock may come from the sales file, so a table is missing only where the snapshot is without it too. */
    private void noteMissing(Set<TableName> planned, Snapshot snapshot) {
        Set<TableName> missing = EnumSet.complementOf(EnumSet.copyOf(planned));
        Set<TableName> derived = EnumSet.copyOf(snapshot.present());
        derived.remove(TableName.PRODUCTS);
        missing.removeAll(derived);
        if (missing.remove(TableName.PRODUCTS)) {
            log.note("no products table: the products are those that were sold; a products table would add "
                    + TableName.PRODUCTS.unlocks());
        }
        missing.forEach(table -> log.note("no " + table.id() + " table: it would add " + table.unlocks()));
    }
}

package stillstock.importing;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.snapshot.TableName;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** One real file from disk to typed columns: the importer with detection and validation on, against two plain readers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class ReadingBenchmark {
    /** The invoices (1,044,847 lines) or the ledger (776,286). */
    @Param({"online_retail_ii/online_retail_ii_dedup.csv", "adventureworks_dw/FactProductInventory.csv"})
    public String file;

    private Path path;
    private ColumnMapping mapping;

    /** Finds the file. */
    @Setup
    public void find() {
        path = Path.of(System.getProperty("stillstock.shared", "../shared"), "data", file);
        Map<String, String> columns = file.startsWith("online")
                ? Map.of(
                        "date", "InvoiceDate",
                        "order_id", "Invoice",
                        "product_id", "StockCode",
                        "customer_id", "Customer ID",
                        "quantity", "Quantity",
                        "unit_price", "Price",
                        "product.name", "Description")
                : Map.of(
                        "date",
                        "MovementDate",
                        "product_id",
                        "ProductKey",
                        "quantity",
                        "UnitsBalance",
                        "unit_price",
                        "UnitCost");
        TableSource source = TableSource.of(path.getFileName().toString(), SourceFormat.DETECT, columns);
        mapping = new ColumnMapping(1, "", "", Map.of(TableName.SALES, java.util.List.of(source)));
    }

    /** Ours: detection, validation, dictionary codes, rows grouped by product and sorted by date. */
    @Benchmark
    public Object importer() throws ImportException {
        return new SnapshotImporter().read(path, Optional.of(mapping), ImportConfig.defaults(), JobContext.none());
    }

    /** commons-csv, each field of each row made a text, nothing checked. */
    @Benchmark
    public void commonsCsv(Blackhole sink) throws IOException {
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, CSVFormat.DEFAULT)) {
            for (CSVRecord row : parser) {
                sink.consume(row.values());
            }
        }
    }

    /** Tablesaw's own reader with its detection of types. */
    @Benchmark
    public Table tablesaw() {
        return Table.read().usingOptions(CsvReadOptions.builder(path.toFile()).sample(true));
    }
}

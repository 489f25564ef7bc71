package stillstock.importing;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.snapshot.TableName;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * One file from disk to typed columns in one process: the importer with detection, validation and hashing on, against two
 * plain readers, in turn. Prints rows a second by the clock, CPU seconds of the whole process and the most heap in use
 * after a collection. Arguments: {@code retail|ledger|sales}, the file, how many rounds, then the readers ({@code ours},
 * {@code commons}, {@code tablesaw}). With {@code generate FILE ROWS PRODUCTS} it writes a file of sales instead.
 */
public final class ReadingBench {
    /** What is read of a file: canonical to foreign columns, and which of its columns are numbers and dates. */
    private record Layout(Map<String, String> columns, String kinds) {}

    private static final Map<String, Layout> LAYOUTS = Map.of(
            "retail",
                    new Layout(
                            Map.of(
                                    "date", "InvoiceDate",
                                    "order_id", "Invoice",
                                    "product_id", "StockCode",
                                    "customer_id", "Customer ID",
                                    "quantity", "Quantity",
                                    "unit_price", "Price",
                                    "product.name", "Description"),
                            "tttndntt"),
            "ledger",
                    new Layout(
                            Map.of(
                                    "date", "MovementDate",
                                    "product_id", "ProductKey",
                                    "quantity", "UnitsBalance",
                                    "unit_price", "UnitCost"),
                            "tndnnnn"),
            "sales",
                    new Layout(
                            Map.of(
                                    "date", "date",
                                    "order_id", "order_id",
                                    "product_id", "product_id",
                                    "location_id", "location_id",
                                    "customer_id", "customer_id",
                                    "quantity", "quantity",
                                    "unit_price", "unit_price"),
                            "dttttnn"));

    private ReadingBench() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException, ImportException {
        if (args[0].equals("generate")) {
            generate(Path.of(args[1]), Long.parseLong(args[2]), Integer.parseInt(args[3]));
            return;
        }
        Layout layout = LAYOUTS.get(args[0]);
        Path file = Path.of(args[1]);
        int rounds = Integer.parseInt(args[2]);
        List<String> readers = List.of(args).subList(3, args.length);
        for (int round = 1; round <= rounds; round++) {
            for (String reader : readers) {
                run(reader, file, layout, round);
            }
        }
    }

    private static void run(String reader, Path file, Layout layout, int round) throws IOException, ImportException {
        System.gc();
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            pool.resetPeakUsage();
        }
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        long rows =
                switch (reader) {
                    case "ours" -> ours(file, layout);
                    case "commons" -> commons(file, layout.kinds());
                    case "tablesaw" -> Table.read()
                            .usingOptions(CsvReadOptions.builder(file.toFile()).sample(true))
                            .rowCount();
                    default -> throw new IllegalArgumentException("no reader " + reader);
                };
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
        double ownSeconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - own) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "round %d %-9s %,11d rows %8.2f s %,11.0f rows/s %7.2f s CPU %7.2f s on the main thread  peak heap %,d MB%n",
                round,
                reader,
                rows,
                seconds,
                rows / seconds,
                cpuSeconds,
                ownSeconds,
                peak >> 20);
    }

    private static long ours(Path file, Layout layout) throws ImportException {
        TableSource source = TableSource.of(file.getFileName().toString(), SourceFormat.DETECT, layout.columns());
        ColumnMapping mapping = new ColumnMapping(1, "", "", Map.of(TableName.SALES, List.of(source)));
        ImportOutcome outcome =
                new SnapshotImporter().read(file, Optional.of(mapping), ImportConfig.defaults(), JobContext.none());
        if (outcome.snapshot().isEmpty()) {
            throw new IllegalStateException(outcome.report().unusable());
        }
        return outcome.report().read();
    }

    /** commons-csv into one array a column: texts, doubles, day numbers; nothing checked. */
    private static long commons(Path file, String kinds) throws IOException {
        int columns = kinds.length();
        Object[] arrays = new Object[columns];
        int capacity = 1 << 16;
        for (int i = 0; i < columns; i++) {
            arrays[i] = switch (kinds.charAt(i)) {
                case 't' -> new String[capacity];
                case 'n' -> new double[capacity];
                default -> new int[capacity];
            };
        }
        int rows = 0;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, format)) {
            for (CSVRecord row : parser) {
                if (rows == capacity) {
                    capacity += capacity / 2;
                    grow(arrays, capacity);
                }
                for (int i = 0; i < columns; i++) {
                    put(arrays[i], rows, row.get(i));
                }
                rows++;
            }
        }
        if (arrays.length != columns) {
            throw new IllegalStateException("the arrays must live to the end");
        }
        return rows;
    }

    private static void put(Object array, int row, String text) {
        if (array instanceof String[] texts) {
            texts[row] = text;
        } else if (array instanceof double[] numbers) {
            numbers[row] = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } else if (array instanceof int[] days) {
            days[row] = (int) LocalDate.parse(text.substring(0, 10)).toEpochDay();
        }
    }

    private static void grow(Object[] arrays, int capacity) {
        for (int i = 0; i < arrays.length; i++) {
            Object array = arrays[i];
            if (array instanceof String[] texts) {
                arrays[i] = Arrays.copyOf(texts, capacity);
            } else if (array instanceof double[] numbers) {
                arrays[i] = Arrays.copyOf(numbers, capacity);
            } else if (array instanceof int[] days) {
                arrays[i] = Arrays.copyOf(days, capacity);
            }
        }
    }

    /** Sales lines over three years, four to an order, products of uneven popularity. */
    private static void generate(Path file, long rows, int products) throws IOException {
        java.util.Random random = new java.util.Random(7);
        List<String> days = new ArrayList<>();
        for (int i = 0; i < 1095; i++) {
            days.add(LocalDate.of(2023, 1, 1).plusDays(i).toString());
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("date,order_id,product_id,location_id,customer_id,quantity,unit_price\n");
            for (long i = 0; i < rows; i++) {
                double popular = random.nextDouble();
                int product = (int) (popular * popular * products);
                long order = i / 4;
                out.write(days.get((int) (i * days.size() / rows)) + ",O" + order + ",P" + (100000 + product) + ",L"
                        + order % 20 + ",C" + order * 7919 % 500_000 + "," + (1 + random.nextInt(5)) + ","
                        + (5 + product % 900) / 10.0 + "\n");
            }
        }
    }
}
